import { LeitstandError } from '../domain/errors/leitstandError';
import { parseMappingDocument } from '../domain/mapping/parseMappingDocument';
import type { MappingDocument } from '../domain/mapping/model';
import { asNumber, asString, isRecord } from '../domain/parse/narrow';
import type { AlertLink, Capabilities, Me } from '../domain/status/access';
import type {
  Component,
  ImpactType,
  Incident,
  IncidentChange,
  IncidentUpdate,
  NewIncident,
  NewIncidentUpdate,
  PhaseList,
  Severity,
} from '../domain/status/model';
import { answerError } from './answerError';
import { parseAlertLink, parseCapabilities, parseMe } from './parseAccess';
import {
  dataOf,
  parseComponent,
  parseImpactType,
  parseIncident,
  parseList,
  parsePhaseList,
  parseSeverity,
  parseUpdate,
} from './parseResources';
import { readRetired, type Retired } from './retirement';
import type { StatusRequest, StatusTransport } from './transport';

/** What is told to the server about an alert an incident was drafted from. */
export interface LinkedAlert {
  key: string;
  name: string;
  labels: Readonly<Record<string, string>>;
  startsAt: string;
}

/**
 * The SCS Status Page API 1.1.2 and our server's additions. Every method rejects with a LeitstandError.
 * The additions resolve with undefined (or an empty list) where the server does not have them.
 */
export interface StatusClient {
  /** Components with the impacts active at `at`. Always given: reference servers count future incidents as active without it. */
  components(at: Date): Promise<Component[]>;
  impactTypes(): Promise<ImpactType[]>;
  severities(): Promise<Severity[]>;
  /** One generation of phases, the current one by default. */
  phases(generation?: number): Promise<PhaseList>;
  /** Incidents that overlap the window; open ones are included however old they are. */
  incidents(window: { start: Date; end: Date }): Promise<Incident[]>;
  incident(id: string): Promise<Incident>;
  updates(id: string): Promise<IncidentUpdate[]>;
  /** The same key with the same incident is stored once, on servers that know `Idempotency-Key`. Resolves with the id. */
  createIncident(incident: NewIncident, idempotencyKey?: string): Promise<string>;
  /** Sends only what is given. */
  changeIncident(id: string, change: IncidentChange): Promise<void>;
  /** Resolves with the update's order. */
  addUpdate(id: string, update: NewIncidentUpdate, idempotencyKey?: string): Promise<number>;
  linkAlerts(id: string, alerts: LinkedAlert[]): Promise<void>;
  me(): Promise<Me | undefined>;
  capabilities(): Promise<Capabilities | undefined>;
  mappingRules(): Promise<MappingDocument | undefined>;
  /** Of all open incidents, or of one, also when it is over. */
  alertLinks(incident?: string): Promise<AlertLink[]>;
  retired(): Promise<Retired | undefined>;
  /** The same server, whose refusal of words that look internal is overridden: somebody has looked at them. */
  anyway(): StatusClient;
}

const withKey = (key: string | undefined): Record<string, string> | undefined =>
  key === undefined ? undefined : { 'Idempotency-Key': key };

/** Our server refuses words that look internal to clients that can tell their users; others only get a warning. */
const OWN = { 'Leitstand-Client': 'leitstand-app' };
const ANYWAY = { ...OWN, 'Leitstand-Redaction': 'override' };

