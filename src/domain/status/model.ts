/**
 * The resources of the SCS Status Page API 1.1.2, as the rest of Leitstand sees them after parsing.
 * Times are RFC 3339 strings in UTC (`2026-05-01T08:00:00.000Z`); severities are integers 0–100.
 * What a server leaves out is made explicit here: absent labels become `{}`, absent text becomes `undefined`.
 */

/** Free key/value pairs. Component labels are public: the API serves them to anybody. */
export type LabelSet = Readonly<Record<string, string>>;

/** A part of the offering as customers know it ("Block Storage"), never a host. */
export interface Component {
  id: string;
  displayName: string;
  labels: LabelSet;
  /** Impacts of incidents active at the time of the request. */
  activelyAffectedBy: ActiveImpact[];
}

/** An impact as it stands on a component: `reference` is the incident's id. */
export interface ActiveImpact {
  reference: string;
  type: string;
  severity?: number;
}

/** In which way something is impaired ("Performance Degradation"). */
export interface ImpactType {
  id: string;
  displayName: string;
  description?: string;
}

/** A named band of severity: `value` is its upper bound, it begins one above the next lower one. 0 is maintenance. */
export interface Severity {
  displayName: string;
  value: number;
}

/** Points into one generation of the phase list; `order` counts from 0. */
export interface PhaseReference {
  generation: number;
  order: number;
}

/** One generation of phase names, in order. */
export interface PhaseList {
  generation: number;
  phases: string[];
}

/** An impact as it stands on an incident: `reference` is the component's id, `type` the impact type's. */
export interface Impact {
  reference: string;
  type: string;
  severity?: number;
}

/** An incident, or a maintenance if one of its impacts has severity 0. It is active while `endedAt` is null. */
export interface Incident {
  id: string;
  displayName: string;
  description: string;
  beganAt: string | null;
  endedAt: string | null;
  phase?: PhaseReference;
  affects: Impact[];
  /** Orders of its updates. */
  updates: number[];
  /** Beyond the SCS API: the impacts before the first update that changed them. */
  firstAffects?: Impact[];
  /** Beyond the SCS API: what was learned from it. */
  postmortem?: { text: string; at: string };
  /** Beyond the SCS API: what was said to be wrong about it or its updates, in the order in which it was said. */
  amendments?: Amendment[];
}

/** A correction or a retraction of an incident, or of one of its updates (`update`: its order). `note` is for everybody. */
export interface Amendment {
  kind: 'correction' | 'retraction';
  update?: number;
  note: string;
  at: string;
}

/** What is sent to create an incident. A phase is always sent: reference servers choke without one. */
export interface NewIncident {
  displayName: string;
  description: string;
  beganAt: string;
  endedAt?: string;
  phase: PhaseReference;
  affects: Impact[];
  /** Beyond the SCS API: id of the draft it is published from, where drafts are reviewed. */
  draft?: string;
}

/** What is sent to change an incident: absent fields stay as they are, `affects` replaces the whole list. */
export type IncidentChange = Partial<NewIncident>;

/** One public message within an incident. */
export interface IncidentUpdate {
  order: number;
  displayName: string;
  description: string;
  createdAt: string;
  /** Beyond the SCS API: the impacts from this update on, if it changed them. */
  affects?: Impact[];
  /** Beyond the SCS API: the phase from this update on, if it changed. */
  phase?: PhaseReference;
}

/** What is sent to add an update. */
export interface NewIncidentUpdate {
  displayName: string;
  description: string;
  createdAt?: string;
}

/** Everything one reading of a status page yields. */
export interface StatusSnapshot {
  components: Component[];
  impactTypes: ImpactType[];
  /** What is not offered any more and is in no list; past incidents still name it. */
  retired?: { components: Component[]; impactTypes: ImpactType[] };
  severities: Severity[];
  /** By generation; the highest is the current one. */
  phases: PhaseList[];
  incidents: Incident[];
  updates: Readonly<Record<string, IncidentUpdate[]>>;
}
