import { alertKey } from '../../domain/alerts/alertKey';
import type { Alert } from '../../domain/alerts/model';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { SeenAlert, Span } from '../../domain/mapping/foreseeDrafts';
import { asLabels, asList, isRecord } from '../../domain/parse/narrow';

/** How far back is looked. */
export type PastDays = 7 | 30;

const DAY_MS = 86_400_000;
/** A pause that ends a draft, as on the server unless it is told otherwise. */
export const CLEAR_MS = 15 * 60_000;
/** About 700 moments whatever the time: each sample is read once, and the answer stays small. */
const STEP_SECONDS: Record<PastDays, number> = { 7: 900, 30: 3600 };

/** The path below a Prometheus that answers which alerts fired in the last days. `scope`: matchers of the site; `now` in milliseconds since 1970. */
export function pastAlertsPath(days: PastDays, scope: string, now: number): string {
  const step = STEP_SECONDS[days];
  const matchers = ['alertstate="firing"', scope.trim()].filter((text) => text !== '').join(',');
  // The window is as long as the step: what fired between two moments is seen, however shortly.
  const query = `last_over_time(ALERTS{${matchers}}[${step}s])`;
  const end = Math.floor(now / 1000);
  return `/api/v1/query_range?${new URLSearchParams({
    query,
    start: String(end - (days * DAY_MS) / 1000),
    end: String(end),
    step: String(step),
  }).toString()}`;
}

const spansOf = (points: readonly unknown[], stepMs: number): Span[] => {
  const spans: Span[] = [];
  for (const point of points) {
    const at = Array.isArray(point) ? Number(point[0]) * 1000 : NaN;
    if (Number.isNaN(at)) {
      continue;
    }
    const last = spans.at(-1);
    if (last !== undefined && at - last.to <= stepMs * 1.5) {
      last.to = at;
    } else {
      spans.push({ from: at - stepMs, to: at });
    }
  }
  return spans;
};

const joined = (spans: readonly Span[]): Span[] => {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last !== undefined && span.from <= last.to) {
      last.to = Math.max(last.to, span.to);
    } else {
      all.push({ ...span });
    }
  }
  return all;
};

/** Fires for ever on purpose, to prove that alerting works. */
const isHeartbeat = (labels: Readonly<Record<string, string>>) => labels.severity === 'none';

/** One list of alerts: what several sources or times say about one is joined; heartbeats are left out. */
export function joinSeen(...lists: ReadonlyArray<readonly SeenAlert[]>): SeenAlert[] {
  const byKey = new Map<string, SeenAlert>();
  for (const alert of lists.flat()) {
    if (!isHeartbeat(alert.labels)) {
      const known = byKey.get(alert.key);
      byKey.set(alert.key, { ...alert, spans: joined([...(known?.spans ?? []), ...alert.spans]) });
    }
  }
  return [...byKey.values()];
}

/** The alerts in the answer to `pastAlertsPath`. Throws LeitstandError `bad-answer` for anything else. */
export function parsePastAlerts(body: unknown, days: PastDays, ignoredLabels: readonly string[]): SeenAlert[] {
  const data = isRecord(body) && isRecord(body.data) ? body.data : undefined;
  if (data?.resultType !== 'matrix') {
    throw new LeitstandError('bad-answer', 'Prometheus answered in an unknown form');
  }
  const alerts = asList(data.result).flatMap((series): SeenAlert[] => {
    if (!isRecord(series)) {
      return [];
    }
    const { __name__: _name, alertstate: _state, ...labels } = asLabels(series.metric);
    const spans = spansOf(asList(series.values), STEP_SECONDS[days] * 1000);
    return [{ key: alertKey(labels, ignoredLabels), labels, spans }];
  });
  return joinSeen(alerts);
}

/** Firing alerts as seen ones. `now` in milliseconds since 1970. */
export function currentAsSeen(alerts: readonly Alert[], now: number): SeenAlert[] {
  return joinSeen(
    alerts
      .filter(({ state }) => state === 'firing')
      .map(({ key, labels, startsAt }) => ({ key, labels, spans: [{ from: Date.parse(startsAt), to: now }] }))
  );
}
