import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Alert, Button, LinkButton, Stack } from '@grafana/ui';
import type { LeitstandError } from '../../domain/errors/leitstandError';
import { asIs } from '../../words/asIs';

interface Props {
  error: LeitstandError;
  /** When the list that is still shown was read; absent if there is none. */
  asOf: Date | undefined;
  onRetry(): void;
}

const sentenceOf = ({ code }: LeitstandError): string => {
  switch (code) {
    case 'forbidden':
      return t('inbox.failed.forbidden', 'Grafana does not let you read alerts.');
    case 'session-ended':
      return t('inbox.failed.session', 'Grafana has ended your session.');
    case 'server-unreachable':
      return t('inbox.failed.unreachable', 'Neither Grafana nor its alert sources can be reached.');
    default:
      return t('inbox.failed.other', 'No source of alerts answers as it should.');
  }
};

/** No source could be read: why, how old the list is, and what to do. An old list stays below it. */
export function AlertsError({ error, asOf, onRetry }: Props) {
  const said = error.message;
  return (
    <Alert severity="error" title={t('inbox.error', 'The alerts could not be read')}>
      <Stack direction="column" gap={1}>
        <div>
          {sentenceOf(error)}{' '}
          {asOf !== undefined &&
            t('inbox.stale', 'The list is as of {{time}}.', { time: dateTimeFormat(asOf), ...asIs })}
        </div>
        <div>
          <Trans i18nKey="inbox.failed.said">What was said: {{ said }}</Trans>
        </div>
        <Stack gap={1} wrap="wrap">
          {error.code === 'session-ended' && (
            <LinkButton size="sm" href={`${config.appSubUrl}/login`} target="_blank" rel="noreferrer">
              {t('inbox.failed.sign-in', 'Sign in again in another tab')}
            </LinkButton>
          )}
          <Button size="sm" variant="secondary" icon="sync" onClick={onRetry}>
            {t('inbox.failed.retry', 'Try again')}
          </Button>
        </Stack>
      </Stack>
    </Alert>
  );
}
