import { matchesLabel } from '../mapping/matches';
import type { LabelMatcher } from '../mapping/model';

/**
 * Whether Alertmanager takes these matchers as a silence: there is one, all have a label, and at least one of them
 * does not fit the empty value (else it would mute alerts that do not have the label, which is nearly all).
 */
export function mayBeSilence(matchers: readonly LabelMatcher[]): boolean {
  return matchers.every(({ label }) => label !== '') && matchers.some((matcher) => !matchesLabel(matcher, {}));
}
