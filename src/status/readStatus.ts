import { LeitstandError } from '../domain/errors/leitstandError';
import type { AlertLink, Capabilities, Me } from '../domain/status/access';
import type { MappingDocument } from '../domain/mapping/model';
import { isActive } from '../domain/status/isActive';
import type { ImpactType, Incident, IncidentUpdate, PhaseList, Severity, StatusSnapshot } from '../domain/status/model';
import { IncidentsUnread } from './incidentsUnread';
import { referenceChanges } from './referenceData';
import type { RecognisedServer } from './recognisedServer';
import type { Retired } from './retirement';
import type { StatusClient } from './statusClient';

const DAY_MS = 86_400_000;
const PAST_DAYS = 90;
const FUTURE_DAYS = 60;
/** Names and bands change by deliberate acts of an administrator. */
const REFERENCE_DATA_MS = 5 * 60_000;

/** One reading of a status page, and what its server lets this user do. */
export interface StatusView {
  /** Incidents of the last 90 and the next 60 days and all open ones; updates of the open ones only. */
  snapshot: StatusSnapshot;
  /** Undefined on servers without `/me`: the reference server leaves all authorisation to a gateway. */
  me?: Me;
  /** Undefined on servers that are not ours. */
  capabilities?: Capabilities;
  /** What the server is and can do; undefined where nobody looked. Pages ask `useCan`. */
  server?: RecognisedServer;
  /** Which alerts open incidents were drafted from; empty on servers that keep no links. */
  alertLinks: AlertLink[];
  /** The server's mapping rules; undefined where it keeps none. */
  mapping?: MappingDocument;
}

interface ReferenceData {
  readAt: number;
  /** See `referenceChanges`. */
  changes: number;
  impactTypes: ImpactType[];
  severities: Severity[];
  phases: PhaseList[];
  capabilities?: Capabilities;
  mapping?: MappingDocument;
  retired?: Retired;
}

/** Finds out what a server is. Called with every reading, so it remembers what costs a request. */
export type Recognise = (capabilities: Capabilities | undefined) => Promise<RecognisedServer | undefined>;

const readReferenceData = async (client: StatusClient, now: number): Promise<ReferenceData> => {
  const changes = referenceChanges();
  const [impactTypes, severities, phases, capabilities] = await Promise.all([
    client.impactTypes(),
    client.severities(),
    client.phases(),
    client.capabilities(),
  ]);
  severities.sort((a, b) => a.value - b.value);
  const [mapping, retired] = await Promise.all([
    capabilities?.features.mappingRules ? client.mappingRules() : undefined,
    // Without it incidents are shown all the same, without the names of what is listed no more.
    capabilities?.features.retire ? client.retired().catch(() => undefined) : undefined,
  ]);
  return { readAt: now, changes, impactTypes, severities, phases: [phases], capabilities, mapping, retired };
};

const missingGenerations = (incidents: Incident[], phases: PhaseList[]): number[] => {
  const known = new Set(phases.map((list) => list.generation));
  const used = incidents.flatMap((incident) => (incident.phase === undefined ? [] : [incident.phase.generation]));
  return [...new Set(used)].filter((generation) => !known.has(generation));
};

/**
 * Makes a reader that keeps names, bands and phases for five minutes. What only our server has never fails the whole
 * reading: without `/me` the user is shown as one who may not write, without links no alert counts as published.
 */
export function createStatusReader(
  client: StatusClient,
  clock: () => number = Date.now,
  recognise: Recognise = async () => undefined
): () => Promise<StatusView> {
  let kept: ReferenceData | undefined;

  const readUpdates = async (incidents: Incident[], now: number): Promise<Record<string, IncidentUpdate[]>> => {
    const open = incidents.filter((incident) => isActive(incident, now));
    return Object.fromEntries(await Promise.all(open.map(async ({ id }) => [id, await client.updates(id)] as const)));
  };

  return async () => {
    const now = clock();
    if (kept === undefined || kept.changes !== referenceChanges() || now - kept.readAt > REFERENCE_DATA_MS) {
      kept = await readReferenceData(client, now);
    }
    const reference = kept;
    const window = { start: new Date(now - PAST_DAYS * DAY_MS), end: new Date(now + FUTURE_DAYS * DAY_MS) };
    const features = reference.capabilities?.features;
    const [components, incidents, me, alertLinks] = await Promise.all([
      client.components(new Date(now)),
      client.incidents(window).catch((error: unknown) => {
        if (error instanceof LeitstandError) {
          return error;
        }
        throw error;
      }),
      features?.me ? client.me() : undefined,
      features?.alertLinks ? client.alertLinks().catch(() => []) : [],
    ]);
    components.sort((a, b) => a.displayName.localeCompare(b.displayName));
    if (incidents instanceof LeitstandError) {
      throw new IncidentsUnread(incidents, components, reference.severities);
    }
    const missing = missingGenerations(incidents, reference.phases);
    reference.phases.push(...(await Promise.all(missing.map((generation) => client.phases(generation)))));
    const { impactTypes, severities, phases, capabilities, mapping, retired } = reference;
    const updates = await readUpdates(incidents, now);
    // Whoever cannot be recognised is treated as a server nobody knows.
    const server = await recognise(capabilities).catch(() => undefined);
    const snapshot = { components, impactTypes, retired, severities, phases: [...phases], incidents, updates };
    return { snapshot, me, capabilities, server, alertLinks, mapping };
  };
}
