import React from 'react';
import { css } from '@emotion/css';
import { dateTimeFormat, dateTimeFormatTimeAgo, locationUtil, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, EmptyState, LoadingPlaceholder, Stack, Text, TextLink, useStyles2 } from '@grafana/ui';
import type { TruthGapEpisode } from '../../domain/truthGap/model';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import type { TruthGapReport } from '../../incidents/update/facts';
import { useTruthGap } from '../../incidents/update/useOperations';
import { useRefusal } from '../../incidents/update/useRefusal';
import { incidentUrl } from '../../routes';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { getListStyles } from '../../ui/getListStyles';
import { asIs } from '../../words/asIs';
import { spanWords } from './spanWords';

/** How long customers waited for the first word, by component: median, longest, and each time. Knows no person. */
export function TruthGap() {
  const refusal = useRefusal('truthGap');
  const status = useStatusSnapshot();
  const { value, error, asOf, refresh } = useTruthGap();
  if (status.view === undefined && status.error === undefined && status.state === 'loading') {
    return <LoadingPlaceholder text={t('truth-gap.loading', 'Reading how long customers waited…')} />;
  }
  if (refusal !== undefined) {
    return <EmptyState variant="not-found" message={refusal} />;
  }
  if (value === undefined) {
    return error === undefined ? (
      <LoadingPlaceholder text={t('truth-gap.loading', 'Reading how long customers waited…')} />
    ) : (
      <ErrorNotice
        title={t('truth-gap.error', 'It could not be read how long customers waited')}
        error={error}
        onRetry={() => void refresh()}
      />
    );
  }
  return (
    <Stack direction="column" gap={2}>
      {error !== undefined && asOf !== undefined && (
        <Alert
          severity="warning"
          title={t('incident.stale', 'Shown is what was read {{ago}}', { ago: dateTimeFormatTimeAgo(asOf), ...asIs })}
        />
      )}
      <Text color="secondary">
        {t(
          'truth-gap.what',
          'From the first critical alert of a component to the first public word about it, {{from}} to {{to}}. It is counted per component, never per person.',
          { from: dateTimeFormat(value.from), to: dateTimeFormat(value.to), ...asIs }
        )}
      </Text>
      {value.components.length === 0 ? (
        <EmptyState
          variant="completed"
          message={t('truth-gap.none', 'No critical alert about a public component fired in this time')}
        />
      ) : (
        <Report report={value} />
      )}
    </Stack>
  );
}

function Report({ report }: { report: TruthGapReport }) {
  const list = useStyles2(getListStyles);
  const styles = useStyles2(getStyles);
  const span = (seconds: number | undefined) => (seconds === undefined ? '–' : spanWords(seconds * 1000));
  return (
    <div className={styles.scroll}>
      <table className={list.table} aria-label={t('truth-gap.title', 'How long customers waited')}>
        <thead>
          <tr>
            <th>{t('truth-gap.component', 'Component')}</th>
            <th>{t('truth-gap.median', 'Median')}</th>
            <th>{t('truth-gap.longest', 'Longest')}</th>
            <th>{t('truth-gap.episodes', 'Times')}</th>
            <th>{t('truth-gap.without-word', 'Without a word')}</th>
            <th>{t('truth-gap.now', 'Now')}</th>
            <th>{t('truth-gap.over-time', 'Over time')}</th>
          </tr>
        </thead>
        <tbody>
          {report.components.map((gap) => (
            <tr key={gap.component}>
              <td>{gap.displayName ?? gap.component}</td>
              <td>{span(gap.medianSeconds)}</td>
              <td>{span(gap.longestSeconds)}</td>
              <td>{gap.episodes}</td>
              <td>{gap.withoutWord}</td>
              <td>
                {gap.waiting === undefined
                  ? '–'
                  : t('truth-gap.waiting', 'waiting for {{span}}', { span: spanWords(gap.waiting.seconds * 1000) })}
              </td>
              <td>
                <Episodes
                  episodes={report.episodes.filter(({ component }) => component === gap.component)}
                  from={Date.parse(report.from)}
                  to={Date.parse(report.to)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MOST_EPISODES = 5;

/** Each wait as a bar on a line of time, and the newest ones in words. */
function Episodes({ episodes, from, to }: { episodes: readonly TruthGapEpisode[]; from: number; to: number }) {
  const styles = useStyles2(getStyles);
  const newest = [...episodes].reverse().slice(0, MOST_EPISODES);
  const share = (time: number) => (to > from ? (100 * (time - from)) / (to - from) : 0);
  return (
    <>
      <div className={styles.line} aria-hidden>
        {episodes.map((episode) => {
          const began = Date.parse(episode.firstAlertAt);
          const until = Date.parse(episode.publicAt ?? episode.endedAt ?? new Date(to).toISOString());
          const left = share(began);
          const width = Math.max(0.6, share(until) - left);
          const className = episode.publicAt === undefined ? styles.silent : styles.told;
          return (
            <span key={episode.firstAlertAt} className={className} style={{ left: `${left}%`, width: `${width}%` }} />
          );
        })}
      </div>
      <ul className={styles.list}>
        {newest.map((episode) => (
          <li key={episode.firstAlertAt}>
            {dateTimeFormat(episode.firstAlertAt)}: {waitWords(episode)}{' '}
            {episode.incident !== undefined && (
              <TextLink href={locationUtil.assureBaseUrl(incidentUrl(episode.incident))}>
                {t('truth-gap.incident', 'incident')}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const waitWords = ({ firstAlertAt, publicAt, endedAt }: TruthGapEpisode): string => {
  if (publicAt !== undefined) {
    const waited = Date.parse(publicAt) - Date.parse(firstAlertAt);
    return waited <= 0
      ? t('truth-gap.told-before', 'customers knew already')
      : t('truth-gap.told', 'told after {{span}}', { span: spanWords(waited) });
  }
  return endedAt === undefined
    ? t('truth-gap.not-yet', 'not told yet')
    : t('truth-gap.never', 'never told, over after {{span}}', {
        span: spanWords(Date.parse(endedAt) - Date.parse(firstAlertAt)),
      });
};

const getStyles = (theme: GrafanaTheme2) => ({
  scroll: css({ overflowX: 'auto' }),
  line: css({
    position: 'relative',
    height: theme.spacing(1.5),
    minWidth: 160,
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
    '& span': { position: 'absolute', top: 0, bottom: 0, minWidth: 3 },
  }),
  told: css({ background: theme.colors.warning.main }),
  silent: css({
    background: `repeating-linear-gradient(45deg, ${theme.colors.error.main} 0 3px, transparent 3px 6px)`,
    border: `1px solid ${theme.colors.error.main}`,
  }),
  list: css({
    margin: theme.spacing(0.5, 0, 0),
    paddingLeft: theme.spacing(2),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
