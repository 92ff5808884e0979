import type { LabelMatcher } from '../mapping/model';
import type { LabelSet } from '../status/model';
import { significantLabels } from './isSameAlert';

/** Conditions that fit exactly the alerts that count as this one: the labels that tell it apart, so that all its replicas are muted. */
export function silenceMatchers(labels: LabelSet, ignored: readonly string[]): LabelMatcher[] {
  return significantLabels(labels, ignored).map(([label, value]) => ({ label, op: '=', value }));
}
