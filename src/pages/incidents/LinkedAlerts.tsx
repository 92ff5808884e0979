import React from 'react';
import { css } from '@emotion/css';
import { dateTimeFormatTimeAgo, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Text, useStyles2 } from '@grafana/ui';
import type { AlertsReading } from '../../alerts/useAlerts';
import type { AlertLink } from '../../domain/status/access';
import { linkedAlertStates, type LinkedAlertState } from './linkedAlertStates';

interface Props {
  links: readonly AlertLink[];
  alerts: AlertsReading;
  ignoredLabels: readonly string[];
  /** Why nothing can be linked here, as a sentence. */
  refusal?: string;
}

const MOST = 20;

/** The alerts an incident was drafted from, and how they are now. */
export function LinkedAlerts({ links, alerts, ignoredLabels, refusal }: Props) {
  const styles = useStyles2(getStyles);
  const states = linkedAlertStates(links, alerts.alerts, ignoredLabels);
  const firing = states.filter(({ state }) => state === 'firing').length;
  return (
    <section aria-label={t('context.alerts', 'Linked alerts')}>
      <Text element="h3" variant="h5">
        {t('context.alerts', 'Linked alerts')}
      </Text>
      {refusal !== undefined && <p className={styles.note}>{refusal}</p>}
      {refusal === undefined && links.length === 0 && (
        <p className={styles.note}>{t('context.alerts-none', 'No alert is linked to this incident, or it is over.')}</p>
      )}
      {links.length > 0 && alerts.state === 'failed' && (
        <p className={styles.note}>
          {t('context.alerts-failed', 'The alerts cannot be read: how they are is not known.')}
        </p>
      )}
      {links.length > 0 && alerts.state === 'ready' && (
        <p className={styles.note}>
          {t('context.alerts-count', '{{firing}} of {{all}} still firing', { firing, all: links.length })}
        </p>
      )}
      <ul className={styles.list}>
        {states.slice(0, MOST).map(({ link, state }) => (
          <li key={`${link.key}/${link.startsAt}`} className={styles.row}>
            <span className={styles.name}>
              {link.name}{' '}
              <span className={styles.note}>
                {[link.labels.instance ?? link.labels.host ?? link.labels.ceph_daemon, ago(link.startsAt)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {alerts.state === 'ready' && <StateBadge state={state} />}
          </li>
        ))}
      </ul>
      {states.length > MOST && (
        <p className={styles.note}>{t('context.alerts-more', 'and {{more}} more', { more: states.length - MOST })}</p>
      )}
    </section>
  );
}

const ago = (time: string): string => (time === '' ? '' : dateTimeFormatTimeAgo(time));

function StateBadge({ state }: { state: LinkedAlertState }) {
  switch (state) {
    case 'firing':
      return <Badge icon="exclamation-circle" color="red" text={t('context.state.firing', 'firing')} />;
    case 'silenced':
      return <Badge icon="bell-slash" color="blue" text={t('context.state.silenced', 'silenced')} />;
    case 'cleared':
      return <Badge icon="check-circle" color="green" text={t('context.state.cleared', 'cleared')} />;
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: 0 }),
  row: css({
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
  }),
  name: css({ minWidth: 0, overflowWrap: 'anywhere' }),
  note: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
