import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button } from '@grafana/ui';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import type { Writing } from './useWrite';

/** What became of the last write: what customers see now, or why nothing was written. */
export function WriteNotice({ writing }: { writing: Writing }) {
  const { error, meaning, runAnyway, isWriting } = writing;
  return (
    <>
      {meaning !== undefined && <Alert severity="success" role="status" title={meaning} />}
      {error !== undefined && (
        <ErrorNotice
          title={t('catalogue.not-saved', 'Not saved')}
          error={error}
          reassurance={t('catalogue.not-lost', 'Nothing you typed is lost.')}
        />
      )}
      {runAnyway !== undefined && (
        <div>
          <Button size="sm" variant="secondary" disabled={isWriting} onClick={() => void runAnyway()}>
            {t('catalogue.anyway', 'Customers may read this: save anyway')}
          </Button>
        </div>
      )}
    </>
  );
}
