import type { BothLanguages } from '../../domain/text/languageMarks';
import type { PublishAttempt } from '../drafts/draft';

/** The silences that shall go with a maintenance. */
export interface DraftSilence {
  /** uid of the Alertmanager; `grafana` is Grafana's own. */
  source: string;
  /** Conditions of one silence each, as somebody writes them: `alertname=~"A|B", service="nova"`. */
  lines: string[];
}

/** A maintenance being written. It lives in the browser until it is announced. */
export interface MaintenanceDraft {
  /** Names the draft in storage: `new`, or `edit.<id>` for each that is changed. */
  id: string;
  title: BothLanguages;
  text: BothLanguages;
  /** Ids. */
  components: string[];
  /** Id of the impact type that components without one get. */
  impactType?: string;
  /** RFC 3339, or empty. */
  begin: string;
  /** RFC 3339, or empty. */
  end: string;
  /** Undefined: nothing is muted. */
  silence?: DraftSilence;
  attempt?: PublishAttempt;
}
