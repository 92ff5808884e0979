import React from 'react';
import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import type { Done } from './useComposer';

/** Says what customers now see; the place is there before the words, so that they are read out. */
export function PostedNotice({ done }: { done: Done | undefined }) {
  return (
    <div aria-live="polite">
      {done !== undefined && (
        <Alert severity="success" title={titleOf(done)}>
          {done.reminder === 'kept' && t('update.reminder.kept', 'You will be reminded of the promised update.')}
          {done.reminder === 'failed' &&
            t('update.reminder.failed', 'The reminder of the next update could not be stored: promise it again.')}
        </Alert>
      )}
    </div>
  );
}

const titleOf = ({ mode }: Done): string =>
  mode === 'resolve'
    ? t('update.resolved', 'Resolved. Customers now see that it is over.')
    : t('update.posted', 'Posted. Customers now read your update.');
