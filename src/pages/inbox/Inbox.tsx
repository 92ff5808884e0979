import React, { useMemo } from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Alert, EmptyState, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { useAlerts } from '../../alerts/useAlerts';
import type { SourceWarning } from '../../alerts/readAlerts';
import type { MappingDocument } from '../../domain/mapping/model';
import { useWriteAccess } from '../../incidents/access/useWriteAccess';
import { describeRefusal } from '../../incidents/messages/describeRefusal';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { useSettings } from '../../settings/useSettings';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { inboxRows } from './inboxRows';
import { InboxTable } from './InboxTable';
import { asIs } from '../../words/asIs';

const NO_RULES: MappingDocument = { version: 1, rules: [] };

/** What fires now, whichever system says so, and what customers have been told about it. */
export function Inbox() {
  const settings = useSettings();
  const reading = useAlerts();
  const status = useStatusSnapshot();
  const access = useWriteAccess();
  const rules = status.view?.mapping ?? settings.mapping ?? NO_RULES;
  const rows = useMemo(
    () => inboxRows(reading.alerts, status.view, rules, settings.ignoredLabels),
    [reading.alerts, status.view, rules, settings.ignoredLabels]
  );

  if (reading.state === 'loading') {
    return <LoadingPlaceholder text={t('inbox.loading', 'Reading the firing alerts…')} />;
  }
  return (
    <Stack direction="column" gap={1}>
      {reading.error !== undefined && (
        <ErrorNotice
          title={t('inbox.error', 'The alerts could not be read')}
          error={reading.error}
          reassurance={
            reading.asOf &&
            t('inbox.stale', 'The list is as of {{time}}.', { time: dateTimeFormat(reading.asOf), ...asIs })
          }
          onRetry={() => void reading.refresh()}
        />
      )}
      {reading.warnings.map((warning) => (
        <SourceNotice key={`${warning.source.kind}-${warning.source.uid}`} warning={warning} />
      ))}
      {status.error !== undefined && (
        <ErrorNotice
          title={t('inbox.status-error', 'What customers see is not known')}
          error={status.error}
          onRetry={() => void status.refresh()}
        />
      )}
      {!access.may && access.because !== 'unknown' && <Text color="secondary">{describeRefusal(access.because)}</Text>}
      {reading.state === 'ready' && rows.length === 0 && (
        <EmptyState variant="completed" message={t('inbox.empty', 'Nothing fires')} />
      )}
      {rows.length > 0 && <InboxTable rows={rows} mayWrite={access.may} />}
    </Stack>
  );
}

function SourceNotice({ warning: { source, reason } }: { warning: SourceWarning }) {
  const { uid } = source;
  return (
    <Alert severity="warning" title={t('inbox.source', 'Alerts of one source are missing')}>
      <Trans i18nKey="inbox.source-reason">
        “{{ uid }}” answered: {{ reason }}
      </Trans>
    </Alert>
  );
}
