import { isActive } from '../domain/status/isActive';
import type { Component, Incident, IncidentUpdate, PhaseList, Severity } from '../domain/status/model';
import type { StatusClient } from '../status/statusClient';

const DAY_MS = 86_400_000;
/** Maintenance is announced this far ahead. */
const AHEAD_DAYS = 14;

export interface OpenIncident {
  incident: Incident;
  /** The newest public message, if there is one. */
  latest?: IncidentUpdate;
}

/** What a visitor may know: nothing but the public routes of the API is asked. */
export interface PublicStatus {
  components: Component[];
  severities: Severity[];
  phases: PhaseList[];
  /** Going on now, the newest first. */
  open: OpenIncident[];
  /** Not begun yet, the next one first. */
  planned: Incident[];
}

/** Reads what the status page says at a moment. Rejects with a LeitstandError. */
export async function readPublicStatus(client: StatusClient, now: Date): Promise<PublicStatus> {
  const window = { start: new Date(now.getTime() - DAY_MS), end: new Date(now.getTime() + AHEAD_DAYS * DAY_MS) };
  const [components, severities, phases, incidents] = await Promise.all([
    client.components(now),
    client.severities(),
    client.phases(),
    client.incidents(window),
  ]);
  const active = incidents.filter((incident) => isActive(incident, now.getTime())).sort(newestFirst);
  const open = await Promise.all(
    active.map(async (incident) => ({ incident, latest: (await client.updates(incident.id)).at(-1) }))
  );
  const planned = incidents.filter((incident) => begin(incident) > now.getTime()).sort((a, b) => begin(a) - begin(b));
  components.sort((a, b) => a.displayName.localeCompare(b.displayName));
  return { components, severities, phases: [phases], open, planned };
}

const begin = (incident: Incident) => (incident.beganAt === null ? -Infinity : Date.parse(incident.beganAt));
const newestFirst = (a: Incident, b: Incident) => begin(b) - begin(a);
