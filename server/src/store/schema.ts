import type { Generated, Kysely, Transaction } from 'kysely';

import type { AlertInputTables } from './alertInputTables';

/** Times are stored as `YYYY-MM-DDTHH:MM:SS.ffffffZ` (UTC, microseconds), so that they sort as text. */
type StoredTime = string;

export interface ComponentTable {
  id: string;
  position: number;
  display_name: string | null;
  /** JSON object of strings. */
  labels: string | null;
  /** Since when an admin has hidden it; it stays for the incidents that name it. */
  retired_at: StoredTime | null;
}

export interface ImpactTypeTable {
  id: string;
  position: number;
  display_name: string | null;
  description: string | null;
  /** As of a component. */
  retired_at: StoredTime | null;
}

export interface SeverityTable {
  display_name: string;
  value: number;
}

export interface PhaseTable {
  generation: number;
  /** From 0. */
  position: number;
  name: string;
}

export interface IncidentTable {
  id: string;
  position: number;
  display_name: string | null;
  description: string | null;
  began_at: StoredTime | null;
  ended_at: StoredTime | null;
  phase_generation: number | null;
  phase_order: number | null;
  /** Order of the next update; never goes back, so that a deleted update's number is not given to another text. */
  next_update: number;
  /** JSON list of the impacts before the first update that changed them; null if none did. */
  first_affects: string | null;
  /** Public, in the provider's words. */
  postmortem: string | null;
  postmortem_at: StoredTime | null;
}

/** Public: what was said to be wrong about an incident (`update_position` null) or one of its updates. */
export interface AmendmentTable {
  incident_id: string;
  /** Counts up from 0 within the incident. */
  position: number;
  update_position: number | null;
  /** `correction` or `retraction`. */
  kind: string;
  note: string;
  at: StoredTime;
}

export interface ImpactTable {
  incident_id: string;
  position: number;
  component_id: string;
  impact_type_id: string;
  severity: number | null;
}

export interface UpdateTable {
  incident_id: string;
  position: number;
  display_name: string | null;
  description: string | null;
  created_at: StoredTime;
  /** JSON list of the impacts from then on; null if the update changed none. */
  affects: string | null;
  phase_generation: number | null;
  phase_order: number | null;
}

/** Private: which alerts an incident was drafted from. */
export interface AlertLinkTable {
  incident_id: string;
  alert_key: string;
  name: string;
  labels: string;
  starts_at: StoredTime;
  linked_at: StoredTime;
}

/** Private documents by name, e.g. the mapping rules. */
export interface DocumentTable {
  name: string;
  content: string;
  changed_at: StoredTime;
}

/** What a POST with an `Idempotency-Key` answered, so that a repetition answers the same. */
export interface IdempotencyTable {
  owner: string;
  key: string;
  fingerprint: string;
  status: number;
  body: string | null;
  created_at: StoredTime;
}

/** One row. Every write counts it up first, which also makes writes wait for each other on both engines. */
export interface RevisionTable {
  id: number;
  revision: number;
  changed_at: StoredTime;
}

/** Private: who wrote what. `fields` is a JSON list of the names of the fields the write set. */
export interface AuditTable {
  /** Counts up from 1 in the order of the writes. */
  id: number;
  at: StoredTime;
  /** The login provider, or one of `leitstand` (machine tokens), `local` (on the server's machine), `nobody` (no login asked for). */
  issuer: string;
  subject: string;
  name: string | null;
  /** E.g. `incidents.create`. */
  operation: string;
  /** Path of what was written, e.g. `/incidents/<id>/updates/0`. */
  object: string;
  fields: string;
}

/** Private: machine tokens. `hash` is the SHA-256 of the secret part, in hex. */
export interface TokenTable {
  id: string;
  name: string;
  hash: string;
  role: string;
  purpose: string | null;
  created_at: StoredTime;
  expires_at: StoredTime;
  revoked_at: StoredTime | null;
  last_used_at: StoredTime | null;
}

/** Private: incidents being written. `content` is JSON. */
export interface DraftTable {
  id: string;
  /** Counts up from 1 with every change. */
  version: number;
  content: string;
  created_at: StoredTime;
  changed_at: StoredTime;
  /** JSON list of who put words into it, `{issuer, subject}` each. */
  authors: Generated<string>;
}

/** What a provisioning file provides. `object_id` is an id, or the name of a severity. */
export interface ProvisionedTable {
  /** `component`, `impact type`, `severity` or `mapping`. */
  kind: string;
  /** What the file calls it: its key, else its name. */
  key: string;
  object_id: string;
  file: string;
  /** Since when it is hidden, because the file does not have it any more or an admin said so; it stays. */
  retired_at: StoredTime | null;
  /** A retired severity as JSON: its value may belong to another by now. */
  content: string | null;
}

/** Incidents that were deleted, so that their permalinks can say so. */
export interface RemovedIncidentTable {
  id: string;
  removed_at: StoredTime;
}

export interface Schema extends AlertInputTables {
  provisioned: ProvisionedTable;
  components: ComponentTable;
  impact_types: ImpactTypeTable;
  severities: SeverityTable;
  phases: PhaseTable;
  incidents: IncidentTable;
  removed_incidents: RemovedIncidentTable;
  impacts: ImpactTable;
  updates: UpdateTable;
  amendments: AmendmentTable;
  alert_links: AlertLinkTable;
  documents: DocumentTable;
  idempotency: IdempotencyTable;
  revision: RevisionTable;
  audit: AuditTable;
  tokens: TokenTable;
  drafts: DraftTable;
}

export type Db = Kysely<Schema>;
export type Tx = Transaction<Schema>;
export type Engine = 'sqlite' | 'postgres';
