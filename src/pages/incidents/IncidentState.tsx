import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Badge } from '@grafana/ui';
import { isActive } from '../../domain/status/isActive';
import { isMaintenance } from '../../domain/status/isMaintenance';
import type { Incident } from '../../domain/status/model';
import { listStateOf } from './listIncidents';

/** Whether an incident goes on, as an icon and a word; judged anew when its times change, as they do by resolving. */
export function IncidentState({ incident }: { incident: Incident }) {
  return <StateNow key={`${incident.beganAt}/${incident.endedAt}`} incident={incident} />;
}

function StateNow({ incident }: { incident: Incident }) {
  const [now] = useState(() => Date.now());
  if (listStateOf(incident, now) === 'retracted') {
    return <Badge icon="times-circle" color="darkgrey" text={t('incident.state.retracted', 'Retracted')} />;
  }
  if (isMaintenance(incident)) {
    const text = isActive(incident, now)
      ? t('incident.state.maintenance', 'Maintenance')
      : incident.beganAt !== null && Date.parse(incident.beganAt) > now
        ? t('incident.state.planned', 'Planned')
        : t('incident.state.done', 'Done');
    return <Badge icon="wrench" color="blue" text={text} />;
  }
  return isActive(incident, now) || incident.endedAt === null ? (
    <Badge icon="exclamation-circle" color="red" text={t('incident.state.open', 'Open')} />
  ) : (
    <Badge icon="check-circle" color="green" text={t('incident.state.resolved', 'Resolved')} />
  );
}
