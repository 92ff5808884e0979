import { useCallback, useEffect, useState } from 'react';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { SeenAlert } from '../../domain/mapping/foreseeDrafts';
import { asString, isRecord } from '../../domain/parse/narrow';
import { grafanaRequest } from '../../polling/grafanaRequest';
import type { Settings } from '../../settings/settings';
import { useSettings } from '../../settings/useSettings';
import { joinSeen, parsePastAlerts, pastAlertsPath, type PastDays } from './pastAlerts';

/** What fired in the last days, as Prometheus recorded it. */
export interface PastReading {
  state: 'loading' | 'ready' | 'failed' | 'unconfigured';
  alerts: SeenAlert[];
  error?: unknown;
  retry(): void;
}

const KEPT_MS = 5 * 60_000;
const kept = new Map<string, { at: number; alerts: Promise<SeenAlert[]> }>();

const scopeOf = (...lists: string[]) =>
  lists
    .map((list) => list.trim().replace(/^,|,$/g, ''))
    .filter((list) => list !== '')
    .join(',');

const sourcesOf = ({ regions, prometheusDatasource, scopeMatchers }: Settings) => {
  const sources =
    regions.length === 0
      ? [{ uid: prometheusDatasource, scope: scopeOf(scopeMatchers) }]
      : regions.map((region) => ({
          uid: region.prometheusDatasource,
          scope: scopeOf(scopeMatchers, region.scopeMatchers),
        }));
  return sources.filter(({ uid }) => uid !== '');
};

const ask = async (uid: string, scope: string, days: PastDays, ignored: readonly string[]) => {
  const path = `/api/datasources/proxy/uid/${encodeURIComponent(uid)}${pastAlertsPath(days, scope, Date.now())}`;
  const { status, body } = await grafanaRequest({ method: 'GET', path });
  if (status >= 400) {
    const said = isRecord(body) ? (asString(body.error) ?? asString(body.message)) : undefined;
    throw new LeitstandError(status === 403 ? 'forbidden' : 'server-failed', said ?? `HTTP ${status}`);
  }
  return parsePastAlerts(body, days, ignored);
};

const read = (settings: Settings, days: PastDays): Promise<SeenAlert[]> => {
  const sources = sourcesOf(settings);
  const name = JSON.stringify([sources, days, settings.ignoredLabels]);
  const known = kept.get(name);
  if (known !== undefined && Date.now() - known.at < KEPT_MS) {
    return known.alerts;
  }
  const alerts = Promise.all(sources.map(({ uid, scope }) => ask(uid, scope, days, settings.ignoredLabels))).then(
    (lists) => joinSeen(...lists)
  );
  kept.set(name, { at: Date.now(), alerts });
  // A failure is not kept: the next look asks again.
  alerts.catch(() => kept.delete(name));
  return alerts;
};

const NONE: SeenAlert[] = [];

/** Alerts of the last days from every Prometheus in the settings: one query each, kept for five minutes. */
export function usePastAlerts(days: PastDays): PastReading {
  const settings = useSettings();
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<{ days: PastDays; alerts?: SeenAlert[]; error?: unknown }>();
  const isConfigured = sourcesOf(settings).length > 0;

  useEffect(() => {
    let isWanted = isConfigured;
    const tell = (next: { alerts?: SeenAlert[]; error?: unknown }) => isWanted && setOutcome({ days, ...next });
    if (isConfigured) {
      read(settings, days).then(
        (alerts) => tell({ alerts }),
        (error: unknown) => tell({ error })
      );
    }
    return () => {
      isWanted = false;
    };
  }, [settings, days, attempt, isConfigured]);

  const retry = useCallback(() => {
    setOutcome(undefined);
    setAttempt((count) => count + 1);
  }, []);
  const current = outcome?.days === days ? outcome : undefined;
  const progress = current?.error === undefined ? 'loading' : 'failed';
  return {
    state: !isConfigured ? 'unconfigured' : current?.alerts !== undefined ? 'ready' : progress,
    alerts: current?.alerts ?? NONE,
    error: current?.error,
    retry,
  };
}
