import type { PhaseReference } from '../../../src/domain/status/model';

/**
 * What is stored, as the server keeps it in memory. `null` is "never set", which the API leaves out of its answers.
 * Times are in the stored form (see `time/storedTime`).
 */
export interface ComponentRecord {
  id: string;
  displayName: string | null;
  labels: Record<string, string> | null;
}

export interface ImpactTypeRecord {
  id: string;
  displayName: string | null;
  description: string | null;
}

export interface SeverityRecord {
  displayName: string;
  value: number;
}

export interface ImpactRecord {
  /** Component. */
  reference: string;
  /** Impact type. */
  type: string;
  severity: number | null;
}

export interface UpdateRecord {
  order: number;
  displayName: string | null;
  description: string | null;
  createdAt: string;
  /** The impacts from this update on; null if it changed none. */
  affects: ImpactRecord[] | null;
  /** The phase from this update on; null if it did not change. */
  phase: PhaseReference | null;
}

/** What was said, for everybody, to be wrong about an incident or one of its updates. */
export interface AmendmentRecord {
  kind: 'correction' | 'retraction';
  /** Order of the update; null: the incident itself. */
  update: number | null;
  note: string;
  at: string;
}

export interface IncidentRecord {
  id: string;
  position: number;
  displayName: string | null;
  description: string | null;
  beganAt: string | null;
  endedAt: string | null;
  phase: PhaseReference | null;
  affects: ImpactRecord[];
  /** The impacts before the first update that changed them; null if none did. */
  firstAffects: ImpactRecord[] | null;
  postmortem: { text: string; at: string } | null;
  updates: UpdateRecord[];
  /** In the order in which they were made. */
  amendments: AmendmentRecord[];
}

/** Everything public, in the order in which it is served. */
export interface StatusState {
  revision: number;
  /** When the last write was made, stored form. */
  changedAt: string;
  components: ComponentRecord[];
  impactTypes: ImpactTypeRecord[];
  /** By value. */
  severities: SeverityRecord[];
  /** One list of names per generation; generation n stands at index n - 1. */
  phases: string[][];
  /** What an admin has retired, or a provisioning file does not have any more: in no list, but past incidents still name it. */
  retired: { components: ComponentRecord[]; impactTypes: ImpactTypeRecord[] };
  /** By id, in the order of their creation. */
  incidents: ReadonlyMap<string, IncidentRecord>;
  /** Ids of incidents that were deleted. */
  removed: readonly string[];
}
