import { bindQuery, type QueryScope } from '../bindQuery';
import type { Panel } from '../model';

/** A query as Grafana's Prometheus data source takes it. */
export interface PrometheusTarget {
  refId: string;
  expr: string;
  instant: boolean;
  range: boolean;
  format: 'table' | 'time_series';
  editorMode: 'code';
  legendFormat: string;
}

/** The queries of a panel, bound to a scope; the first is `A`, as columns name it. */
export function targetsOf(panel: Panel, scope: QueryScope): PrometheusTarget[] {
  return panel.queries.map((query, position) => ({
    refId: String.fromCharCode(65 + position),
    expr: bindQuery(query.expr, scope),
    instant: query.kind === 'instant',
    range: query.kind === 'range',
    format: panel.viz === 'table' ? 'table' : 'time_series',
    editorMode: 'code',
    legendFormat: query.legend ?? (panel.viz === 'table' ? '' : panel.title),
  }));
}
