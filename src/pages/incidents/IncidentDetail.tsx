import React from 'react';
import { dateTimeFormatTimeAgo } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import { useRunningIncident } from '../../incidents/update/useOperations';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { describeError } from '../../status/describeError';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { asIs } from '../../words/asIs';
import { IncidentDesk } from './IncidentDesk';

/** One incident, while it runs and after: waits for what it needs, and says what is missing. */
export function IncidentDetail({ id }: { id: string }) {
  const status = useStatusSnapshot();
  const { value, error, asOf, refresh } = useRunningIncident(id);

  const failure = error ?? status.error;
  if (value === undefined || status.view === undefined) {
    return failure === undefined ? (
      <LoadingPlaceholder text={t('incident.loading', 'Reading the incident…')} />
    ) : (
      <ErrorNotice
        title={t('incident.error', 'The incident could not be read')}
        error={failure}
        onRetry={() => {
          void refresh();
          void status.refresh();
        }}
      />
    );
  }
  return (
    <>
      {error !== undefined && asOf !== undefined && (
        <Alert
          severity="warning"
          title={t('incident.stale', 'Shown is what was read {{ago}}', { ago: dateTimeFormatTimeAgo(asOf), ...asIs })}
        >
          {describeError(error).sentence} {t('incident.stale-kept', 'You can go on typing: nothing of it is lost.')}
        </Alert>
      )}
      <IncidentDesk
        key={id}
        running={value}
        view={status.view}
        refresh={async () => {
          await Promise.all([refresh(), status.refresh()]);
        }}
      />
    </>
  );
}
