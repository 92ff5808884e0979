import { matches } from '../mapping/matches';
import type { LabelSet } from '../status/model';
import type { Silence } from './model';

/**
 * Whether a silence is about an alert with these labels, as Alertmanager decides it: all matchers hold, patterns fit the whole value,
 * a label that is absent counts as empty. When the silence is in force is not asked. A pattern that cannot be used here never holds.
 */
export function matchesSilence(labels: LabelSet, silence: Pick<Silence, 'matchers'>): boolean {
  return silence.matchers.length > 0 && matches(silence.matchers, labels);
}
