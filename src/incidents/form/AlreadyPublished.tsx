import React from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, LinkButton } from '@grafana/ui';
import { incidentUrl } from '../../routes';
import type { LinkedAlert } from '../../status/statusClient';
import type { StatusView } from '../../status/readStatus';
import { findPublished } from '../usecases/findPublished';
import { asIs } from '../../words/asIs';

interface Props {
  alerts: readonly LinkedAlert[];
  view: StatusView;
  ignoredLabels: readonly string[];
}

/** Warns before the same alert is published a second time, and leads to the incident it is part of. */
export function AlreadyPublished({ alerts, view, ignoredLabels }: Props) {
  const incident = alerts
    .map((alert) => findPublished(alert, view, ignoredLabels))
    .find((found) => found !== undefined);
  if (incident === undefined) {
    return null;
  }
  return (
    <Alert
      severity="warning"
      title={t('draft.already.title', 'Already published as “{{title}}”', { title: incident.displayName, ...asIs })}
    >
      <LinkButton size="sm" variant="secondary" href={locationUtil.assureBaseUrl(incidentUrl(incident.id))}>
        {t('draft.already.open', 'Post an update there instead')}
      </LinkButton>
    </Alert>
  );
}
