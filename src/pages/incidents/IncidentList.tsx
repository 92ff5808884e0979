import React, { useMemo, useState } from 'react';
import { dateTimeFormatTimeAgo, locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, EmptyState, LinkButton, LoadingPlaceholder, Pagination, Stack, Text } from '@grafana/ui';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import { useRefusal } from '../../incidents/update/useRefusal';
import { ErrorNotice } from '../../incidents/messages/ErrorNotice';
import { NEW_INCIDENT_URL } from '../../routes';
import { describeError } from '../../status/describeError';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { asIs } from '../../words/asIs';
import { inListOrder } from './inListOrder';
import { IncidentTable } from './IncidentTable';
import { ListFilters } from './ListFilters';
import { lastIncident, listIncidents, listStateOf, type ListFilter } from './listIncidents';
import { spanWords } from './spanWords';
import { TRUTH_GAP_URL } from './truthGapUrl';
import { useNow } from './useNow';
import { useOlderIncidents, type Period } from './useOlderIncidents';

/** Rows of a page: five hundred incidents are as quick as twenty. */
export const PAGE_ROWS = 25;

/** Incidents and maintenance, open first: filtered, a page at a time. */
export function IncidentList() {
  const { state, view, error, asOf, refresh } = useStatusSnapshot();
  const refusal = useRefusal('draft');
  const [period, setPeriod] = useState<Period>('quarter');
  const older = useOlderIncidents(period);

  if (state === 'loading') {
    return <LoadingPlaceholder text={t('incidents.loading', 'Reading the incidents…')} />;
  }
  return (
    <Stack direction="column" gap={2}>
      {error !== undefined && view === undefined && (
        <ErrorNotice
          title={t('incidents.error', 'The incidents could not be read')}
          error={error}
          onRetry={() => void refresh()}
        />
      )}
      {error !== undefined && view !== undefined && asOf !== undefined && (
        <Alert
          severity="warning"
          title={t('incident.stale', 'Shown is what was read {{ago}}', { ago: dateTimeFormatTimeAgo(asOf), ...asIs })}
        >
          {describeError(error).sentence}
        </Alert>
      )}
      {state === 'unconfigured' && refusal !== undefined && <Text color="secondary">{refusal}</Text>}
      <Stack gap={1} alignItems="center" wrap="wrap">
        {refusal === undefined ? (
          <LinkButton icon="plus" href={locationUtil.assureBaseUrl(NEW_INCIDENT_URL)}>
            {t('incidents.new', 'Draft incident')}
          </LinkButton>
        ) : (
          state !== 'unconfigured' && <Text color="secondary">{refusal}</Text>
        )}
        {view !== undefined && (
          <LinkButton variant="secondary" fill="text" href={locationUtil.assureBaseUrl(TRUTH_GAP_URL)}>
            {t('incidents.truth-gap', 'How long customers waited')}
          </LinkButton>
        )}
      </Stack>
      {view !== undefined && (
        <Listed
          incidents={older.incidents ?? view.snapshot.incidents}
          snapshot={view.snapshot}
          period={period}
          isReading={older.isReading}
          error={older.error}
          onPeriod={setPeriod}
        />
      )}
    </Stack>
  );
}

interface ListedProps {
  incidents: readonly Incident[];
  snapshot: StatusSnapshot;
  period: Period;
  isReading: boolean;
  error?: unknown;
  onPeriod(period: Period): void;
}

function Listed({ incidents, snapshot, period, isReading, error, onPeriod }: ListedProps) {
  const now = useNow();
  const [filter, setFilter] = useState<ListFilter>({ state: 'all', component: '', text: '' });
  const [page, setPage] = useState(1);
  const sorted = useMemo(() => [...incidents].sort(inListOrder), [incidents]);
  const found = useMemo(() => listIncidents(sorted, filter, now), [sorted, filter, now]);
  const hasOpen = sorted.some((incident) => listStateOf(incident, now) === 'open');
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
  const shownPage = Math.min(page, pages);
  const rows = found.slice((shownPage - 1) * PAGE_ROWS, shownPage * PAGE_ROWS);
  const isFiltered = filter.state !== 'all' || filter.component !== '' || filter.text.trim() !== '';

  return (
    <>
      {!hasOpen && <Text color="secondary">{quietWords(sorted, snapshot, now)}</Text>}
      <ListFilters
        filter={filter}
        period={period}
        components={snapshot.components}
        onFilter={(next) => {
          setFilter(next);
          setPage(1);
        }}
        onPeriod={(next) => {
          onPeriod(next);
          setPage(1);
        }}
      />
      {isReading && <LoadingPlaceholder text={t('incidents.loading', 'Reading the incidents…')} />}
      {error !== undefined && (
        <ErrorNotice title={t('incidents.error', 'The incidents could not be read')} error={error} />
      )}
      {found.length === 0 && (
        <EmptyState
          variant={isFiltered ? 'not-found' : 'completed'}
          message={
            isFiltered
              ? t('incidents.none-found', 'No incident fits')
              : t('incidents.empty', 'No incidents in the last 90 days')
          }
        />
      )}
      {rows.length > 0 && <IncidentTable incidents={rows} snapshot={snapshot} />}
      {found.length > PAGE_ROWS && (
        <Stack gap={2} alignItems="center" wrap="wrap">
          <Pagination currentPage={shownPage} numberOfPages={pages} onNavigate={setPage} />
          <Text color="secondary">
            {t('incidents.range', '{{first}} to {{last}} of {{all}}', {
              first: (shownPage - 1) * PAGE_ROWS + 1,
              last: (shownPage - 1) * PAGE_ROWS + rows.length,
              all: found.length,
            })}
          </Text>
        </Stack>
      )}
    </>
  );
}

/** Nothing is open: when something last was, for how long, and what. */
const quietWords = (incidents: readonly Incident[], snapshot: StatusSnapshot, now: number): string => {
  const last = lastIncident(incidents, now);
  if (last === undefined || last.endedAt === null) {
    return t('incidents.quiet', 'No open incidents.');
  }
  const names = snapshot.components
    .filter(({ id }) => last.affects.some(({ reference }) => reference === id))
    .map(({ displayName }) => displayName);
  const span = last.beganAt === null ? '' : spanWords(Date.parse(last.endedAt) - Date.parse(last.beganAt));
  const facts = [dateTimeFormatTimeAgo(last.endedAt), span, names.join(', ')].filter(Boolean).join(', ');
  return t('incidents.quiet-last', 'No open incidents. Last: {{facts}}.', { facts, ...asIs });
};
