import React, { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { t, Trans } from '@grafana/i18n';
import { Alert, EmptyState, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { useAlerts } from '../../alerts/useAlerts';
import type { SourceWarning } from '../../alerts/readAlerts';
import type { MappingDocument } from '../../domain/mapping/model';
import { useWriteAccess } from '../../incidents/access/useWriteAccess';
import { describeRefusal } from '../../incidents/messages/describeRefusal';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { useSettings } from '../../settings/useSettings';
import { describeSilenceError } from '../../silences/describeSilenceError';
import { useSilences } from '../../silences/useSilences';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { asIs } from '../../words/asIs';
import { AlertsError } from './AlertsError';
import { AsOf } from './AsOf';
import { InboxDesk } from './InboxDesk';
import { parseInboxQuery } from './inboxQuery';
import { inboxRows } from './inboxRows';
import { sourceName } from './inboxWords';
import { useWaitingDrafts } from './useWaitingDrafts';

const NO_RULES: MappingDocument = { version: 1, rules: [] };

/** What fires now, whichever system says so, and what customers have been told about it. */
export function Inbox() {
  const settings = useSettings();
  const reading = useAlerts();
  const status = useStatusSnapshot();
  const silences = useSilences();
  const drafts = useWaitingDrafts(status.view);
  const access = useWriteAccess();
  const { search } = useLocation();
  const query = useMemo(() => parseInboxQuery(search), [search]);
  const rules = status.view?.mapping ?? settings.mapping ?? NO_RULES;
  // Changes with every reading: what is covered and how old things are is told as of then.
  const at = (reading.asOf ?? EPOCH).getTime();
  const rows = useMemo(
    () =>
      inboxRows(reading.alerts, {
        view: status.view,
        rules,
        ignoredLabels: settings.ignoredLabels,
        silences: silences.silences,
        drafts,
        at,
      }),
    [reading.alerts, status.view, rules, settings.ignoredLabels, silences.silences, drafts, at]
  );
  const refresh = async () => {
    await Promise.all([reading.refresh(), silences.refresh(), status.refresh()]);
  };

  if (reading.state === 'loading') {
    return <LoadingPlaceholder text={t('inbox.loading', 'Reading the firing alerts…')} />;
  }
  return (
    <Stack direction="column" gap={1.5}>
      {reading.error !== undefined && (
        <AlertsError error={reading.error} asOf={reading.asOf} onRetry={() => void reading.refresh()} />
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
      {silences.error !== undefined && (
        <Text color="secondary">
          {t('inbox.silences-error', 'Who has silenced what is not known: {{reason}}', {
            reason: describeSilenceError(silences.error).sentence,
            ...asIs,
          })}
        </Text>
      )}
      {!access.may && access.because !== 'unknown' && <Text color="secondary">{describeRefusal(access.because)}</Text>}
      {reading.error === undefined && rows.length === 0 && reading.asOf !== undefined && (
        <NothingFires asOf={reading.asOf} isWhole={reading.warnings.length === 0} onRefresh={refresh} />
      )}
      {rows.length > 0 && reading.asOf !== undefined && (
        <InboxDesk
          rows={rows}
          alerts={reading.alerts}
          query={query}
          access={access}
          asOf={reading.asOf}
          onRefresh={refresh}
        />
      )}
    </Stack>
  );
}

const EPOCH = new Date(0);

interface NothingProps {
  asOf: Date;
  /** All sources answered. */
  isWhole: boolean;
  onRefresh(): Promise<void>;
}

function NothingFires({ asOf, isWhole, onRefresh }: NothingProps) {
  return (
    <EmptyState
      variant={isWhole ? 'completed' : 'not-found'}
      message={
        isWhole
          ? t('inbox.empty', 'Nothing fires')
          : t('inbox.empty-in-part', 'Nothing fires in the sources that answer')
      }
      button={<AsOf asOf={asOf} onRefresh={onRefresh} />}
    />
  );
}

function SourceNotice({ warning: { source, reason } }: { warning: SourceWarning }) {
  const name = sourceName(source.uid);
  return (
    <Alert severity="warning" title={t('inbox.source', 'Alerts of one source are missing')}>
      <Trans i18nKey="inbox.source-reason">
        “{{ name }}” answered: {{ reason }}
      </Trans>
    </Alert>
  );
}
