import React, { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { dateTimeFormat } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Alert, EmptyState, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { useAlerts } from '../../alerts/useAlerts';
import type { SourceWarning } from '../../alerts/readAlerts';
import { isLayerId } from '../../domain/layers/layerId';
import { layerOfAlert } from '../../domain/layers/layerOfAlert';
import type { MappingDocument } from '../../domain/mapping/model';
import { useWriteAccess } from '../../incidents/access/useWriteAccess';
import { describeRefusal } from '../../incidents/messages/describeRefusal';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { useSettings } from '../../settings/useSettings';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { LAYER_PARAM } from '../../routes';
import { countLayers } from './countLayers';
import { inboxRows } from './inboxRows';
import { InboxTable } from './InboxTable';
import { LayerFilter } from './LayerFilter';
import { asIs } from '../../words/asIs';

const NO_RULES: MappingDocument = { version: 1, rules: [] };

/** What fires now, whichever system says so, and what customers have been told about it. */
export function Inbox() {
  const settings = useSettings();
  const reading = useAlerts();
  const status = useStatusSnapshot();
  const access = useWriteAccess();
  const rules = status.view?.mapping ?? settings.mapping ?? NO_RULES;
  const wanted = new URLSearchParams(useLocation().search).get(LAYER_PARAM);
  const layer = isLayerId(wanted) ? wanted : undefined;
  const all = useMemo(
    () => inboxRows(reading.alerts, status.view, rules, settings.ignoredLabels),
    [reading.alerts, status.view, rules, settings.ignoredLabels]
  );

  const rows = layer === undefined ? all : all.filter(({ alert }) => layerOfAlert(alert) === layer);

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
      {(all.length > 0 || layer !== undefined) && <LayerFilter chosen={layer} counts={countLayers(all)} />}
      {reading.state === 'ready' && rows.length === 0 && (
        <EmptyState
          variant="completed"
          message={
            layer === undefined
              ? t('inbox.empty', 'Nothing fires')
              : t('inbox.empty-layer', 'Nothing of this layer fires')
          }
        />
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
