import { useEffect, useMemo, useState } from 'react';
import { FieldType, dataFrameFromJSON, type DataFrame } from '@grafana/data';
import { isSameAlert } from '../../domain/alerts/isSameAlert';
import { isRecord } from '../../domain/parse/narrow';
import type { AlertLink } from '../../domain/status/access';
import type { Incident } from '../../domain/status/model';
import { grafanaRequest } from '../../polling/grafanaRequest';
import { useSettings } from '../../settings/useSettings';
import { alertEpisodes, alertHistoryQuery, type AlertEpisode, type AlertSeries } from './alertEpisodes';

const HOUR_MS = 3_600_000;
const MOST_POINTS = 500;
const REFRESH_MS = 60_000;

const framesOf = (body: unknown): DataFrame[] => {
  const results = isRecord(body) && isRecord(body.results) ? body.results : {};
  const answer = isRecord(results.A) && Array.isArray(results.A.frames) ? results.A.frames : [];
  return answer.map((frame) => dataFrameFromJSON(frame));
};

const seriesOf = (frame: DataFrame): AlertSeries => {
  const times = frame.fields.find(({ type }) => type === FieldType.time)?.values ?? [];
  const value = frame.fields.find(({ type }) => type === FieldType.number);
  const isThere = (index: number) => typeof value?.values[index] === 'number';
  return {
    labels: value?.labels ?? {},
    times: times.flatMap((time: unknown, index: number) => (typeof time === 'number' && isThere(index) ? [time] : [])),
  };
};

/** When the linked alerts fired and cleared during an incident, as Prometheus remembers it; nothing while it does not answer. */
export function useAlertHistory(incident: Incident, links: readonly AlertLink[]): AlertEpisode[] {
  const { prometheusDatasource, ignoredLabels } = useSettings();
  const [episodes, setEpisodes] = useState<AlertEpisode[]>([]);
  const { beganAt, endedAt } = incident;
  // Of the links, which are new objects with each reading, what is asked for: it stays the same.
  const names = [...new Set(links.map(({ name }) => name))].sort().join('\n');
  const firstAt = Math.min(...links.map(({ startsAt }) => Date.parse(startsAt)).filter((time) => !Number.isNaN(time)));

  useEffect(() => {
    if (names === '' || prometheusDatasource === '') {
      return undefined;
    }
    let isWanted = true;
    const read = async () => {
      const until = endedAt === null ? Date.now() : Math.min(Date.now(), Date.parse(endedAt) + HOUR_MS);
      const from = Math.min(firstAt, beganAt === null ? until - HOUR_MS : Date.parse(beganAt)) - 5 * 60_000;
      const stepMs = Math.max(15_000, Math.ceil((until - from) / MOST_POINTS / 15_000) * 15_000);
      const query = {
        refId: 'A',
        datasource: { type: 'prometheus', uid: prometheusDatasource },
        expr: alertHistoryQuery(names.split('\n')),
        range: true,
        instant: false,
        intervalMs: stepMs,
        maxDataPoints: MOST_POINTS,
      };
      const body = { queries: [query], from: String(from), to: String(until) };
      const answer = await grafanaRequest({ method: 'POST', path: '/api/ds/query', body });
      if (isWanted && answer.status < 400) {
        setEpisodes(alertEpisodes(framesOf(answer.body).map(seriesOf), stepMs, until));
      }
    };
    // A timeline without alerts is still one.
    const attempt = () => void read().catch(() => undefined);
    attempt();
    const timer = setInterval(() => !document.hidden && attempt(), REFRESH_MS);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [names, firstAt, prometheusDatasource, beganAt, endedAt]);

  return useMemo(
    () => episodes.filter(({ labels }) => links.some((link) => isSameAlert(link.labels, labels, ignoredLabels))),
    [episodes, links, ignoredLabels]
  );
}
