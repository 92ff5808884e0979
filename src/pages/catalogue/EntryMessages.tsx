import React from 'react';
import { t } from '@grafana/i18n';
import { ConfirmModal } from '@grafana/ui';
import { describeQuestion } from './entryWords';
import { Referenced } from './Referenced';
import type { Entries } from './useEntries';
import { WriteNotice } from './WriteNotice';

/** What became of the last write, why something cannot be deleted, and the question before something is done. */
export function EntryMessages({ entries }: { entries: Entries }) {
  const { kind, writing, referenced, retirement, question, ask, confirm, dismissReferenced } = entries;
  const isRetiring = question?.what === 'retire';
  return (
    <>
      <WriteNotice writing={writing} />
      {referenced !== undefined && (
        <Referenced
          name={referenced.entry.displayName}
          incidents={referenced.incidents}
          retirement={retirement}
          onRetire={() => ask({ what: 'retire', entry: referenced.entry })}
          onDismiss={dismissReferenced}
        />
      )}
      {question !== undefined && (
        <ConfirmModal
          isOpen
          {...describeQuestion(question, kind)}
          confirmText={isRetiring ? t('catalogue.retire', 'Retire') : t('catalogue.delete', 'Delete')}
          confirmButtonVariant={isRetiring ? 'primary' : 'destructive'}
          dismissText={t('catalogue.cancel', 'Cancel')}
          onDismiss={() => ask(undefined)}
          onConfirm={confirm}
        />
      )}
    </>
  );
}
