import { asList, asText, isRecord } from '../../narrowing';

/** An instance of an alert, as Prometheus reports it. */
export interface AlertInstance {
  labels: Record<string, string>;
  annotations: Record<string, string>;
  state: string;
  activeAt: string;
  value: string;
}

/** A rule of a data source, as Grafana hands it to extensions: circular, with the reported rule inside. */
export interface CombinedRule {
  name: string;
  query: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  promRule: { type: string; state?: string; alerts?: AlertInstance[] } & Record<string, unknown>;
  instanceTotals: Record<string, number>;
  filteredInstanceTotals: Record<string, number>;
  namespace: { name: string; rulesSource: object; groups: CombinedGroup[] };
  group: CombinedGroup;
}

/** A group of rules. */
export interface CombinedGroup {
  name: string;
  interval?: string;
  rules: CombinedRule[];
  totals: Record<string, number>;
}

const texts = (value: unknown): Record<string, string> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)])) : {};

/** Freezes a value and everything in it: Grafana's store does so with what it fetched. */
export function deepFreeze<T>(value: T): T {
  if (isRecord(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

const asInstance = (alert: unknown): AlertInstance => {
  const { labels, annotations, state, activeAt, value } = isRecord(alert) ? alert : {};
  return {
    ...{ labels: texts(labels), annotations: texts(annotations), state: asText(state) ?? '' },
    ...{ activeAt: asText(activeAt) ?? '', value: String(value ?? '') },
  };
};

/**
 * Reads the answer of `/api/prometheus/<uid>/api/v1/rules` into the rules Grafana shows. The rules themselves can be
 * written to, what was fetched (the reported rule and its instances) is frozen, as in Grafana.
 */
export function combinedRules(answer: unknown, rulesSource: object): CombinedRule[] {
  const data = isRecord(answer) && isRecord(answer.data) ? answer.data : {};
  const namespaces = new Map<string, CombinedRule['namespace']>();
  return asList(data.groups).flatMap((found) => {
    const { name, file, interval, rules } = isRecord(found) ? found : {};
    const namespaceName = asText(file) ?? '';
    const namespace = namespaces.get(namespaceName) ?? { name: namespaceName, rulesSource, groups: [] };
    namespaces.set(namespaceName, namespace);
    const group: CombinedGroup = {
      name: asText(name) ?? '',
      interval: interval ? `${String(interval)}s` : undefined,
      rules: [],
      totals: {},
    };
    namespace.groups.push(group);
    group.rules = asList(rules)
      .filter(isRecord)
      .map((rule) => {
        const alerts = asList(rule.alerts).map(asInstance);
        const totals: Record<string, number> = {};
        for (const { state } of alerts) {
          const key = state === 'firing' ? 'alerting' : state;
          totals[key] = (totals[key] ?? 0) + 1;
        }
        const promRule = deepFreeze({
          ...rule,
          type: asText(rule.type) ?? 'alerting',
          state: asText(rule.state),
          alerts,
        });
        return {
          ...{ name: asText(rule.name) ?? '', query: asText(rule.query) ?? '', labels: texts(rule.labels) },
          ...{ annotations: texts(rule.annotations), promRule, instanceTotals: totals, filteredInstanceTotals: totals },
          ...{ namespace, group },
        };
      });
    return group.rules;
  });
}
