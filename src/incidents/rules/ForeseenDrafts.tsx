import React, { useId, useState } from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Text, useStyles2 } from '@grafana/ui';
import type { Foresight, ForeseenDraft } from '../../domain/mapping/foreseeDrafts';
import { asIs } from '../../words/asIs';
import type { PastDays } from './pastAlerts';
import type { PastReading } from './usePastAlerts';

export interface ForeseenDraftsProps {
  /** What it would have done in the last days; undefined while that is not known. */
  past?: Foresight;
  reading: Pick<PastReading, 'state' | 'retry'>;
  days: PastDays;
}

const MOST = 20;

/** "Would have drafted 7", and on request which alerts these came from. */
export function ForeseenDrafts({ past, reading, days }: ForeseenDraftsProps) {
  const styles = useStyles2(getStyles);
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  switch (reading.state) {
    case 'loading':
      return <Text color="secondary">{t('rules.foreseen.loading', 'Looking at what has fired…')}</Text>;
    case 'unconfigured':
      return (
        <Text color="secondary">
          {t('rules.foreseen.unconfigured', 'Without a Prometheus in the settings nobody knows what has fired.')}
        </Text>
      );
    case 'failed':
      return (
        <span>
          <Text color="secondary">{t('rules.foreseen.failed', 'Prometheus does not say what has fired.')}</Text>{' '}
          <Button size="sm" fill="text" onClick={reading.retry}>
            {t('rules.foreseen.retry', 'Ask again')}
          </Button>
        </span>
      );
    case 'ready':
      break;
  }
  const drafts = past?.drafts ?? [];
  if (drafts.length === 0) {
    return (
      <Text color="secondary">
        {t('rules.foreseen.none', 'Would have drafted nothing in the last {{days}} days', { days })}
      </Text>
    );
  }
  return (
    <div>
      <Button
        size="sm"
        fill="text"
        variant="secondary"
        icon={isOpen ? 'angle-down' : 'angle-right'}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('rules.foreseen.count', 'Would have drafted {{number}} in the last {{days}} days', {
          number: drafts.length,
          days,
        })}
      </Button>
      {isOpen && (
        <ul id={listId} className={styles.list}>
          {drafts.slice(0, MOST).map((draft) => (
            <li key={`${draft.component ?? ''}-${draft.from}`}>
              {describeDraft(draft)}
              <div className={styles.labels}>{alertsOf(draft)}</div>
            </li>
          ))}
          {drafts.length > MOST && (
            <li>{t('rules.foreseen.more', '{{number}} more', { number: drafts.length - MOST })}</li>
          )}
        </ul>
      )}
    </div>
  );
}

const describeDraft = ({ from, to, alerts }: ForeseenDraft) =>
  t('rules.foreseen.draft', '{{from}} to {{to}}, from {{number}} alerts', {
    from: dateTimeFormat(from),
    to: dateTimeFormat(to),
    number: alerts.length,
    ...asIs,
  });

const NAMED = 5;

const alertsOf = ({ alerts }: ForeseenDraft) => {
  const names = alerts.slice(0, NAMED).map(({ labels }) => {
    const { alertname, ...others } = labels;
    const rest = Object.entries(others).map(([label, value]) => `${label}="${value}"`);
    return `${alertname ?? ''}{${rest.join(', ')}}`;
  });
  return [...names, ...(alerts.length > NAMED ? ['…'] : [])].join('\n');
};

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ margin: theme.spacing(0.5, 0, 1, 3) }),
  labels: css({
    ...theme.typography.bodySmall,
    fontFamily: theme.typography.fontFamilyMonospace,
    color: theme.colors.text.secondary,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  }),
});
