/** Why a value stands in a draft. The words are the UI's. */
export type Reason =
  /** A mapping rule says so. */
  | { kind: 'rule'; rule: string }
  /** No mapping rule fits the alert. */
  | { kind: 'no-rule' }
  /** There was no alert to map. */
  | { kind: 'no-alert' }
  /** The rule fits several components: choosing one would be a guess. */
  | { kind: 'ambiguous'; rule: string; count: number }
  /** The rule names something this status page does not have. */
  | { kind: 'unknown-name'; rule: string; name: string }
  | { kind: 'alert-start' }
  | { kind: 'now' }
  /** The first phase that is not for planned work. */
  | { kind: 'first-phase' };

/** A value that is filled in for somebody, and why; undefined values are left open on purpose. */
export interface Explained<T> {
  value: T;
  reason: Reason;
}
