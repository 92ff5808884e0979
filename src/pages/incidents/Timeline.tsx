import React, { useMemo, useState } from 'react';
import { css, cx } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Checkbox, Icon, Stack, Text, useStyles2 } from '@grafana/ui';
import { phaseName } from '../../domain/status/phaseName';
import type { Amendment, Incident, IncidentUpdate, StatusSnapshot } from '../../domain/status/model';
import { RefusableButton } from '../../incidents/access/RefusableButton';
import type { AlertEpisode } from './alertEpisodes';
import { impactChangeWords } from './impactChangeWords';
import { timelineEntries, type TimelineEntry } from './timelineEntries';
import { useNow } from './useNow';
import { textForUser } from '../../incidents/messages/inUserLanguage';
import { asIs } from '../../words/asIs';

interface Props {
  incident: Incident;
  updates: readonly IncidentUpdate[];
  snapshot: StatusSnapshot;
  /** When its alerts fired. */
  episodes: readonly AlertEpisode[];
  /** Why updates cannot be corrected or retracted, as a sentence; undefined if they can. */
  refusal?: string;
  onCorrect(update: IncidentUpdate): void;
  onRetract(update: IncidentUpdate): void;
}

/** What customers have been told, newest first, down to the first words, and what alerts did meanwhile. */
export function Timeline({ incident, updates, snapshot, episodes, refusal, onCorrect, onRetract }: Props) {
  const styles = useStyles2(getStyles);
  const now = useNow();
  const [withEvents, setWithEvents] = useState(true);
  const entries = useMemo(() => timelineEntries(incident, updates, episodes, now), [incident, updates, episodes, now]);
  const isEvent = ({ kind }: TimelineEntry) => kind === 'fired' || kind === 'cleared';
  const events = entries.filter(isEvent).length;
  const shown = withEvents ? entries : entries.filter((entry) => !isEvent(entry));
  return (
    <section aria-label={t('timeline.title', 'What customers have been told')}>
      <Stack justifyContent="space-between" alignItems="center" wrap="wrap">
        <Text element="h3" variant="h5">
          {t('timeline.title', 'What customers have been told')}
        </Text>
        {events > 0 && (
          <Checkbox
            label={t('timeline.events', 'Alerts, too ({{events}})', { events })}
            value={withEvents}
            onChange={(event) => setWithEvents(event.currentTarget.checked)}
          />
        )}
      </Stack>
      <ol className={styles.list}>
        {shown.map((entry, index) => (
          <li key={`${entry.kind}/${entry.at}/${index}`} className={cx(styles.entry, isEvent(entry) && styles.event)}>
            <Text color="secondary" variant="bodySmall">
              {dateTimeFormat(entry.at)}
            </Text>
            <Entry entry={entry} snapshot={snapshot} />
            {entry.kind === 'update' && !entry.isRetracted && (
              <Stack gap={0.5}>
                <RefusableButton refusal={refusal} fill="text" onClick={() => onCorrect(entry.update)}>
                  {t('timeline.correct', 'Correct this update')}
                </RefusableButton>
                <RefusableButton refusal={refusal} fill="text" onClick={() => onRetract(entry.update)}>
                  {t('timeline.retract', 'Retract this update')}
                </RefusableButton>
              </Stack>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, snapshot }: { entry: TimelineEntry; snapshot: StatusSnapshot }) {
  const styles = useStyles2(getStyles);
  switch (entry.kind) {
    case 'fired':
    case 'cleared':
      return (
        <div>
          <Icon name={entry.kind === 'fired' ? 'bell' : 'check-circle'} />{' '}
          {entry.kind === 'fired'
            ? t('timeline.fired', 'Fired: {{names}}', { names: namesOf(entry.names), ...asIs })
            : t('timeline.cleared', 'Cleared: {{names}}', { names: namesOf(entry.names), ...asIs })}
        </div>
      );
    case 'ended':
      return <div>{t('timeline.ended', 'The incident ended.')}</div>;
    case 'first-words':
      return (
        <>
          <Marks amendments={entry.amendments} />
          <div className={styles.words}>
            {entry.isRetracted
              ? t('timeline.retracted', 'The words are gone from everything public.')
              : textForUser(entry.text)}
          </div>
        </>
      );
    case 'update': {
      const { update, affectsBefore } = entry;
      const phase = phaseName(snapshot.phases, update.phase);
      return (
        <>
          {(update.displayName !== '' || phase !== undefined) && (
            <Stack gap={1} alignItems="center" wrap="wrap">
              {update.displayName !== '' && <Text weight="medium">{update.displayName}</Text>}
              {phase !== undefined && (
                <Badge
                  icon="arrow-right"
                  color="blue"
                  text={t('timeline.phase', 'Phase: {{phase}}', { phase, ...asIs })}
                />
              )}
            </Stack>
          )}
          <Marks amendments={entry.amendments} />
          <div className={styles.words}>
            {entry.isRetracted
              ? t('timeline.retracted', 'The words are gone from everything public.')
              : textForUser(update.description)}
          </div>
          {update.affects !== undefined &&
            impactChangeWords(affectsBefore, update.affects, snapshot).map((words) => (
              <div key={words} className={styles.change}>
                {words}
              </div>
            ))}
        </>
      );
    }
  }
}

function Marks({ amendments }: { amendments: readonly Amendment[] }) {
  const styles = useStyles2(getStyles);
  return (
    <>
      {amendments.map(({ kind, note, at }) => (
        <div key={`${kind}/${at}`} className={styles.change}>
          <Badge
            color={kind === 'correction' ? 'orange' : 'red'}
            icon={kind === 'correction' ? 'pen' : 'times-circle'}
            text={
              kind === 'correction'
                ? t('timeline.mark.corrected', 'Corrected {{at}}', { at: dateTimeFormat(at), ...asIs })
                : t('timeline.mark.retracted', 'Retracted {{at}}', { at: dateTimeFormat(at), ...asIs })
            }
          />{' '}
          {note}
        </div>
      ))}
    </>
  );
}

const MOST_NAMES = 3;

const namesOf = (names: readonly string[]): string => {
  const counts = new Map<string, number>();
  names.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
  const words = [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count})`));
  const rest = words.length - MOST_NAMES;
  return rest > 0 ? `${words.slice(0, MOST_NAMES).join(', ')} +${rest}` : words.join(', ');
};

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', marginTop: theme.spacing(1) }),
  entry: css({
    borderLeft: `2px solid ${theme.colors.border.medium}`,
    padding: theme.spacing(0.5, 0, 1.5, 2),
  }),
  event: css({ color: theme.colors.text.secondary, borderLeftStyle: 'dotted' }),
  words: css({ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }),
  change: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
