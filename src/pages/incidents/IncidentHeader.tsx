import React, { useState } from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Icon, LinkButton, Stack, Text, useStyles2 } from '@grafana/ui';
import { toPublicIncident } from '../../domain/render/toPublicIncident';
import type { StatusSnapshot } from '../../domain/status/model';
import type { RunningIncident } from '../../incidents/update/facts';
import { publicWords } from '../../incidents/update/publicWords';
import { publicIncidentUrl } from '../../routes';
import { asIs } from '../../words/asIs';
import { dueWords } from './dueWords';
import { IncidentState } from './IncidentState';
import { incidentText } from './incidentText';
import { spanWords } from './spanWords';
import { useNow } from './useNow';
import { userLanguage } from '../../incidents/messages/inUserLanguage';

interface Props {
  running: RunningIncident;
  snapshot: StatusSnapshot;
  /** Where customers read; empty if nobody has said. */
  publicUrl: string;
  /** RFC 3339; when the next update was promised. */
  dueAt?: string;
}

/** An incident in one look: what customers read, how long it lasts, when they expect to hear more. */
export function IncidentHeader({ running: { incident, updates }, snapshot, publicUrl, dueAt }: Props) {
  const styles = useStyles2(getStyles);
  const now = useNow();
  const [copied, setCopied] = useState<'link' | 'text' | 'failed'>();
  const language = userLanguage();
  const seen = toPublicIncident(incident, updates, snapshot, now);
  const { kicker, title, impacts } = publicWords(seen, language);
  const address = publicIncidentUrl(publicUrl, incident.id);
  const due = dueAt === undefined || seen.state === 'ended' ? undefined : dueWords(dueAt, now);

  const copy = async (what: 'link' | 'text', words: string) => {
    try {
      await navigator.clipboard.writeText(words);
      setCopied(what);
    } catch {
      setCopied('failed');
    }
  };

  return (
    <header className={styles.header}>
      <Stack gap={2} alignItems="center" wrap="wrap">
        <IncidentState incident={incident} />
        <Text element="h2" variant="h4">
          {title}
        </Text>
      </Stack>
      <p className={styles.sentence} aria-label={t('incident.sentence', 'In one line, as customers read it')}>
        <b>{kicker}</b>
        {impacts.map((words) => (
          <span key={words}> · {words}</span>
        ))}
      </p>
      <p className={styles.facts}>
        <span>{durationWords(incident, now)}</span>
        {due !== undefined && dueAt !== undefined && (
          <span className={styles[due.state]} title={dateTimeFormat(dueAt)}>
            <Icon name={due.state === 'overdue' ? 'exclamation-triangle' : 'clock-nine'} />{' '}
            {t('incident.due.label', 'next update {{when}}', { when: due.words })}
          </span>
        )}
      </p>
      <Stack gap={1} wrap="wrap" alignItems="center">
        {address !== undefined && (
          <>
            <LinkButton
              size="sm"
              variant="secondary"
              icon="external-link-alt"
              href={address}
              target="_blank"
              rel="noreferrer"
            >
              {t('incident.public', 'View public page')}
            </LinkButton>
            <Button size="sm" variant="secondary" icon="link" onClick={() => void copy('link', address)}>
              {t('incident.copy-link', 'Copy link')}
            </Button>
          </>
        )}
        <Button
          size="sm"
          variant="secondary"
          icon="copy"
          onClick={() => void copy('text', incidentText(seen, language, address))}
        >
          {t('incident.copy-text', 'Copy as text')}
        </Button>
        <span role="status">{copied !== undefined && copiedWords(copied)}</span>
      </Stack>
    </header>
  );
}

const copiedWords = (what: 'link' | 'text' | 'failed'): string => {
  switch (what) {
    case 'link':
      return t('incident.copied.link', 'The public address is copied.');
    case 'text':
      return t('incident.copied.text', 'What customers may read is copied.');
    case 'failed':
      return t('incident.copied.failed', 'The browser does not let this page copy.');
  }
};

const durationWords = ({ beganAt, endedAt }: RunningIncident['incident'], now: number): string => {
  if (beganAt === null) {
    return t('incident.no-begin', 'no begin is known');
  }
  const began = Date.parse(beganAt);
  const time = dateTimeFormat(beganAt);
  if (began > now) {
    return t('incident.begins', 'begins {{time}}, in {{span}}', { time, span: spanWords(began - now), ...asIs });
  }
  if (endedAt === null || Date.parse(endedAt) > now) {
    return t('incident.running', 'began {{time}}, for {{span}} now', { time, span: spanWords(now - began), ...asIs });
  }
  return t('incident.took', 'began {{time}}, ended {{end}}, took {{span}}', {
    time,
    end: dateTimeFormat(endedAt),
    span: spanWords(Date.parse(endedAt) - began),
    ...asIs,
  });
};

const getStyles = (theme: GrafanaTheme2) => ({
  header: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), overflowWrap: 'anywhere' }),
  sentence: css({ margin: 0 }),
  facts: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    color: theme.colors.text.secondary,
  }),
  fine: css({ color: theme.colors.text.secondary }),
  soon: css({ color: theme.colors.warning.text }),
  overdue: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightMedium }),
});
