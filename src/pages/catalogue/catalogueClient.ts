import { LeitstandError } from '../../domain/errors/leitstandError';
import { asList, asString, isRecord } from '../../domain/parse/narrow';
import type { Component, ImpactType, Incident, LabelSet, PhaseList, Severity } from '../../domain/status/model';
import { answerError } from '../../status/answerError';
import { noteReferenceChange } from '../../status/referenceData';
import { retirementOf, type EntryKind, type Retired } from '../../status/retirement';
import type { StatusClient } from '../../status/statusClient';
import type { StatusRequest, StatusTransport } from '../../status/transport';

/** What a file provides, as far as the server says. */
export interface Provisioned {
  /** Whether the file decides at each start; else it was only the beginning. */
  isBinding: boolean;
  file?: string;
  /** The list of phases comes from the file. */
  phases: boolean;
  /** Files by `component <id>`, `impact type <id>`, `severity <id>`. */
  files: ReadonlyMap<string, string>;
}

/** All that the status page speaks about. */
export interface CatalogueContent {
  components: Component[];
  impactTypes: ImpactType[];
  /** Undefined on servers that retire nothing. */
  retired?: Retired;
  /** Upwards. */
  severities: Severity[];
  /** Every generation, the current one first. */
  phases: PhaseList[];
  provisioned: Provisioned;
}

/** Words of an own client are refused if they look internal; `isAnyway` says that somebody has looked at them. */
export interface Meant {
  isAnyway: boolean;
}

/** Reads and changes the catalogue. Every method rejects with a LeitstandError. */
export interface CatalogueClient {
  read(): Promise<CatalogueContent>;
  /** The same key with the same component is stored once, on servers that know `Idempotency-Key`. */
  createComponent(component: { displayName: string; labels: LabelSet }, meant: Meant, key?: string): Promise<void>;
  changeComponent(id: string, change: { displayName: string; labels: LabelSet }, meant: Meant): Promise<void>;
  createImpactType(type: { displayName: string; description: string }, meant: Meant): Promise<void>;
  changeImpactType(id: string, change: { displayName: string; description: string }, meant: Meant): Promise<void>;
  deleteEntry(kind: EntryKind, id: string): Promise<void>;
  /** Lists it no longer; incidents that name it keep it. */
  retire(kind: EntryKind, id: string): Promise<void>;
  bringBack(kind: EntryKind, id: string): Promise<void>;
  createSeverity(severity: Severity, meant: Meant): Promise<void>;
  changeSeverity(name: string, change: Severity, meant: Meant): Promise<void>;
  deleteSeverity(name: string): Promise<void>;
  /** Resolves with the new generation. */
  createPhases(phases: string[], meant: Meant): Promise<void>;
  /** Incidents of all times that name a component or an impact type. */
  incidentsNaming(id: string): Promise<Incident[]>;
}

const parseProvisioned = (body: unknown): Provisioned => {
  const data = isRecord(body) && isRecord(body.data) ? body.data : {};
  const files = asList(data.objects).flatMap((object): Array<[string, string]> => {
    const file = isRecord(object) ? asString(object.provisionedBy) : undefined;
    return isRecord(object) && file !== undefined ? [[`${String(object.kind)} ${String(object.id)}`, file]] : [];
  });
  return {
    isBinding: data.mode === 'reconcile',
    file: asString(data.file),
    phases: data.phases === true,
    files: new Map(files),
  };
};

/** A client for administrators: `client` reads what everybody reads, `transport` carries the changes. */
export function createCatalogueClient(client: StatusClient, transport: StatusTransport): CatalogueClient {
  const write = async (
    method: StatusRequest['method'],
    path: string,
    body?: unknown,
    meant: Meant = { isAnyway: false },
    key?: string
  ) => {
    const answer = await transport.send({
      method,
      path,
      body,
      headers: {
        'Leitstand-Client': 'leitstand-app',
        ...(meant.isAnyway && { 'Leitstand-Redaction': 'override' }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
      },
    });
    const error = answerError(answer, transport.kind);
    if (error !== undefined) {
      throw error;
    }
    noteReferenceChange();
  };
  const writeRetirement = ({ method, path }: StatusRequest) => write(method, path);
  const at = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`;

  const readPhases = async (): Promise<PhaseList[]> => {
    // A server without any phase may answer generation 0, or not at all.
    const current = await client.phases().catch((error: unknown) => {
      if (error instanceof LeitstandError && error.code === 'not-found') {
        return { generation: 0, phases: [] };
      }
      throw error;
    });
    const older = Array.from(
      { length: Math.max(current.generation - 1, 0) },
      (_, index) => current.generation - 1 - index
    );
    const before = await Promise.all(older.slice(0, 20).map((generation) => client.phases(generation)));
    return current.generation === 0 ? [] : [current, ...before];
  };

  return {
    async read() {
      const [components, impactTypes, severities, phases, provisioning, retired] = await Promise.all([
        client.components(new Date()),
        client.impactTypes(),
        client.severities(),
        readPhases(),
        transport.send({ method: 'GET', path: '/provisioning' }).catch(() => undefined),
        client.retired(),
      ]);
      return {
        components,
        impactTypes,
        retired,
        severities: [...severities].sort((a, b) => a.value - b.value),
        phases,
        provisioned: parseProvisioned(provisioning?.status === 200 ? provisioning.body : undefined),
      };
    },
    createComponent: (component, meant, key) => write('POST', '/components', component, meant, key),
    changeComponent: (id, change, meant) => write('PATCH', at('/components', id), change, meant),
    createImpactType: (type, meant) => write('POST', '/impacttypes', type, meant),
    changeImpactType: (id, change, meant) => write('PATCH', at('/impacttypes', id), change, meant),
    deleteEntry: (kind, id) => write('DELETE', at(kind === 'component' ? '/components' : '/impacttypes', id)),
    retire: (kind, id) => writeRetirement(retirementOf(kind, id, 'PUT')),
    bringBack: (kind, id) => writeRetirement(retirementOf(kind, id, 'DELETE')),
    createSeverity: (severity, meant) => write('POST', '/severities', severity, meant),
    changeSeverity: (name, change, meant) => write('PATCH', at('/severities', name), change, meant),
    deleteSeverity: (name) => write('DELETE', at('/severities', name)),
    createPhases: (phases, meant) => write('POST', '/phases', { phases }, meant),
    async incidentsNaming(id) {
      const all = await client.incidents({
        start: new Date('2000-01-01T00:00:00Z'),
        end: new Date('2100-01-01T00:00:00Z'),
      });
      return all.filter(({ affects }) => affects.some(({ reference, type }) => reference === id || type === id));
    },
  };
}
