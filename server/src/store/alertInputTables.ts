/** As in `schema.ts`. */
type StoredTime = string;

// What alerts and time do while nobody is awake. All of it is private.

/** Drafts the server made from alerts, beside `drafts`. */
export interface AlertDraftTable {
  draft_id: string;
  /** What its alerts have in common (`alertGroup`). */
  group_key: string;
  /** Id of the mapping rule. */
  rule: string;
  /** JSON: why which value stands in it. */
  reasons: string;
  /** When a person first changed it. */
  touched_at: StoredTime | null;
  /** Since when all of its alerts are clear. */
  cleared_at: StoredTime | null;
}

/** Which alerts a draft was made from. */
export interface DraftAlertTable {
  draft_id: string;
  alert_key: string;
}

/** The last that was heard of an alert. */
export interface ReceivedAlertTable {
  /** See `alertKey`. */
  key: string;
  name: string;
  severity: string;
  labels: string;
  /** See `alertGroup`; null if no rule fits. */
  group_key: string | null;
  component_id: string | null;
  /** The sender's own group, with which it is notified about. */
  webhook_group: string;
  state: 'firing' | 'resolved';
  starts_at: StoredTime;
  ends_at: StoredTime | null;
  /** When it was heard that it is resolved. */
  cleared_at: StoredTime | null;
  /** Since when no draft is made of it because a maintenance covers it. */
  held_at: StoredTime | null;
  /** When somebody threw its draft away. */
  dismissed_at: StoredTime | null;
}

/** Groups of which the sender cut off alerts, so that not all of their state is known. */
export interface TruncatedGroupTable {
  webhook_group: string;
  truncated: number;
}

/** Signs of life of monitoring systems. */
export interface HeartbeatTable {
  key: string;
  labels: string;
  last_at: StoredTime;
  /** When the sender itself said that it has stopped. */
  resolved_at: StoredTime | null;
  /** Since when it is known to be silent. */
  silent_since: StoredTime | null;
}

/** Which process does what only one shall do. */
export interface LeaseTable {
  name: string;
  holder: string;
  since: StoredTime;
  expires_at: StoredTime;
}

/** Begins and ends of maintenances that were acted upon; `due_at` is the begin or end as it was then. */
export interface MaintenanceStepTable {
  incident_id: string;
  step: 'begin' | 'end';
  due_at: StoredTime;
  done_at: StoredTime;
}

/** What the worker proposes to do with an incident. */
export interface ProposalTable {
  id: string;
  incident_id: string;
  content: string;
  created_at: StoredTime;
  dismissed_at: StoredTime | null;
}

/** When the next update of an incident was promised. */
export interface NextUpdateTable {
  incident_id: string;
  due_at: StoredTime;
  /** The incident's `next_update` at that time: a higher one means that the promise is kept. */
  after_update: number;
  set_at: StoredTime;
  reminded_at: StoredTime | null;
}

/** Times in which critical alerts of a component fired, and when the public first heard of it. */
export interface TruthGapTable {
  id: string;
  component_id: string;
  first_alert_at: StoredTime;
  /** When the server heard of it. */
  opened_at: StoredTime;
  public_at: StoredTime | null;
  incident_id: string | null;
  /** When no critical alert of the component fired any more. */
  ended_at: StoredTime | null;
}

export interface AlertInputTables {
  alert_drafts: AlertDraftTable;
  draft_alerts: DraftAlertTable;
  received_alerts: ReceivedAlertTable;
  truncated_groups: TruncatedGroupTable;
  heartbeats: HeartbeatTable;
  leases: LeaseTable;
  maintenance_steps: MaintenanceStepTable;
  proposals: ProposalTable;
  next_updates: NextUpdateTable;
  truth_gaps: TruthGapTable;
}
