import {
  DataSourceApi,
  locationUtil,
  type AnnotationQuery,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceInstanceSettings,
  type MetricFindValue,
  type TestDataSourceResponse,
} from '@grafana/data';
import { config, getTemplateSrv } from '@grafana/runtime';
import { isOfLayer } from '../domain/layers/isOfLayer';
import { layersOfComponent } from '../domain/layers/layersOfComponent';
import { isMaintenance } from '../domain/status/isMaintenance';
import type { Incident, PhaseList } from '../domain/status/model';
import { phaseName } from '../domain/status/phaseName';
import { incidentUrl, INCIDENTS_URL } from '../routes';
import { createReadClient, type ReadClient } from '../status/readClient';
import { readFormerComponents, type ReadFormer } from '../status/readFormerComponents';
import type { StatusTransport } from '../status/transport';
import { componentFilter } from '../ui/componentFilter';
import { annotationFrame, updateAnnotations, type UpdateRow } from './annotationFrame';
import { componentFrame } from './componentFrame';
import { explainConnection } from './explainConnection';
import { forReader } from './forReader';
import { incidentFacts, type IncidentFacts, type Vocabulary } from './incidentFacts';
import { incidentFrame } from './incidentFrame';
import { LeitstandVariables } from './LeitstandVariables';
import { QueryEditor } from './QueryEditor';
import { shortMemory } from './shortMemory';
import type { StatusOptions, StatusQuery } from './types';
import { updateFrame } from './updateFrame';
import { componentValues, parseVariableQuery } from './variableValues';

/** Names, bands and phases change by deliberate acts of an administrator. */
const REFERENCE_DATA_MS = 60_000;
/** Panels of one dashboard ask at the same moment. */
const SAME_MOMENT_MS = 2_000;
/** Incidents whose updates are read for one query, the newest ones: each is a request. */
const MOST_UPDATED = 50;

/** Reads a status page through Grafana's proxy: incidents, updates and maintenance as annotations and tables, components, variables. */
export class LeitstandDataSource extends DataSourceApi<StatusQuery, StatusOptions> {
  annotations = {
    QueryEditor,
    getDefaultQuery: (): Partial<AnnotationQuery<StatusQuery>> => ({
      target: { refId: 'Anno', queryType: 'incidents' },
    }),
  };
  private readonly client: ReadClient;
  private readonly readFormer: ReadFormer;
  private readonly keep = shortMemory();

  constructor(
    private readonly instance: DataSourceInstanceSettings<StatusOptions>,
    private readonly transport: StatusTransport
  ) {
    super(instance);
    this.client = createReadClient(transport);
    this.readFormer = readFormerComponents(this.client);
    this.variables = new LeitstandVariables(this);
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
    return explainConnection(this.transport, this.instance.jsonData);
  }

  /** What a variable lists; see `parseVariableQuery`. */
  async metricFindQuery(query: unknown): Promise<MetricFindValue[]> {
    const wanted = parseVariableQuery(query);
    if (wanted.kind === 'phases') {
      const { phases } = await this.readPhases();
      return phases.map((text) => ({ text, value: text }));
    }
    return componentValues(await this.readComponents(), wanted);
  }

  private async frame(target: StatusQuery, request: DataQueryRequest<StatusQuery>): Promise<DataFrame> {
    const isWanted = componentFilter(getTemplateSrv().replace(target.components ?? '', request.scopedVars));
    const { layer, queryType = 'incidents' } = target;
    const listed = await this.readComponents();
    if (queryType === 'components') {
      const wanted = listed.filter(isWanted);
      const shown = layer === undefined ? wanted : wanted.filter((each) => layersOfComponent(each).includes(layer));
      return componentFrame(shown, await this.readSeverities());
    }
    const all = await this.readIncidents(request);
    // What was retired is not listed, but what happened to it is.
    const components = [...listed, ...(await this.readFormer(listed, all))];
    const wanted = components.filter(isWanted);
    const concerned = all.filter(
      (incident) =>
        isMaintenance(incident) === (queryType === 'maintenance') &&
        (layer === undefined || isOfLayer(incident, components, layer)) &&
        (!target.components?.trim() ||
          wanted.some(({ id }) => incident.affects.some(({ reference }) => reference === id)))
    );
    const vocabulary: Vocabulary = {
      components,
      phases: await this.phasesOf(concerned),
      severities: await this.readSeverities(),
      now: Date.now(),
    };
    const facts = concerned
      .map((incident) => incidentFacts(incident, vocabulary))
      .filter(({ state }) => target.state === undefined || state === target.state);
    const isAnnotation = request.scopedVars?.__annotation !== undefined;
    const addressOf = (id: string) => locationUtil.assureBaseUrl(incidentUrl(id));
    const link = locationUtil.assureBaseUrl(`${INCIDENTS_URL}/\${__data.fields.id}`);
    if (queryType === 'updates') {
      const rows = await this.readUpdates(facts, vocabulary, request);
      return isAnnotation ? updateAnnotations(rows, addressOf) : updateFrame(rows, link);
    }
    const name = queryType === 'maintenance' ? 'Maintenance' : 'Incidents';
    return isAnnotation ? annotationFrame(name, facts, addressOf) : incidentFrame(name, facts, link);
  }

  private async readUpdates(
    facts: IncidentFacts[],
    { phases }: Vocabulary,
    { range }: DataQueryRequest<StatusQuery>
  ): Promise<UpdateRow[]> {
    const newest = facts
      .filter(({ incident }) => incident.updates.length > 0)
      .sort((a, b) => (b.began ?? 0) - (a.began ?? 0))
      .slice(0, MOST_UPDATED);
    const rows = await Promise.all(
      newest.map(async (each) => {
        const { id, updates } = each.incident;
        const list = await this.keep(`updates ${id} ${updates.join()}`, SAME_MOMENT_MS, () => this.client.updates(id));
        return list.map((update): UpdateRow => {
          const said = forReader(update, config.bootData.user.language);
          return {
            facts: each,
            order: update.order,
            title: said.displayName,
            text: said.description,
            phase: phaseName(phases, update.phase),
            time: Date.parse(update.createdAt),
          };
        });
      })
    );
    return rows.flat().filter(({ time }) => time >= range.from.valueOf() && time <= range.to.valueOf());
  }

  private readComponents() {
    return this.keep('components', SAME_MOMENT_MS, () => this.client.components(new Date()));
  }

  private readSeverities() {
    return this.keep('severities', REFERENCE_DATA_MS, () => this.client.severities());
  }

  private readPhases(generation?: number): Promise<PhaseList> {
    return this.keep(`phases ${generation}`, REFERENCE_DATA_MS, () => this.client.phases(generation));
  }

  /** The current generation of phases, and older ones that incidents still name. */
  private async phasesOf(incidents: readonly Incident[]): Promise<PhaseList[]> {
    const current = await this.readPhases();
    const named = new Set(incidents.flatMap(({ phase }) => (phase === undefined ? [] : [phase.generation])));
    named.delete(current.generation);
    return [current, ...(await Promise.all([...named].map((generation) => this.readPhases(generation))))];
  }

  private readIncidents({ range }: DataQueryRequest<StatusQuery>): Promise<Incident[]> {
    const window = { start: range.from.toDate(), end: range.to.toDate() };
    const name = `incidents ${window.start.getTime()} ${window.end.getTime()}`;
    return this.keep(name, SAME_MOMENT_MS, async () => {
      const incidents = await this.client.incidents(window);
      return incidents.map((incident) => forReader(incident, config.bootData.user.language));
    });
  }
}
