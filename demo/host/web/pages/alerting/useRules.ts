import type { DataSourceInstanceSettings } from '@grafana/data';
import { getBackendSrv, getDataSourceSrv } from '@grafana/runtime';
import { useEffect, useState } from 'react';
import { combinedRules, type CombinedRule } from './combinedRules';

/** The rules of one data source. */
export interface SourceRules {
  source: DataSourceInstanceSettings;
  rules: CombinedRule[];
  error?: string;
}

const pollMs = 20_000;

async function load(source: DataSourceInstanceSettings): Promise<SourceRules> {
  try {
    const answer: unknown = await getBackendSrv().get(
      `/api/prometheus/${source.uid}/api/v1/rules`,
      undefined,
      undefined,
      { showErrorAlert: false }
    );
    return { source, rules: combinedRules(answer, source) };
  } catch (error) {
    console.error(error);
    return { source, rules: [], error: `Failed to load rules from ${source.name}` };
  }
}

/** The rules of all Prometheus data sources, or of the one with this name; asked again every 20 s. Undefined while loading. */
export function useRules(name?: string): SourceRules[] | undefined {
  const [state, setState] = useState<SourceRules[]>();
  useEffect(() => {
    let mounted = true;
    const sources = getDataSourceSrv()
      .getList({ type: ['prometheus', 'loki'], all: true })
      .filter((source) => name === undefined || source.name === name);
    const refresh = () => Promise.all(sources.map(load)).then((loaded) => mounted && setState(loaded));
    void refresh();
    const timer = window.setInterval(refresh, pollMs);
    return () => {
      mounted = false;
      window.clearInterval(timer);
    };
  }, [name]);
  return state;
}
