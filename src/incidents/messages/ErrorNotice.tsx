import React from 'react';
import { t, Trans } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert, Button, LinkButton, Stack } from '@grafana/ui';
import { describeError } from '../../status/describeError';

interface Props {
  title: string;
  error: unknown;
  /** What becomes of what the user typed, as a sentence. */
  reassurance?: string;
  onRetry?: () => void;
  testId?: string;
}

/** A failure in the user's words: what happened, that nothing is lost, and what to do now. */
export function ErrorNotice({ title, error, reassurance, onRetry, testId }: Props) {
  const { sentence, said, mustSignIn } = describeError(error);
  return (
    <Alert severity="error" title={title} data-testid={testId}>
      <Stack direction="column" gap={1}>
        <div>
          {sentence} {reassurance}
        </div>
        {said !== undefined && (
          <div>
            <Trans i18nKey="error.said">The server said: {{ said: said.slice(0, 300) }}</Trans>
          </div>
        )}
        <Stack gap={1} wrap="wrap">
          {mustSignIn && (
            <LinkButton
              size="sm"
              icon="external-link-alt"
              href={`${config.appSubUrl}/login`}
              target="_blank"
              rel="noreferrer"
            >
              {t('error.sign-in', 'Sign in again in another tab')}
            </LinkButton>
          )}
          {onRetry !== undefined && (
            <Button size="sm" variant="secondary" icon="sync" onClick={onRetry}>
              {t('error.retry', 'Try again')}
            </Button>
          )}
        </Stack>
      </Stack>
    </Alert>
  );
}
