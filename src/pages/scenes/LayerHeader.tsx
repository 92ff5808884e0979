import React from 'react';
import { css } from '@emotion/css';
import { dateTimeFormatTimeAgo, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { hasPermission } from '@grafana/runtime';
import { Badge, Icon, TextLink, useStyles2 } from '@grafana/ui';
import { useAlerts } from '../../alerts/useAlerts';
import type { LayerId } from '../../catalog/model';
import type { Alert } from '../../domain/alerts/model';
import { isOfLayer } from '../../domain/layers/isOfLayer';
import { layerOfAlert } from '../../domain/layers/layerOfAlert';
import { incidentTone } from '../../domain/status/incidentTone';
import { isActive } from '../../domain/status/isActive';
import { isMaintenance } from '../../domain/status/isMaintenance';
import type { StatusSnapshot } from '../../domain/status/model';
import { titleForUser } from '../../incidents/messages/inUserLanguage';
import { INCIDENTS_WRITE } from '../../permissions';
import { draftUrl, incidentUrl, layerInboxUrl } from '../../routes';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { testIds } from '../../testIds';
import { ToneIcon } from '../../ui/ToneIcon';
import { severityLook } from '../inbox/severityLook';
import { topAlerts } from '../overview/topAlerts';

const LIMIT = 3;

/** What fires on a layer, and what customers are told about it, in one line above its panels. */
export function LayerHeader({ layer }: { layer: LayerId }) {
  const styles = useStyles2(getStyles);
  return (
    <section
      className={styles.line}
      aria-label={t('pages.header.label', 'State of this layer')}
      data-testid={testIds.section.header}
    >
      <Firing layer={layer} />
      <Told layer={layer} />
    </section>
  );
}

function Firing({ layer }: { layer: LayerId }) {
  const styles = useStyles2(getStyles);
  const { state, alerts } = useAlerts();
  const firing = topAlerts(
    alerts.filter((alert) => layerOfAlert(alert) === layer),
    Infinity
  );
  if (state === 'loading') {
    return null;
  }
  if (state === 'failed') {
    return <span className={styles.quiet}>{t('pages.header.alertsFailed', 'Alerts cannot be read.')}</span>;
  }
  if (firing.length === 0) {
    return <span className={styles.quiet}>{t('pages.header.noAlerts', 'No alert of this layer fires.')}</span>;
  }
  return (
    <ul className={styles.list} aria-label={t('pages.header.alerts', 'Alerts of this layer')}>
      {firing.slice(0, LIMIT).map((alert) => (
        <FiringAlert key={alert.key} alert={alert} />
      ))}
      <li>
        <TextLink href={layerInboxUrl(layer)} inline>
          {t('pages.header.allAlerts', 'All alerts of this layer ({{firing}})', { firing: firing.length })}
        </TextLink>
      </li>
    </ul>
  );
}

function FiringAlert({ alert }: { alert: Alert }) {
  const styles = useStyles2(getStyles);
  const { icon, color } = severityLook(alert.severity);
  return (
    <li className={styles.item} title={alert.annotations.summary}>
      <Badge icon={icon} color={color} text={alert.severity} />
      <span>{alert.name}</span>
      {hasPermission(INCIDENTS_WRITE) && (
        <TextLink href={draftUrl(alert.key)} inline>
          {t('pages.header.draft', 'Draft incident')}
        </TextLink>
      )}
    </li>
  );
}

function Told({ layer }: { layer: LayerId }) {
  const styles = useStyles2(getStyles);
  const { state, view, asOf } = useStatusSnapshot();
  if (state === 'failed') {
    return <span className={styles.quiet}>{t('pages.header.statusFailed', 'The status page cannot be read.')}</span>;
  }
  if (view === undefined || asOf === undefined) {
    return null;
  }
  const open = view.snapshot.incidents.filter(
    (incident) => isActive(incident, asOf.getTime()) && isOfLayer(incident, view.snapshot.components, layer)
  );
  if (open.length === 0) {
    return (
      <span className={styles.quiet}>{t('pages.header.noIncidents', 'Customers are told of no incident here.')}</span>
    );
  }
  return (
    <ul className={styles.list} aria-label={t('pages.header.incidents', 'What customers are told')}>
      {open.map((incident) => (
        <ToldIncident key={incident.id} incident={incident} snapshot={view.snapshot} />
      ))}
    </ul>
  );
}

function ToldIncident({
  incident,
  snapshot,
}: {
  incident: StatusSnapshot['incidents'][number];
  snapshot: StatusSnapshot;
}) {
  const styles = useStyles2(getStyles);
  const kind = isMaintenance(incident)
    ? t('pages.header.maintenance', 'Maintenance')
    : t('pages.header.incident', 'Incident');
  const since = incident.beganAt === null ? '' : ` · ${dateTimeFormatTimeAgo(incident.beganAt)}`;
  return (
    <li className={styles.item}>
      {isMaintenance(incident) ? (
        <Icon name="wrench" />
      ) : (
        <ToneIcon tone={incidentTone(snapshot.severities, incident.affects)} />
      )}
      <span>{kind}:</span>
      <TextLink href={incidentUrl(incident.id)} inline>
        {titleForUser(incident)}
      </TextLink>
      <span className={styles.quiet}>{since}</span>
    </li>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(3),
    rowGap: theme.spacing(0.5),
    minHeight: theme.spacing(3),
    '--tone-mark': theme.colors.background.primary,
  }),
  list: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  }),
  item: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(0.75) }),
  quiet: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
