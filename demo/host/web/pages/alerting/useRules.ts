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

/** Which rules to ask for; Prometheus below 2.50 does not know the parameters and answers with all. */
export interface RuleFilter {
  name?: string;
  namespace?: string;
  group?: string;
}

/** The parameters Grafana sends: Mimir's and Prometheus' spelling of each. */
function paramsOf({ name, namespace, group }: RuleFilter): Record<string, string> {
  const given = Object.entries({ rule_name: name, file: namespace, rule_group: group });
  return Object.fromEntries(
    given.flatMap(([key, value]) =>
      value
        ? [
            [key, value],
            [`${key}[]`, value],
          ]
        : []
    )
  );
}

async function load(source: DataSourceInstanceSettings, filter: RuleFilter): Promise<SourceRules> {
  try {
    const answer: unknown = await getBackendSrv().get(
      `/api/prometheus/${source.uid}/api/v1/rules`,
      paramsOf(filter),
      undefined,
      { showErrorAlert: false }
    );
    return { source, rules: combinedRules(answer, source) };
  } catch (error) {
    console.error(error);
    return { source, rules: [], error: `Failed to load rules from ${source.name}` };
  }
}

/** The rules of all Prometheus data sources, or of the one with this name, filtered where the server can; asked again every 20 s. Undefined while loading. */
export function useRules(source?: string, filter?: RuleFilter): SourceRules[] | undefined {
  const [state, setState] = useState<SourceRules[]>();
  const wanted = JSON.stringify(filter ?? {});
  useEffect(() => {
    let mounted = true;
    const sources = getDataSourceSrv()
      .getList({ type: ['prometheus', 'loki'], all: true })
      .filter(({ name }) => source === undefined || name === source);
    const refresh = () =>
      Promise.all(sources.map((item) => load(item, JSON.parse(wanted)))).then((loaded) => mounted && setState(loaded));
    void refresh();
    const timer = window.setInterval(refresh, pollMs);
    return () => {
      mounted = false;
      window.clearInterval(timer);
    };
  }, [source, wanted]);
  return state;
}
