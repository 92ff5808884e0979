import React from 'react';
import { dateTimeFormatTimeAgo } from '@grafana/data';
import { Trans, t } from '@grafana/i18n';
import { Alert as Notice, Badge, LinkButton, LoadingPlaceholder, useStyles2 } from '@grafana/ui';
import { useAlerts } from '../../alerts/useAlerts';
import type { Alert } from '../../domain/alerts/model';
import { INBOX_URL } from '../../routes';
import { severityLook } from '../inbox/severityLook';
import { getColumnStyles } from './columnStyles';
import { topAlerts } from './topAlerts';

const LIMIT = 8;

/** What operators see: the worst alerts that fire now. */
export function WeSee() {
  const styles = useStyles2(getColumnStyles);
  const { state, alerts, warnings, error } = useAlerts();
  const top = topAlerts(alerts, LIMIT);
  const all = topAlerts(alerts, Infinity);
  const firing = all.length;
  const critical = all.filter(({ severity }) => severityLook(severity).rank === 0).length;
  return (
    <section className={styles.column} aria-label={t('overview.weSee', 'We see')}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Trans i18nKey="overview.weSee">We see</Trans>
        </h2>
        <LinkButton size="sm" fill="text" icon="arrow-right" href={INBOX_URL}>
          {t('overview.inbox', 'Inbox ({{firing}})', { firing })}
        </LinkButton>
      </div>
      {state === 'loading' && <LoadingPlaceholder text={t('overview.alertsLoading', 'Reading alerts…')} />}
      {error && (
        <Notice severity="warning" title={t('overview.alertsFailed', 'Alerts cannot be read')}>
          {error.message}
        </Notice>
      )}
      {warnings.length > 0 && !error && (
        <p className={styles.note}>
          {t('overview.alertsIncomplete', 'Sources that did not answer: {{sources}}', { sources: warnings.length })}
        </p>
      )}
      {state === 'ready' && firing > 0 && (
        <p className={styles.sentence}>
          {t('overview.weSeeSentence', '{{critical}} of {{firing}} alerts are critical.', { critical, firing })}
        </p>
      )}
      {state === 'ready' && top.length === 0 && (
        <p className={styles.note}>
          <Trans i18nKey="overview.noAlerts">No alert fires.</Trans>
        </p>
      )}
      <ul className={styles.list}>
        {top.map((alert) => (
          <AlertRow key={alert.key} alert={alert} />
        ))}
      </ul>
    </section>
  );
}

function AlertRow({ alert }: { alert: Alert }) {
  const styles = useStyles2(getColumnStyles);
  const { icon, color } = severityLook(alert.severity);
  return (
    <li className={styles.row}>
      <span className={styles.main}>
        <span>{alert.name}</span>
        <span className={styles.note}>
          {[alert.annotations.summary, dateTimeFormatTimeAgo(alert.startsAt)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Badge icon={icon} color={color} text={alert.severity} />
    </li>
  );
}
