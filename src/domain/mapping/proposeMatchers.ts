import type { LabelSet } from '../status/model';
import { findRule } from './mapAlert';
import type { LabelMatcher, MappingDocument } from './model';

/** Why a condition is proposed or only offered. */
export type MatcherReason =
  /** Says which alert it is. */
  | 'name'
  /** Its value is one of the public labels of the component that was chosen. */
  | 'component'
  /** Other alerts of this name, which mean something else, have another value. */
  | 'difference'
  /** It names one machine, disk or the like: a rule with it fits once. */
  | 'one-thing'
  /** It tells nothing apart. */
  | 'same';

/** A condition on one of an alert's labels that a new rule might have. */
export interface ProposedMatcher {
  matcher: LabelMatcher;
  isProposed: boolean;
  reason: MatcherReason;
}

/** Labels of one machine, disk, daemon or guest. */
const ONE_THING =
  /^(instance|host|hostname|node|nodename|device|disk|mountpoint|pod|container|domain|ceph_daemon|osd|serial(_number)?|uuid|id|fingerprint|address|ip|name|rack|exported_instance|endpoint)$|_(id|uuid)$/;

/**
 * Conditions for a rule that an operator's correction becomes: the alert's name, what the chosen component's public labels say (`region`),
 * and labels in which other alerts of the same name differ that are mapped the same now and were not corrected. `others` are alerts of any kind.
 */
export function proposeMatchers(
  labels: LabelSet,
  componentLabels: LabelSet,
  others: ReadonlyArray<{ labels: LabelSet }>,
  ignored: readonly string[]
): ProposedMatcher[] {
  const sameName = others.filter((other) => other.labels.alertname === labels.alertname);
  const publicValues = new Set(Object.values(componentLabels).filter((value) => value !== ''));

  const reasonOf = (label: string, value: string): MatcherReason => {
    if (label === 'alertname') {
      return 'name';
    }
    if (ONE_THING.test(label)) {
      return 'one-thing';
    }
    const differs = sameName.some((other) => (other.labels[label] ?? '') !== value);
    if (differs) {
      return 'difference';
    }
    return publicValues.has(value) ? 'component' : 'same';
  };

  const order: readonly MatcherReason[] = ['name', 'component', 'difference', 'same', 'one-thing'];
  return Object.entries(labels)
    .filter(([label, value]) => value !== '' && !label.startsWith('__') && !ignored.includes(label))
    .map(([label, value]): ProposedMatcher => {
      const reason = reasonOf(label, value);
      return {
        matcher: { label, op: '=', value },
        isProposed: reason === 'name' || reason === 'component' || reason === 'difference',
        reason,
      };
    })
    .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason) || (a.matcher.label < b.matcher.label ? -1 : 1));
}

/** Where a new rule for an alert must stand to get to act: before the one that catches the alert now, else at the end. */
export function placeForRule(labels: LabelSet, document: MappingDocument): number {
  const found = findRule({ labels }, document);
  return found === undefined ? document.rules.length : document.rules.indexOf(found);
}
