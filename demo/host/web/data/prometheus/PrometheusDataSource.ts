import type {
  DataFrame,
  DataQueryRequest,
  DataQueryResponse,
  DataSourceInstanceSettings,
  DataSourceJsonData,
  MetricFindValue,
  ScopedVars,
  TimeRange,
} from '@grafana/data';
import { DataSourceWithBackend } from '@grafana/runtime';
import type { DataQuery } from '@grafana/schema';
import { map, type Observable } from 'rxjs';
import { asList, asText, isRecord } from '../../narrowing';
import { templateSrv } from '../templateSrv';
import { escapeValue } from './escapeValue';
import { parseMetricFind } from './parseMetricFind';
import { toTable } from './toTable';

/** A Prometheus query as Grafana stores it. */
export interface PromQuery extends DataQuery {
  expr: string;
  legendFormat?: string;
  interval?: string;
  instant?: boolean;
  range?: boolean;
  format?: string;
}

interface FindOptions {
  range?: TimeRange;
  scopedVars?: ScopedVars;
}

const toValues = (list: unknown): MetricFindValue[] => asList(list).map((text) => ({ text: String(text) }));

/**
 * The host's own Prometheus data source: queries go to `POST /api/ds/query`, variables to the resource calls of Grafana's
 * back end. Ad hoc filters are not written into queries.
 */
export class PrometheusDataSource extends DataSourceWithBackend<PromQuery, DataSourceJsonData> {
  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
    this.annotations = {};
  }

  override query(request: DataQueryRequest<PromQuery>): Observable<DataQueryResponse> {
    const tables = new Set(request.targets.filter(({ format }) => format === 'table').map(({ refId }) => refId));
    const isTable = ({ refId }: DataFrame) => tables.has(refId ?? '');
    return super.query(request).pipe(
      map((response) => {
        const frames: DataFrame[] = response.data;
        return {
          ...response,
          data: [...frames.filter((frame) => !isTable(frame)), ...toTable(frames.filter(isTable))],
        };
      })
    );
  }

  override filterQuery({ expr, hide }: PromQuery): boolean {
    return !hide && Boolean(expr);
  }

  override applyTemplateVariables(query: PromQuery, scopedVars: ScopedVars): PromQuery {
    // The back end knows better what an interval is.
    const { __interval, __interval_ms, __rate_interval, __rate_interval_ms, ...vars } = scopedVars;
    return {
      ...query,
      datasource: this.getRef(),
      expr: templateSrv.replace(query.expr, vars, escapeValue),
      interval: templateSrv.replace(query.interval, vars),
      legendFormat: templateSrv.replace(query.legendFormat, vars),
    };
  }

  private async resource(path: string, params: Record<string, unknown>, range?: TimeRange): Promise<unknown> {
    const period = range
      ? { start: Math.floor(range.from.valueOf() / 1000), end: Math.ceil(range.to.valueOf() / 1000) }
      : {};
    const answer: unknown = await this.getResource(`api/v1/${path}`, { ...period, ...params });
    return isRecord(answer) ? answer.data : undefined;
  }

  override async metricFindQuery(query: unknown, { range, scopedVars }: FindOptions = {}): Promise<MetricFindValue[]> {
    const written = asText(query) ?? (isRecord(query) ? (asText(query.query) ?? asText(query.expr)) : undefined);
    const find = parseMetricFind(templateSrv.replace(written, scopedVars, escapeValue));
    switch (find.kind) {
      case 'labelNames':
        return toValues(await this.resource('labels', {}, range));
      case 'labelValues':
        return toValues(
          await this.resource(`label/${find.label}/values`, find.selector ? { 'match[]': find.selector } : {}, range)
        );
      case 'metrics': {
        const names = toValues(await this.resource('label/__name__/values', {}, range));
        const pattern = new RegExp(find.pattern);
        return names.filter(({ text }) => pattern.test(text));
      }
      case 'result': {
        const data = await this.resource('query', { query: find.expr });
        return asList(isRecord(data) ? data.result : []).map((series) => ({ text: seriesText(series) }));
      }
    }
  }

  override async getTagKeys(): Promise<MetricFindValue[]> {
    return toValues(await this.resource('labels', {}));
  }

  override async getTagValues({ key }: { key: string }): Promise<MetricFindValue[]> {
    return toValues(await this.resource(`label/${key}/values`, {}));
  }
}

function seriesText(series: unknown): string {
  const { metric, value } = isRecord(series) ? series : {};
  const labels = Object.entries(isRecord(metric) ? metric : {}).filter(([name]) => name !== '__name__');
  const name = isRecord(metric) ? (asText(metric.__name__) ?? '') : '';
  return `${name}{${labels.map(([label, text]) => `${label}="${String(text)}"`).join(',')}} ${String(asList(value)[1] ?? '')}`;
}
