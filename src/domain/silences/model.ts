import type { LabelMatcher } from '../mapping/model';

/** Who keeps a silence. */
export interface SilenceSource {
  kind: 'alertmanager' | 'grafana';
  /** uid of the data source in Grafana; `grafana` for Grafana's own Alertmanager. */
  uid: string;
}

/** Alerts whose labels fit all matchers notify nobody between `startsAt` and `endsAt`. */
export interface Silence {
  id: string;
  source: SilenceSource;
  matchers: LabelMatcher[];
  /** RFC 3339. */
  startsAt: string;
  /** RFC 3339. */
  endsAt: string;
  comment: string;
  createdBy: string;
  /** `pending` before its begin; one that was deleted is `expired`. */
  state: 'pending' | 'active' | 'expired';
}

/** What is sent to create a silence. */
export type NewSilence = Pick<Silence, 'matchers' | 'startsAt' | 'endsAt' | 'comment' | 'createdBy'>;
