import React from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, dateTimeFormatTimeAgo, locationUtil, type GrafanaTheme2 } from '@grafana/data';
import { titleForUser } from '../../incidents/messages/inUserLanguage';
import { t } from '@grafana/i18n';
import { LinkButton, useStyles2 } from '@grafana/ui';
import { useAlerts } from '../../alerts/useAlerts';
import type { MappingDocument } from '../../domain/mapping/model';
import { useNextUpdates, useProposals, useWorker } from '../../incidents/update/useOperations';
import { DRAFTS_URL, NEW_INCIDENT_URL, draftUrl, incidentUrl } from '../../routes';
import { useSettings } from '../../settings/useSettings';
import type { StatusView } from '../../status/readStatus';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { asIs } from '../../words/asIs';
import { dueWords } from '../incidents/dueWords';
import { spanWords } from '../incidents/spanWords';
import { TRUTH_GAP_URL } from '../incidents/truthGapUrl';
import { useNow } from '../incidents/useNow';
import { truthGapChips, type TruthGapChip } from './truthGapChips';

const NO_RULES: MappingDocument = { version: 1, rules: [] };

/** What waits for somebody: customers without a word, drafts, proposals, promised updates. Nothing is shown while nothing waits. */
export function ToDo() {
  const { view } = useStatusSnapshot();
  return view?.capabilities?.features.worker ? <Waiting view={view} /> : null;
}

function Waiting({ view }: { view: StatusView }) {
  const styles = useStyles2(getStyles);
  const settings = useSettings();
  const now = useNow();
  const { alerts } = useAlerts();
  const { value: worker, error, asOf } = useWorker();
  const proposals = useProposals().value ?? [];
  const promised = useNextUpdates().value ?? [];
  const { snapshot } = view;
  const chips = truthGapChips(worker?.truthGaps ?? [], alerts, view.mapping ?? settings.mapping ?? NO_RULES, snapshot);
  const titleOf = (id: string) => {
    const incident = snapshot.incidents.find((each) => each.id === id);
    return (incident && titleForUser(incident)) || t('incidents.untitled', 'Untitled');
  };
  const due = promised
    .filter(({ incident }) => snapshot.incidents.some(({ id }) => id === incident))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const drafts = worker?.draftsWaiting ?? 0;

  return (
    <section className={styles.strip} aria-label={t('overview.todo', 'What waits for somebody')}>
      {chips.map((chip) => (
        <LinkButton
          key={chip.component}
          size="sm"
          variant="destructive"
          icon="exclamation-triangle"
          className={styles.chip}
          href={locationUtil.assureBaseUrl(
            chip.alertKey === undefined ? (drafts > 0 ? DRAFTS_URL : NEW_INCIDENT_URL) : draftUrl(chip.alertKey)
          )}
        >
          {gapWords(chip, now)}
        </LinkButton>
      ))}
      {worker?.monitoring === 'blind' && (
        <span className={styles.blind}>
          {t('overview.blind', 'Monitoring is silent: alerts may fire of which nobody here knows.')}
        </span>
      )}
      {due.map(({ incident, dueAt }) => {
        const { words, state } = dueWords(dueAt, now);
        return (
          <LinkButton
            key={incident}
            size="sm"
            variant={state === 'fine' ? 'secondary' : 'primary'}
            icon="clock-nine"
            className={styles.chip}
            tooltip={dateTimeFormat(dueAt)}
            href={locationUtil.assureBaseUrl(incidentUrl(incident))}
          >
            {t('overview.next-update', 'Next update of “{{title}}” {{when}}', {
              title: titleOf(incident),
              when: words,
              ...asIs,
            })}
          </LinkButton>
        );
      })}
      {proposals.map(({ id, incident }) => (
        <LinkButton
          key={id}
          size="sm"
          variant="secondary"
          icon="check"
          className={styles.chip}
          href={locationUtil.assureBaseUrl(incidentUrl(incident))}
        >
          {t('overview.proposal', 'All alerts of “{{title}}” are clear: resolve it?', {
            title: titleOf(incident),
            ...asIs,
          })}
        </LinkButton>
      ))}
      {drafts > 0 && (
        <LinkButton
          size="sm"
          variant="secondary"
          icon="file-alt"
          className={styles.chip}
          href={locationUtil.assureBaseUrl(DRAFTS_URL)}
        >
          {drafts === 1
            ? t('overview.one-draft', 'One draft is waiting')
            : t('overview.drafts', '{{number}} drafts are waiting', { number: drafts })}
        </LinkButton>
      )}
      <LinkButton size="sm" variant="secondary" fill="text" href={locationUtil.assureBaseUrl(TRUTH_GAP_URL)}>
        {t('incidents.truth-gap', 'How long customers waited')}
      </LinkButton>
      {error !== undefined && asOf !== undefined && (
        <span className={styles.note}>
          {t('overview.todo-stale', 'As of {{ago}}: newer facts could not be read.', {
            ago: dateTimeFormatTimeAgo(asOf),
            ...asIs,
          })}
        </span>
      )}
    </section>
  );
}

const gapWords = ({ alerts, name, since }: TruthGapChip, now: number): string => {
  const values = { number: alerts, component: name, span: spanWords(now - Date.parse(since)), ...asIs };
  return alerts > 1
    ? t('overview.truth-gap', '{{number}} critical alerts on {{component}} for {{span}}, no public word', values)
    : t('overview.truth-gap-one', 'Critical alert on {{component}} for {{span}}, no public word', values);
};

const getStyles = (theme: GrafanaTheme2) => ({
  strip: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), alignItems: 'center' }),
  // Words of incidents are long: a chip breaks its lines before the page scrolls sideways.
  chip: css({
    maxWidth: '100%',
    height: 'auto',
    minHeight: theme.spacing(3),
    '& span': { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  }),
  blind: css({ color: theme.colors.error.text }),
  note: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
