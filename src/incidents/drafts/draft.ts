import type { NewIncident, PhaseReference } from '../../domain/status/model';
import type { BothLanguages } from '../../domain/text/languageMarks';
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

/** What others may see and change of a draft, wherever it is kept. */
export interface DraftWords {
  title: BothLanguages;
  text: BothLanguages;
  affects: DraftImpact[];
  phase?: PhaseReference;
  /** RFC 3339. */
  beganAt: string;
  /** RFC 3339; set for what is over already, and for what is planned. */
  endedAt?: string;
}

/** The copy of a draft on the status page server that the words here were last equal to. */
export interface SharedCopy {
  /** The server's id. */
  id: string;
  version: number;
  /** The words as the server has them in that version. */
  words: DraftWords;
}

/** An incident being written. Until it is published nobody but the team sees it. */
export interface Draft extends DraftWords {
  /** Names the draft in the browser's storage: one per alert, per panel, and one blank. */
  id: string;
  alerts: LinkedAlert[];
  attempt?: PublishAttempt;
  shared?: SharedCopy;
}
