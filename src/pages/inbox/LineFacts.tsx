import React from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Icon, TextLink, Toggletip, useStyles2 } from '@grafana/ui';
import { isAcknowledgement } from '../../domain/alerts/acknowledgement';
import type { Silence } from '../../domain/silences/model';
import type { Incident } from '../../domain/status/model';
import { incidentUrl, sharedDraftUrl } from '../../routes';
import { asIs } from '../../words/asIs';
import { getInboxStyles } from './getInboxStyles';
import type { InboxRow } from './inboxRows';
import { bothZones, stateWord, untilWords } from './inboxWords';
import { titleForUser } from '../../incidents/messages/inUserLanguage';
import { runbookOf } from './runbookOf';

interface Props {
  row: InboxRow;
  /** Now, in milliseconds since 1970. */
  at: number;
}

/** What has been done about an alert, and what to read about it, beneath its summary. */
export function LineFacts({ row: { alert, incident, maintenance, silences, draft }, at }: Props) {
  const styles = useStyles2(getInboxStyles);
  const runbook = runbookOf(alert.annotations);
  return (
    <ul className={styles.facts}>
      {alert.annotations.summary !== undefined && <li>{alert.name}</li>}
      {alert.state === 'pending' && (
        <li>
          <Badge icon="hourglass" color="blue" text={stateWord('pending')} />
        </li>
      )}
      {alert.silenced && (
        <li>
          <Silenced silence={silences[0]} at={at} />
        </li>
      )}
      {alert.inhibited && (
        <li>
          <Badge icon="bell-slash" color="purple" text={stateWord('inhibited')} />
        </li>
      )}
      {maintenance !== undefined && (
        <li>
          <Icon name="wrench" />
          <TextLink
            href={locationUtil.assureBaseUrl(incidentUrl(maintenance.id))}
            variant="bodySmall"
            title={titleForUser(maintenance)}
          >
            {coveredWords(maintenance, at)}
          </TextLink>
        </li>
      )}
      {incident !== undefined && (
        <li>
          <Icon name="comment-alt-share" />
          <TextLink href={locationUtil.assureBaseUrl(incidentUrl(incident.id))} variant="bodySmall">
            {t('inbox.published', 'Published as “{{title}}”', {
              title: titleForUser(incident),
              ...asIs,
            })}
          </TextLink>
        </li>
      )}
      {draft !== undefined && (
        <li>
          <Icon name="file-edit-alt" />
          <TextLink href={locationUtil.assureBaseUrl(sharedDraftUrl(draft.id))} variant="bodySmall">
            {t('inbox.drafted', 'Drafted: {{title}}', {
              title: titleForUser({ displayName: draft.title, description: draft.text }) || alert.name,
              ...asIs,
            })}
          </TextLink>
        </li>
      )}
      {runbook?.url !== undefined && (
        <li>
          <TextLink href={runbook.url} external variant="bodySmall">
            {t('inbox.runbook', 'Runbook')}
          </TextLink>
        </li>
      )}
      {runbook?.text !== undefined && (
        <li>
          <Toggletip content={runbook.text}>
            <button type="button" className={styles.plain}>
              <Icon name="book" /> {t('inbox.what-to-do', 'What to do')}
            </button>
          </Toggletip>
        </li>
      )}
    </ul>
  );
}

const coveredWords = ({ endedAt }: Incident, at: number): string =>
  endedAt === null
    ? t('inbox.covered', 'Covered by maintenance')
    : t('inbox.covered-until', 'Covered by maintenance until {{time}}', {
        time: untilWords(endedAt, at),
        ...asIs,
      });

function Silenced({ silence, at }: { silence: Silence | undefined; at: number }) {
  if (silence === undefined) {
    return <Badge icon="bell-slash" color="purple" text={stateWord('silenced')} />;
  }
  const values = { who: silence.createdBy, time: untilWords(silence.endsAt, at), ...asIs };
  const isAcknowledged = isAcknowledgement(silence);
  return (
    <span title={`${bothZones(silence.endsAt)} · ${silence.comment}`}>
      <Badge
        icon={isAcknowledged ? 'check' : 'bell-slash'}
        color="purple"
        text={
          isAcknowledged
            ? t('inbox.acknowledged-by', 'Acknowledged by {{who}} until {{time}}', values)
            : t('inbox.silenced-by', 'Silenced by {{who}} until {{time}}', values)
        }
      />
    </span>
  );
}
