import type { Incident, IncidentUpdate, PhaseReference } from '../../domain/status/model';
import type { ComponentTruthGap, TruthGapEpisode } from '../../domain/truthGap/model';

/** An incident as it was read, and the name of that version for `If-Match`; undefined where the server gives none. */
export interface RunningIncident {
  incident: Incident;
  etag?: string;
  /** Oldest first. */
  updates: IncidentUpdate[];
}

/** What the worker proposes: to resolve an incident all of whose alerts are clear. */
export interface Proposal {
  id: string;
  /** Id of the incident. */
  incident: string;
  createdAt: string;
  text: { en: string; de: string };
  phase?: PhaseReference;
  /** When the last of its alerts stopped, RFC 3339. */
  endedAt: string;
  /** Since when all of its alerts are clear, RFC 3339. */
  clearSince: string;
}

/** When the next update of an incident was promised. Private. */
export interface NextUpdate {
  incident: string;
  /** RFC 3339. */
  dueAt: string;
}

/** What goes on while nobody is awake, as far as operators look at it. */
export interface WorkerFacts {
  draftsWaiting: number;
  proposals: number;
  overdueUpdates: number;
  /** Components on which a critical alert fires of which the public does not know; `since` RFC 3339. */
  truthGaps: Array<{ component: string; since: string; seconds: number }>;
  /** `blind` while the heartbeat of monitoring is missing. */
  monitoring: 'unknown' | 'ok' | 'blind';
}

/** How long customers waited for the first word, by component, in a span of time. */
export interface TruthGapReport {
  /** RFC 3339. */
  from: string;
  to: string;
  components: Array<ComponentTruthGap & { displayName?: string }>;
  episodes: TruthGapEpisode[];
}
