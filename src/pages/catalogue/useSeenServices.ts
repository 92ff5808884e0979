import { useEffect, useState } from 'react';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { asLabels, asList, asString, isRecord } from '../../domain/parse/narrow';
import type { LabelSet } from '../../domain/status/model';
import { joinMatchers } from '../../catalog/joinMatchers';
import { grafanaRequest } from '../../polling/grafanaRequest';
import type { Settings } from '../../settings/settings';
import { useSettings } from '../../settings/useSettings';
import { seenServicesQuery } from './proposeComponents';

export type SeenSeries = Array<{ metric: LabelSet; region?: string }>;

export interface SeenServices {
  state: 'loading' | 'ready' | 'failed' | 'unconfigured';
  series: SeenSeries;
  error?: unknown;
}

const sourcesOf = ({ regions, prometheusDatasource, scopeMatchers }: Settings) =>
  regions.length === 0
    ? [{ uid: prometheusDatasource, scope: joinMatchers(scopeMatchers), region: undefined }]
    : regions.map(({ name, prometheusDatasource: uid, scopeMatchers: own }) => ({
        uid,
        scope: joinMatchers(scopeMatchers, own),
        region: name,
      }));

const ask = async (uid: string, query: string, region: string | undefined): Promise<SeenSeries> => {
  const search = new URLSearchParams({ query }).toString();
  const path = `/api/datasources/proxy/uid/${encodeURIComponent(uid)}/api/v1/query?${search}`;
  const { status, body } = await grafanaRequest({ method: 'GET', path });
  const data = isRecord(body) && isRecord(body.data) ? body.data : undefined;
  if (status >= 400 || data?.resultType !== 'vector') {
    const said = isRecord(body) ? (asString(body.error) ?? asString(body.message)) : undefined;
    throw new LeitstandError(status === 403 ? 'forbidden' : 'server-failed', said ?? `HTTP ${status}`);
  }
  return asList(data.result).map((series) => ({ metric: asLabels(isRecord(series) ? series.metric : {}), region }));
};

const NONE: SeenSeries = [];

/** Services and regions that metrics know, by one query for each Prometheus; asked while `isWanted`. */
export function useSeenServices(isWanted: boolean): SeenServices {
  const settings = useSettings();
  const [outcome, setOutcome] = useState<{ series?: SeenSeries; error?: unknown }>();
  const isConfigured = sourcesOf(settings).some(({ uid }) => uid !== '');

  useEffect(() => {
    let isCurrent = isWanted && isConfigured;
    if (isCurrent) {
      const sources = sourcesOf(settings).filter(({ uid }) => uid !== '');
      Promise.all(
        sources.map(({ uid, scope, region }) => ask(uid, seenServicesQuery(scope, settings.clusterLabel), region))
      ).then(
        (lists) => isCurrent && setOutcome({ series: lists.flat() }),
        (error: unknown) => isCurrent && setOutcome({ error })
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [settings, isWanted, isConfigured]);

  const progress = outcome?.error === undefined ? 'loading' : 'failed';
  return {
    state: !isConfigured ? 'unconfigured' : outcome?.series !== undefined ? 'ready' : progress,
    series: outcome?.series ?? NONE,
    error: outcome?.error,
  };
}
