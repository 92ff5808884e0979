import React from 'react';
import { t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert, LinkButton, Stack } from '@grafana/ui';
import { LeitstandError } from '../../../domain/errors/leitstandError';
import { describeSilenceError } from '../../../silences/describeSilenceError';
import { asIs } from '../../../words/asIs';
import { sourceName } from '../inboxWords';
import type { MutingResult } from '../muting';

/** Who did not store the silence and why, and that nothing typed is lost. */
export function SilenceFailure({ result: { stored, failed } }: { result: MutingResult }) {
  const hasEnded = failed.some(({ error }) => error instanceof LeitstandError && error.code === 'session-ended');
  return (
    <Alert severity="error" title={t('inbox.silencing.failed', 'The silence could not be stored')}>
      <Stack direction="column" gap={1}>
        {failed.map(({ source: { uid }, error }) => {
          const { sentence, said } = describeSilenceError(error);
          return (
            <div key={uid}>
              {sourceName(uid)}: {sentence} {said}
            </div>
          );
        })}
        {stored.length > 0 && (
          <div>
            {t('inbox.silencing.partly', 'Stored already: {{names}}. Trying again asks only the others.', {
              names: stored.map(({ source }) => sourceName(source.uid)).join(', '),
              ...asIs,
            })}
          </div>
        )}
        <div>{t('inbox.silencing.kept', 'Nothing you typed is lost: it is kept in this browser.')}</div>
        {hasEnded && (
          <div>
            <LinkButton size="sm" href={`${config.appSubUrl}/login`} target="_blank" rel="noreferrer">
              {t('inbox.failed.sign-in', 'Sign in again in another tab')}
            </LinkButton>
          </div>
        )}
      </Stack>
    </Alert>
  );
}