/** A client over any transport. Knows the API's paths and nothing about Grafana. `isAnyway`: writes are meant in spite of words that look internal. */
export function createStatusClient(transport: StatusTransport, isAnyway = false): StatusClient {
  const own = isAnyway ? ANYWAY : OWN;
  const send = async (request: StatusRequest) => {
    const told = request.method === 'GET' ? request : { ...request, headers: { ...request.headers, ...own } };
    const answer = await transport.send(told);
    const error = answerError(answer, transport.kind);
    if (error !== undefined) {
      throw error;
    }
    return answer;
  };
  const get = async (path: string) => (await send({ method: 'GET', path })).body;

  /** An id in a form that servers never give is refused as such; for who follows a link there is no such thing. */
  const getByLink = (path: string) =>
    get(path).catch((error: unknown) => {
      const isRefused = error instanceof LeitstandError && error.code === 'invalid-input';
      throw isRefused ? new LeitstandError('not-found', error.message, error.detail) : error;
    });

  /** Reference servers answer 404 or 405 for what only ours has; a gateway in front of them may refuse with 403. */
  const getAddition = async (path: string): Promise<unknown> => {
    const answer = await transport.send({ method: 'GET', path });
    if ([403, 404, 405].includes(answer.status)) {
      return undefined;
    }
    const error = answerError(answer, transport.kind);
    if (error !== undefined) {
      throw error;
    }
    return answer.body;
  };

  const one = <T>(body: unknown, parse: (value: unknown) => T | undefined): T => {
    const value = parse(dataOf(body));
    if (value === undefined) {
      throw new LeitstandError('bad-answer', 'The status page server answered in an unknown form');
    }
    return value;
  };

  return {
    components: async (at) => parseList(await get(`/components?at=${at.toISOString()}`), parseComponent),
    impactTypes: async () => parseList(await get('/impacttypes'), parseImpactType),
    severities: async () => parseList(await get('/severities'), parseSeverity),
    phases: async (generation) => {
      const query = generation === undefined ? '' : `?generation=${generation}`;
      return one(await get(`/phases${query}`), parsePhaseList);
    },
    incidents: async ({ start, end }) =>
      parseList(await get(`/incidents?start=${start.toISOString()}&end=${end.toISOString()}`), parseIncident),
    incident: async (id) => one(await getByLink(`/incidents/${encodeURIComponent(id)}`), parseIncident),
    updates: async (id) => {
      const updates = parseList(await getByLink(`/incidents/${encodeURIComponent(id)}/updates`), parseUpdate);
      return updates.sort((a, b) => a.order - b.order);
    },
    createIncident: async (incident, key) => {
      if (incident.phase === undefined) {
        // What was kept in a browser may lack it. Reference servers store that, and then fail on every list with it.
        throw new LeitstandError('invalid-input', 'An incident needs a phase');
      }
      const { body } = await send({ method: 'POST', path: '/incidents', body: incident, headers: withKey(key) });
      const id = isRecord(body) ? asString(body.id) : undefined;
      if (id === undefined) {
        throw new LeitstandError('bad-answer', 'The status page server stored the incident but named no id');
      }
      return id;
    },
    changeIncident: async (id, change) => {
      await send({ method: 'PATCH', path: `/incidents/${encodeURIComponent(id)}`, body: change });
    },
    addUpdate: async (id, update, key) => {
      const path = `/incidents/${encodeURIComponent(id)}/updates`;
      const { body } = await send({ method: 'POST', path, body: update, headers: withKey(key) });
      const order = isRecord(body) ? asNumber(body.order) : undefined;
      if (order === undefined) {
        throw new LeitstandError('bad-answer', 'The status page server stored the update but named no order');
      }
      return order;
    },
    linkAlerts: async (id, alerts) => {
      await send({ method: 'POST', path: `/incidents/${encodeURIComponent(id)}/alerts`, body: alerts });
    },
    me: async () => {
      const body = await getAddition('/me');
      return body === undefined ? undefined : parseMe(dataOf(body));
    },
    capabilities: async () => {
      const body = await getAddition('/capabilities');
      return body === undefined ? undefined : parseCapabilities(dataOf(body));
    },
    mappingRules: async () => {
      const body = await getAddition('/mapping-rules');
      return body === undefined ? undefined : parseMappingDocument(dataOf(body)).document;
    },
    alertLinks: async (incident) => {
      const query = incident === undefined ? '' : `?incident=${encodeURIComponent(incident)}`;
      const body = await getAddition(`/alert-links${query}`);
      return body === undefined ? [] : parseList(body, parseAlertLink);
    },
    retired: () => readRetired(transport),
    anyway: () => createStatusClient(transport, true),
  };
}
