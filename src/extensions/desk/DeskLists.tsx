import React from 'react';
import { dateTimeFormat, dateTimeFormatTimeAgo, locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Button, Icon, TextLink, useStyles2 } from '@grafana/ui';
import type { Alert } from '../../domain/alerts/model';
import { incidentTone } from '../../domain/status/incidentTone';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import { phaseName } from '../../domain/status/phaseName';
import type { ServerDraft } from '../../incidents/drafts/serverDraft';
import { titleForUser, userLanguage } from '../../incidents/messages/inUserLanguage';
import type { Reading } from '../../polling/pollingStore';
import { incidentUrl, INBOX_URL } from '../../routes';
import { toneLabel } from '../../ui/toneLabel';
import { ToneWord } from '../../ui/ToneWord';
import { asIs } from '../../words/asIs';
import type { DeskAlert, DeskGap } from './deskContent';
import { getDeskStyles } from './getDeskStyles';
import { severityBadge } from './severityBadge';
import type { ServerDesk } from './useServerDesk';

/** More do not help at a glance: the inbox pages through them. */
const MOST_LINES = 20;

const ago = (time: string) => <span title={dateTimeFormat(time)}>{dateTimeFormatTimeAgo(time)}</span>;

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  const styles = useStyles2(getDeskStyles);
  return (
    <div role="group" aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </div>
  );
}

/** Components whose customers wait for a word, each with how long they usually do. Says nothing of any person. */
export function GapList({ gaps, waits }: { gaps: DeskGap[]; waits?: ReadonlyMap<string, number> }) {
  const styles = useStyles2(getDeskStyles);
  if (gaps.length === 0) {
    return null;
  }
  return (
    <Part title={t('desk.gap', 'Customers have been told nothing')}>
      {gaps.map(({ component, since }) => {
        const median = waits?.get(component.id);
        return (
          <div key={component.id} className={styles.gap}>
            <Icon name="exclamation-circle" />
            <strong>{component.displayName}</strong>
            <span>
              {t('desk.gap-since', 'first critical alert {{ago}}', { ago: dateTimeFormatTimeAgo(since), ...asIs })}
            </span>
            {median !== undefined && (
              <span className={styles.note}>
                {t('desk.gap-median', 'usually the first word comes after {{minutes}} min', {
                  minutes: Math.round(median / 60),
                })}
              </span>
            )}
          </div>
        );
      })}
    </Part>
  );
}

interface AlertListProps {
  alerts: DeskAlert[];
  /** Alerts were read at least once. */
  isKnown: boolean;
  mayDraft: boolean;
  onDraft(alert: Alert): void;
}

/** Firing alerts, each with its draft or the incident it is published as. */
export function AlertList({ alerts, isKnown, mayDraft, onDraft }: AlertListProps) {
  const styles = useStyles2(getDeskStyles);
  return (
    <Part title={t('desk.alerts', 'Firing alerts ({{number}})', { number: alerts.length })}>
      {alerts.length === 0 && isKnown && (
        <p className={styles.note}>{t('desk.no-alerts', 'No alert fires that fits this panel.')}</p>
      )}
      <ul className={styles.list}>
        {alerts.slice(0, MOST_LINES).map(({ alert, component, incident }) => (
          <li key={alert.key} className={styles.line}>
            <div className={styles.what}>
              <Badge {...severityBadge(alert.severity)} text={alert.severity} />
              <div className={styles.words}>
                {alert.annotations.summary ?? alert.name}
                <p className={styles.note}>
                  {component ? component.displayName : t('desk.not-mapped', 'Not mapped')} · {ago(alert.startsAt)}
                </p>
              </div>
            </div>
            {incident ? (
              <TextLink href={locationUtil.assureBaseUrl(incidentUrl(incident.id))} inline={false} variant="bodySmall">
                {t('desk.published', 'Published: {{title}}', { title: titleForUser(incident), ...asIs })}
              </TextLink>
            ) : (
              <Button
                size="sm"
                variant="secondary"
                disabled={!mayDraft}
                aria-label={t('desk.draft-about', 'Draft incident about {{alert}}', { alert: alert.name, ...asIs })}
                onClick={() => onDraft(alert)}
              >
                {t('desk.draft', 'Draft incident')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {alerts.length > MOST_LINES && (
        <TextLink href={locationUtil.assureBaseUrl(INBOX_URL)} inline={false}>
          {t('desk.more-alerts', '{{number}} more in the inbox', { number: alerts.length - MOST_LINES })}
        </TextLink>
      )}
    </Part>
  );
}

/** Open incidents, with how bad they are, their phase and their age. */
export function IncidentList({ incidents, snapshot }: { incidents: Incident[]; snapshot: StatusSnapshot }) {
  const styles = useStyles2(getDeskStyles);
  return (
    <Part title={t('desk.incidents', 'Open incidents ({{number}})', { number: incidents.length })}>
      {incidents.length === 0 && (
        <p className={styles.note}>{t('desk.no-incidents', 'No incident is open that fits this panel.')}</p>
      )}
      <ul className={styles.list}>
        {incidents.slice(0, MOST_LINES).map((incident) => {
          const tone = incidentTone(snapshot.severities, incident.affects);
          const phase = phaseName(snapshot.phases, incident.phase);
          return (
            <li key={incident.id} className={styles.line}>
              <div className={styles.what}>
                <div className={styles.words}>
                  <TextLink href={locationUtil.assureBaseUrl(incidentUrl(incident.id))} inline={false}>
                    {titleForUser(incident) || t('desk.untitled', 'Untitled')}
                  </TextLink>
                  <p className={styles.note}>
                    {phase} {incident.beganAt && <>· {ago(incident.beganAt)}</>}
                  </p>
                </div>
              </div>
              <ToneWord tone={tone} word={toneLabel(tone)} />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

interface DraftListProps {
  reading: Reading<ServerDesk>;
  mayDraft: boolean;
  onOpen(draft: ServerDraft): void;
}

/** Drafts that wait on the server for somebody to look at them. */
export function DraftList({ reading, mayDraft, onOpen }: DraftListProps) {
  const styles = useStyles2(getDeskStyles);
  const drafts = reading.value?.drafts ?? [];
  return (
    <Part title={t('desk.drafts', 'Drafts waiting ({{number}})', { number: drafts.length })}>
      {reading.error !== undefined && (
        <p className={styles.note} role="alert">
          {t('desk.drafts-failed', 'The drafts cannot be read at the moment.')}
        </p>
      )}
      {reading.error === undefined && drafts.length === 0 && (
        <p className={styles.note}>{t('desk.no-drafts', 'No draft waits.')}</p>
      )}
      <ul className={styles.list}>
        {drafts.slice(0, MOST_LINES).map((draft) => {
          const title =
            draft.words.title[userLanguage()] ||
            draft.words.title.en ||
            draft.words.title.de ||
            t('desk.untitled', 'Untitled');
          return (
            <li key={draft.id} className={styles.line}>
              <div className={styles.what}>
                <div className={styles.words}>
                  {title}
                  <p className={styles.note}>
                    {draft.fromAlerts
                      ? t('desk.draft-from-alert', 'made from an alert')
                      : t('desk.draft-by-person', 'begun by somebody')}
                    {draft.createdAt && <> · {ago(draft.createdAt)}</>}
                  </p>
                </div>
              </div>
              <Button
                size="sm"
                variant="secondary"
                disabled={!mayDraft}
                aria-label={t('desk.open-draft-about', 'Open draft {{title}}', { title, ...asIs })}
                onClick={() => onOpen(draft)}
              >
                {t('desk.open-draft', 'Open draft')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
