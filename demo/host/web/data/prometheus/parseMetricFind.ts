/** What a variable's query asks Prometheus for. */
export type MetricFind =
  | { kind: 'labelNames' }
  | { kind: 'labelValues'; label: string; selector?: string }
  | { kind: 'metrics'; pattern: string }
  | { kind: 'result'; expr: string };

/**
 * Reads the query language of Grafana's Prometheus variables: `label_names()`, `label_values([selector,] label)`,
 * `metrics(pattern)`, `query_result(expr)`; anything else is taken for a selector whose series are listed.
 */
export function parseMetricFind(query: string): MetricFind {
  const text = query.trim();
  if (/^label_names\(\s*\)$/.test(text)) {
    return { kind: 'labelNames' };
  }
  const values = /^label_values\((?:([\s\S]+),)?\s*([a-zA-Z_$][\w$]*)\s*\)$/.exec(text);
  if (values?.[2]) {
    return { kind: 'labelValues', label: values[2], selector: values[1]?.trim() };
  }
  const metrics = /^metrics\(([\s\S]*)\)$/.exec(text);
  if (metrics) {
    return { kind: 'metrics', pattern: metrics[1]?.trim() ?? '' };
  }
  const result = /^query_result\(([\s\S]+)\)$/.exec(text);
  return { kind: 'result', expr: result?.[1]?.trim() ?? text };
}
