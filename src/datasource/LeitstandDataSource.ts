import {
  DataSourceApi,
  locationUtil,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
  type TestDataSourceResponse,
} from '@grafana/data';
import { isOfLayer } from '../domain/layers/isOfLayer';
import { isMaintenance } from '../domain/status/isMaintenance';
import type { StatusClient } from '../status/statusClient';
import { componentFrame } from './componentFrame';
import { explainConnection } from './explainConnection';
import { incidentFrame } from './incidentFrame';
import type { StatusOptions, StatusQuery } from './types';

/** Names, bands and phases change by deliberate acts of an administrator. */
const REFERENCE_DATA_MS = 60_000;

/** Reads a status page through Grafana's proxy: incidents as annotations, components as a table. */
export class LeitstandDataSource extends DataSourceApi<StatusQuery, StatusOptions> {
  annotations = {};
  private readonly kept = new Map<string, { at: number; value: Promise<unknown> }>();

  constructor(
    private readonly instance: DataSourceInstanceSettings<StatusOptions>,
    private readonly client: StatusClient
  ) {
    super(instance);
  }

  getDefaultQuery(): Partial<StatusQuery> {
    return { queryType: 'incidents' };
  }

  async query(request: DataQueryRequest<StatusQuery>): Promise<DataQueryResponse> {
    const targets = request.targets.filter((target) => !target.hide);
    const data = await Promise.all(
      targets.map(async (target) => ({ ...(await this.frame(target, request)), refId: target.refId }))
    );
    return { data };
  }

  testDatasource(): Promise<TestDataSourceResponse> {
    return explainConnection(this.client, this.instance.jsonData);
  }

  private async frame(target: StatusQuery, { range }: DataQueryRequest<StatusQuery>): Promise<DataFrame> {
    const now = new Date();
    const components = this.keep('components', 2_000, () => this.client.components(now));
    if (target.queryType === 'components') {
      return componentFrame(await components, await this.severities());
    }
    const window = { start: range.from.toDate(), end: range.to.toDate() };
    // Both kinds of annotations ask for the same window at the same moment.
    const name = `incidents ${window.start.getTime()} ${window.end.getTime()}`;
    const incidents = await this.keep(name, 2_000, () => this.client.incidents(window));
    const wantsMaintenance = target.queryType === 'maintenance';
    const { layer } = target;
    const known = await components;
    return incidentFrame({
      incidents: incidents.filter(
        (incident) =>
          isMaintenance(incident) === wantsMaintenance && (layer === undefined || isOfLayer(incident, known, layer))
      ),
      components: known,
      phases: [await this.keep('phases', REFERENCE_DATA_MS, () => this.client.phases())],
      now: now.getTime(),
      assureBaseUrl: locationUtil.assureBaseUrl,
    });
  }

  private severities() {
    return this.keep('severities', REFERENCE_DATA_MS, () => this.client.severities());
  }

  /** One request for all who ask within a while; a failed one is asked again. */
  private keep<T>(name: string, forMs: number, read: () => Promise<T>): Promise<T> {
    const now = Date.now();
    for (const [key, entry] of this.kept) {
      if (now - entry.at > REFERENCE_DATA_MS) {
        this.kept.delete(key);
      }
    }
    const known = this.kept.get(name);
    if (known !== undefined && now - known.at < forMs) {
      return known.value.then((value) => keptAs<T>(value));
    }
    const value = read();
    this.kept.set(name, { at: now, value });
    value.catch(() => this.kept.delete(name));
    return value;
  }
}

/** What is kept under a name is what was read under that name: each name has one reader. */
function keptAs<T>(value: unknown): T {
  return value as T;
}
