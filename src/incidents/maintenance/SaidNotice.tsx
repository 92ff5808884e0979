import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, LinkButton, Stack } from '@grafana/ui';
import { describeSilenceError } from '../../silences/describeSilenceError';
import type { Said } from './useMaintenanceActions';

interface Props {
  said?: Said;
  /** Where customers see it; undefined if unknown or gone. */
  address?: string;
  onRetrySilence?: () => void;
}

/** What customers see after a write. Read out by screen readers; a silence that failed stands beside it. */
export function SaidNotice({ said, address, onRetrySilence }: Props) {
  const failure = said?.silenceError === undefined ? undefined : describeSilenceError(said.silenceError);
  return (
    <div aria-live="polite" data-testid="leitstand maintenance said">
      {said !== undefined && (
        <Alert severity="success" title={said.text}>
          {address !== undefined && (
            <LinkButton
              size="sm"
              variant="secondary"
              icon="external-link-alt"
              href={address}
              target="_blank"
              rel="noreferrer"
            >
              {t('maintenance.seen.open', 'See what customers see')}
            </LinkButton>
          )}
        </Alert>
      )}
      {failure !== undefined && (
        <Alert
          severity="error"
          title={t('maintenance.silence.failed', 'The silence could not be changed along with it')}
        >
          <Stack direction="column" gap={1}>
            <div>
              {failure.sentence} {failure.said}
            </div>
            {onRetrySilence !== undefined && (
              <div>
                <Button size="sm" variant="secondary" icon="sync" onClick={onRetrySilence}>
                  {t('error.retry', 'Try again')}
                </Button>
              </div>
            )}
          </Stack>
        </Alert>
      )}
    </div>
  );
}
