import React from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, EmptyState, LinkButton, LoadingPlaceholder } from '@grafana/ui';
import { isMaintenance } from '../../domain/status/isMaintenance';
import type { Incident } from '../../domain/status/model';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { MAINTENANCE_URL, incidentUrl } from '../../routes';
import type { IncidentReading } from '../../status/useIncident';

interface Props {
  reading: IncidentReading;
  children: (incident: Incident) => React.ReactNode;
}

/** Draws what needs one maintenance once it was read; says if there is none, or if it is an incident. */
export function WaitForIncident({ reading: { value, error, refresh }, children }: Props) {
  if (value === undefined && error?.code === 'not-found') {
    return (
      <EmptyState
        variant="not-found"
        message={t('maintenance.gone', 'This maintenance is not there any more')}
        button={
          <LinkButton href={locationUtil.assureBaseUrl(MAINTENANCE_URL)}>
            {t('maintenance.done.all', 'All maintenance')}
          </LinkButton>
        }
      />
    );
  }
  if (value === undefined && error !== undefined) {
    return (
      <ErrorNotice
        title={t('maintenance.unread', 'The maintenance could not be read')}
        error={error}
        onRetry={() => void refresh()}
      />
    );
  }
  if (value === undefined) {
    return <LoadingPlaceholder text={t('maintenance.loading-one', 'Reading the maintenance…')} />;
  }
  if (!isMaintenance(value.incident)) {
    return (
      <Alert severity="info" title={t('maintenance.is-incident', 'This is an incident, not a maintenance')}>
        <LinkButton size="sm" variant="secondary" href={locationUtil.assureBaseUrl(incidentUrl(value.incident.id))}>
          {t('maintenance.open-incident', 'Open the incident')}
        </LinkButton>
      </Alert>
    );
  }
  return <>{children(value.incident)}</>;
}
