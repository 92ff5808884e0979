import React from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, locationUtil, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { TextLink, useStyles2 } from '@grafana/ui';
import { findComponent } from '../../domain/status/findComponent';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import { phaseName } from '../../domain/status/phaseName';
import { titleForUser } from '../../incidents/messages/inUserLanguage';
import { incidentUrl } from '../../routes';
import { testIds } from '../../testIds';
import { getListStyles } from '../../ui/getListStyles';
import { IncidentState } from './IncidentState';

interface Props {
  /** One page of them. */
  incidents: readonly Incident[];
  snapshot: StatusSnapshot;
}

/** Incidents as rows; on a phone what is told by columns stands below the title. */
export function IncidentTable({ incidents, snapshot }: Props) {
  const list = useStyles2(getListStyles);
  const styles = useStyles2(getStyles);
  const componentNames = (incident: Incident) =>
    [...new Set(incident.affects.map((impact) => impact.reference))]
      .map((id) => findComponent(snapshot, id)?.displayName ?? id)
      .join(', ');
  return (
    <table className={list.table} data-testid={testIds.incidents.list} aria-label={t('incidents.table', 'Incidents')}>
      <thead>
        <tr>
          <th>{t('incidents.column.state', 'State')}</th>
          <th>{t('incidents.column.title', 'Title')}</th>
          <th className={styles.wide}>{t('incidents.column.components', 'Components')}</th>
          <th className={styles.wide}>{t('incidents.column.phase', 'Phase')}</th>
          <th className={styles.wide}>{t('incidents.column.began', 'Began')}</th>
          <th className={styles.wide}>{t('incidents.column.ended', 'Ended')}</th>
        </tr>
      </thead>
      <tbody>
        {incidents.map((incident) => {
          const began = incident.beganAt === null ? '' : dateTimeFormat(incident.beganAt);
          return (
            <tr key={incident.id} data-testid={testIds.incidents.row}>
              <td>
                <IncidentState incident={incident} />
              </td>
              <td className={styles.title}>
                <TextLink href={locationUtil.assureBaseUrl(incidentUrl(incident.id))} inline={false}>
                  {titleForUser(incident) || t('incidents.untitled', 'Untitled')}
                </TextLink>
                <div className={styles.narrow}>{[componentNames(incident), began].filter(Boolean).join(' · ')}</div>
              </td>
              <td className={styles.wide}>{componentNames(incident)}</td>
              <td className={styles.wide}>{phaseName(snapshot.phases, incident.phase)}</td>
              <td className={styles.wide}>{began}</td>
              <td className={styles.wide}>{incident.endedAt && dateTimeFormat(incident.endedAt)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  title: css({ overflowWrap: 'anywhere' }),
  wide: css({ [theme.breakpoints.down('md')]: { display: 'none' } }),
  narrow: css({
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    [theme.breakpoints.up('md')]: { display: 'none' },
  }),
});
