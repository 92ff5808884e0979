import { type PluginManifest, parsePluginManifest } from './pluginManifest';

const PANELS: Record<string, string> = {
  timeseries: 'Time series',
  stat: 'Stat',
  gauge: 'Gauge',
  bargauge: 'Bar gauge',
  table: 'Table',
  text: 'Text',
  logs: 'Logs',
  'state-timeline': 'State timeline',
  'status-history': 'Status history',
  piechart: 'Pie chart',
  barchart: 'Bar chart',
  heatmap: 'Heatmap',
  histogram: 'Histogram',
};

/** Queries too long for an address; every other write to a Prometheus is refused. */
const PROMETHEUS_POSTS = ['query', 'query_range', 'series', 'labels', 'query_exemplars'].map(
  (path) => `api/v1/${path}`
);

/** What Grafana brings itself, as far as the demo names it. */
export function corePlugins(): PluginManifest[] {
  const sources = [
    {
      id: 'prometheus',
      name: 'Prometheus',
      metrics: true,
      annotations: true,
      alerting: true,
      backend: true,
      routes: PROMETHEUS_POSTS.map((path) => ({ method: 'POST', path, reqAction: 'datasources:query' })),
    },
    { id: 'alertmanager', name: 'Alertmanager' },
    { id: 'grafana', name: '-- Grafana --', builtIn: true, metrics: true, annotations: true, backend: true },
    { id: 'mixed', name: '-- Mixed --', builtIn: true, metrics: true, mixed: true },
    { id: 'dashboard', name: '-- Dashboard --', builtIn: true, metrics: true },
  ];
  return [
    ...sources.map((source) => parsePluginManifest({ ...source, type: 'datasource' })),
    ...Object.entries(PANELS).map(([id, name]) => parsePluginManifest({ id, name, type: 'panel' })),
  ];
}
