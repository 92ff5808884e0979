import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { asIs } from '../../words/asIs';
import { OfFile } from './OfFile';
import type { Entries, Entry } from './useEntries';

/** What can be done with one entry, or the file that decides about it; nothing while its form is open. */
export function EntryActions({ entries, entry }: { entries: Entries; entry: Entry }) {
  const { may, retirement, writing, open, setOpen, ask } = entries;
  const file = entries.fileOf(entry.id);
  const named = { name: entry.displayName, ...asIs };
  if (file !== undefined) {
    return <OfFile file={file} />;
  }
  if (open === entry.id) {
    return null;
  }
  return (
    <Stack gap={0.5} wrap="wrap">
      <Button
        size="sm"
        variant="secondary"
        fill="text"
        icon="pen"
        disabled={!may}
        aria-label={t('catalogue.edit-named', 'Edit {{name}}', named)}
        onClick={() => setOpen(entry.id)}
      >
        {t('catalogue.edit', 'Edit')}
      </Button>
      <Button
        size="sm"
        variant="secondary"
        fill="text"
        icon="eye-slash"
        disabled={!may || !retirement.may || writing.isWriting}
        tooltip={retirement.may ? undefined : retirement.because}
        aria-label={t('catalogue.retire-named', 'Retire {{name}}', named)}
        onClick={() => ask({ what: 'retire', entry })}
      >
        {t('catalogue.retire', 'Retire')}
      </Button>
      <Button
        size="sm"
        variant="destructive"
        fill="text"
        icon="trash-alt"
        disabled={!may || writing.isWriting}
        aria-label={t('catalogue.delete-named', 'Delete {{name}}', named)}
        onClick={() => ask({ what: 'delete', entry })}
      >
        {t('catalogue.delete', 'Delete')}
      </Button>
    </Stack>
  );
}
