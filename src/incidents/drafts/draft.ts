import type { NewIncident, PhaseReference } from '../../domain/status/model';
import type { LinkedAlert } from '../../status/statusClient';

/** One line of what is affected, possibly not finished. */
export interface DraftImpact {
  component?: string;
  type?: string;
  severity?: number;
}

/** What was sent without an answer that says what became of it; a retry must not publish twice. */
export interface PublishAttempt {
  idempotencyKey: string;
  incident: NewIncident;
}

/** An incident being written. It lives in the browser until it is published: servers show what they store. */
export interface Draft {
  /** Names the draft in storage: one per alert, per panel, and one blank. */
  id: string;
  title: string;
  text: string;
  affects: DraftImpact[];
  phase?: PhaseReference;
  /** RFC 3339. */
  beganAt: string;
  alerts: LinkedAlert[];
  attempt?: PublishAttempt;
}
