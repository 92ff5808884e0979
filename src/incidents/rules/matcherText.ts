import type { LabelMatcher } from '../../domain/mapping/model';

/** A condition as Alertmanager writes it: `severity=~"critical|page"`. */
export function matcherText({ label, op, value }: LabelMatcher): string {
  return `${label}${op}${JSON.stringify(value)}`;
}
