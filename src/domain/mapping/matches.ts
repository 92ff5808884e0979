import type { LabelSet } from '../status/model';
import { checkPattern, fitsPattern } from './safePattern';
import type { LabelMatcher } from './model';

/** Whether one condition holds; an absent label counts as empty, as in Alertmanager. An unusable pattern never holds, negated or not. */
export function matchesLabel(matcher: LabelMatcher, labels: LabelSet): boolean {
  const value = labels[matcher.label] ?? '';
  switch (matcher.op) {
    case '=':
      return value === matcher.value;
    case '!=':
      return value !== matcher.value;
    case '=~':
      return fitsPattern(matcher.value, value);
    case '!~':
      return checkPattern(matcher.value) === undefined && !fitsPattern(matcher.value, value);
  }
}

/** Whether all conditions hold. */
export function matches(matchers: readonly LabelMatcher[], labels: LabelSet): boolean {
  return matchers.every((matcher) => matchesLabel(matcher, labels));
}
