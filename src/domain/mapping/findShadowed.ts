import type { LabelSet } from '../status/model';
import { matchesLabel } from './matches';
import type { LabelMatcher, MappingRule } from './model';

/** More cases than these are not looked at: then nothing is claimed. */
const MOST_CASES = 500;

/** Whether a pattern is nothing but words to choose from, as in `CephOSDDown|CephOSDFull`. */
const ONLY_WORDS = /^[\w:/ -]+(?:\|[\w:/ -]+)*$/;

/** The values a label may have if a matcher holds; undefined if they cannot be listed. */
const valuesOf = ({ op, value }: LabelMatcher): string[] | undefined => {
  if (op === '=') {
    return [value];
  }
  return op === '=~' && ONLY_WORDS.test(value) ? value.split('|') : undefined;
};

const isSame = (a: LabelMatcher, b: LabelMatcher) => a.label === b.label && a.op === b.op && a.value === b.value;

/** Every combination of values that a rule's labels may have, as far as they can be listed; undefined if there are too many. */
const casesOf = (matchers: readonly LabelMatcher[]): LabelSet[] | undefined => {
  let cases: LabelSet[] = [{}];
  for (const matcher of matchers) {
    const values = valuesOf(matcher);
    if (values === undefined) {
      continue;
    }
    cases = cases.flatMap((labels) => {
      const known = labels[matcher.label];
      if (known !== undefined) {
        return values.includes(known) ? [labels] : [];
      }
      return values.map((value) => ({ ...labels, [matcher.label]: value }));
    });
    if (cases.length > MOST_CASES) {
      return undefined;
    }
  }
  return cases;
};

/** Whether an earlier matcher must hold for every alert of a later rule in one of its cases. */
const isImplied = (earlier: LabelMatcher, later: readonly LabelMatcher[], labels: LabelSet): boolean => {
  if (labels[earlier.label] !== undefined) {
    return matchesLabel(earlier, labels);
  }
  return (earlier.op === '=~' && earlier.value === '.*') || later.some((matcher) => isSame(matcher, earlier));
};

/**
 * Rules that never get to act, because earlier ones (their ids) catch everything they would: by id of the rule.
 * It follows from the matchers alone, whatever has fired; what cannot be told for certain is not claimed.
 */
export function findShadowed(rules: readonly MappingRule[]): ReadonlyMap<string, string[]> {
  const shadowed = new Map<string, string[]>();
  rules.forEach((rule, index) => {
    const earlier = rules.slice(0, index).filter(({ match }) => match.length > 0);
    const cases = casesOf(rule.match);
    if (cases === undefined || cases.length === 0 || rule.match.length === 0) {
      return;
    }
    const by = cases.map((labels) =>
      earlier.find(({ match }) => match.every((matcher) => isImplied(matcher, rule.match, labels)))
    );
    if (by.every((found) => found !== undefined)) {
      shadowed.set(rule.id, [...new Set(by.flatMap((found) => (found === undefined ? [] : [found.id])))]);
    }
  });
  return shadowed;
}
