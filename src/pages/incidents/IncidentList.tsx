import React, { useMemo } from 'react';
import { dateTimeFormat, locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { EmptyState, LinkButton, LoadingPlaceholder, Stack, Text, TextLink, useStyles2 } from '@grafana/ui';
import { phaseName } from '../../domain/status/phaseName';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import { useWriteAccess } from '../../incidents/access/useWriteAccess';
import { describeRefusal } from '../../incidents/messages/describeRefusal';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { NEW_INCIDENT_URL, incidentUrl } from '../../routes';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { testIds } from '../../testIds';
import { getListStyles } from '../../ui/getListStyles';
import { IncidentState } from './IncidentState';
import { inListOrder } from './inListOrder';

/** All incidents of the last 90 days and the open ones, open first. */
export function IncidentList() {
  const { state, view, error, refresh } = useStatusSnapshot();
  const access = useWriteAccess();
  const incidents = useMemo(() => [...(view?.snapshot.incidents ?? [])].sort(inListOrder), [view]);

  if (state === 'loading') {
    return <LoadingPlaceholder text={t('incidents.loading', 'Reading the incidents…')} />;
  }
  return (
    <Stack direction="column" gap={2}>
      {error !== undefined && (
        <ErrorNotice
          title={t('incidents.error', 'The incidents could not be read')}
          error={error}
          onRetry={() => void refresh()}
        />
      )}
      {access.may ? (
        <div>
          <LinkButton icon="plus" href={locationUtil.assureBaseUrl(NEW_INCIDENT_URL)}>
            {t('incidents.new', 'Draft incident')}
          </LinkButton>
        </div>
      ) : (
        <Text color="secondary">{describeRefusal(access.because)}</Text>
      )}
      {view !== undefined && incidents.length === 0 && (
        <EmptyState variant="completed" message={t('incidents.empty', 'No incidents in the last 90 days')} />
      )}
      {view !== undefined && incidents.length > 0 && <Table incidents={incidents} snapshot={view.snapshot} />}
    </Stack>
  );
}

function Table({ incidents, snapshot }: { incidents: Incident[]; snapshot: StatusSnapshot }) {
  const styles = useStyles2(getListStyles);
  const componentNames = (incident: Incident) =>
    [...new Set(incident.affects.map((impact) => impact.reference))]
      .map((id) => snapshot.components.find((component) => component.id === id)?.displayName ?? id)
      .join(', ');
  return (
    <table className={styles.table} data-testid={testIds.incidents.list} aria-label={t('incidents.table', 'Incidents')}>
      <thead>
        <tr>
          <th>{t('incidents.column.state', 'State')}</th>
          <th>{t('incidents.column.title', 'Title')}</th>
          <th>{t('incidents.column.components', 'Components')}</th>
          <th>{t('incidents.column.phase', 'Phase')}</th>
          <th>{t('incidents.column.began', 'Began')}</th>
          <th>{t('incidents.column.ended', 'Ended')}</th>
        </tr>
      </thead>
      <tbody>
        {incidents.map((incident) => (
          <tr key={incident.id} data-testid={testIds.incidents.row}>
            <td>
              <IncidentState incident={incident} />
            </td>
            <td>
              <TextLink href={locationUtil.assureBaseUrl(incidentUrl(incident.id))} inline={false}>
                {incident.displayName || t('incidents.untitled', 'Untitled')}
              </TextLink>
            </td>
            <td>{componentNames(incident)}</td>
            <td>{phaseName(snapshot.phases, incident.phase)}</td>
            <td>{incident.beganAt && dateTimeFormat(incident.beganAt)}</td>
            <td>{incident.endedAt && dateTimeFormat(incident.endedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
