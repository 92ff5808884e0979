import { isActive } from '../domain/status/isActive';
import type { Component, Incident, PhaseList, Severity } from '../domain/status/model';
import { phaseName } from '../domain/status/phaseName';
import { severityBand } from '../domain/status/severityBand';
import type { IncidentStateName } from './types';
import { worstSeverity } from './worstSeverity';

/** What incidents refer to, read at one moment. */
export interface Vocabulary {
  components: readonly Component[];
  phases: readonly PhaseList[];
  severities: readonly Severity[];
  /** Milliseconds since 1970. */
  now: number;
}

/** An incident or maintenance as rows and annotations show it. Times in milliseconds since 1970. */
export interface IncidentFacts {
  incident: Incident;
  /** Undefined for one without a begin, which cannot be placed on a time line. */
  began?: number;
  ended?: number;
  /** The end, or now while it goes on; never before the begin. */
  until: number;
  state: IncidentStateName;
  phase?: string;
  /** Names, each once. */
  components: string[];
  /** The worst one, 0–100. */
  severity?: number;
  severityName?: string;
}

const UNKNOWN = 'Unknown component';

/** How far an incident is at a moment (milliseconds). */
export function stateOf(incident: Pick<Incident, 'beganAt' | 'endedAt'>, now: number): IncidentStateName {
  if (isActive(incident, now)) {
    return 'open';
  }
  return incident.beganAt !== null && Date.parse(incident.beganAt) > now ? 'planned' : 'over';
}

/** Says of an incident what its references mean. */
export function incidentFacts(incident: Incident, { components, phases, severities, now }: Vocabulary): IncidentFacts {
  const nameOf = (id: string) => components.find((component) => component.id === id)?.displayName ?? UNKNOWN;
  const began = incident.beganAt === null ? undefined : Date.parse(incident.beganAt);
  const ended = incident.endedAt === null ? undefined : Date.parse(incident.endedAt);
  const severity = worstSeverity(incident.affects);
  return {
    incident,
    began,
    ended,
    until: ended ?? Math.max(began ?? now, now),
    state: stateOf(incident, now),
    phase: phaseName(phases, incident.phase),
    components: [...new Set(incident.affects.map(({ reference }) => nameOf(reference)))],
    severity,
    severityName: incident.affects.length === 0 ? undefined : severityBand(severities, severity),
  };
}
