import type { MappingRule } from './model';

/** How a list of rules became another one. */
export interface RuleChanges {
  added: string[];
  removed: string[];
  changed: string[];
  /** The rules that are in both stand in another order. */
  isReordered: boolean;
}

const isEqual = (a: MappingRule, b: MappingRule): boolean => canonical(a) === canonical(b);

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, entry]) => [name, sorted(entry)])
  );
};

const canonical = (value: unknown) => JSON.stringify(sorted(value));

/** Whether two lists say the same in the same order, however their fields are ordered. */
export function areSameRules(a: readonly MappingRule[], b: readonly MappingRule[]): boolean {
  return canonical(a) === canonical(b);
}

/** What somebody did to a list of rules. */
export function ruleChanges(before: readonly MappingRule[], after: readonly MappingRule[]): RuleChanges {
  const old = new Map(before.map((rule) => [rule.id, rule]));
  const now = new Set(after.map(({ id }) => id));
  const kept = after.filter(({ id }) => old.has(id));
  return {
    added: after.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    removed: before.filter(({ id }) => !now.has(id)).map(({ id }) => id),
    changed: kept.filter((rule) => !isEqual(rule, old.get(rule.id) ?? rule)).map(({ id }) => id),
    isReordered:
      canonical(kept.map(({ id }) => id)) !== canonical(before.filter(({ id }) => now.has(id)).map(({ id }) => id)),
  };
}

/**
 * What two people made of the same list at the same time, in one: theirs, with what I changed, added, moved and removed on top.
 * A rule that both changed is as I have it.
 */
export function mergeRules(
  base: readonly MappingRule[],
  mine: readonly MappingRule[],
  theirs: readonly MappingRule[]
): MappingRule[] {
  const my = ruleChanges(base, mine);
  const byId = new Map(mine.map((rule) => [rule.id, rule]));
  const merged = theirs
    .filter(({ id }) => !my.removed.includes(id))
    .map((rule) => (my.changed.includes(rule.id) || my.added.includes(rule.id) ? (byId.get(rule.id) ?? rule) : rule));
  // What I changed and they removed comes back; what I added stands behind the rule it stood behind.
  for (const id of [...my.changed, ...my.added]) {
    const rule = byId.get(id);
    if (rule === undefined || merged.some((other) => other.id === id)) {
      continue;
    }
    const before = mine
      .slice(0, mine.indexOf(rule))
      .reverse()
      .find((candidate) => merged.some((other) => other.id === candidate.id));
    const at = before === undefined ? 0 : merged.findIndex((other) => other.id === before.id) + 1;
    merged.splice(at, 0, rule);
  }
  if (!my.isReordered || ruleChanges(base, theirs).isReordered) {
    return merged;
  }
  const placeOf = (id: string) => mine.findIndex((rule) => rule.id === id);
  const known = merged.filter(({ id }) => placeOf(id) !== -1).sort((a, b) => placeOf(a.id) - placeOf(b.id));
  return merged.map((rule) => (placeOf(rule.id) === -1 ? rule : (known.shift() ?? rule)));
}
