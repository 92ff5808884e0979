import { areSameRules, mergeRules, ruleChanges } from './mergeRules';
import type { MappingRule } from './model';

const rule = (id: string, severity = 50): MappingRule => ({
  id,
  match: [{ label: 'alertname', op: '=', value: id }],
  component: { displayName: 'C' },
  impactType: 'T',
  severity,
  title: { en: '', de: '' },
  text: { en: '', de: '' },
});
const ids = (rules: readonly MappingRule[]) => rules.map(({ id }) => id);
const base = [rule('a'), rule('b'), rule('c')];

test('the order of fields makes no difference, the order of rules does', () => {
  const { id, match, ...others } = rule('a');
  expect(areSameRules([{ ...others, match, id }], [rule('a')])).toBe(true);
  expect(areSameRules([rule('b'), rule('a')], [rule('a'), rule('b')])).toBe(false);
});

test('what was done to a list is told', () => {
  expect(ruleChanges(base, [rule('c'), rule('a', 60), rule('d')])).toEqual({
    added: ['d'],
    removed: ['b'],
    changed: ['a'],
    isReordered: true,
  });
  expect(ruleChanges(base, base)).toEqual({ added: [], removed: [], changed: [], isReordered: false });
});

test('different rules changed by two people: both changes hold', () => {
  const merged = mergeRules(base, [rule('a', 10), rule('b'), rule('c')], [rule('a'), rule('b'), rule('c', 90)]);
  expect(merged.map(({ severity }) => severity)).toEqual([10, 50, 90]);
});

test('the same rule changed by both: as I have it', () => {
  const merged = mergeRules(base, [rule('a', 10), rule('b'), rule('c')], [rule('a', 20), rule('b'), rule('c')]);
  expect(merged[0]?.severity).toBe(10);
});

test('what I changed and they deleted comes back where it was', () => {
  expect(ids(mergeRules(base, [rule('a'), rule('b', 10), rule('c')], [rule('a'), rule('c')]))).toEqual(['a', 'b', 'c']);
});

test('what I deleted and they changed is gone', () => {
  expect(ids(mergeRules(base, [rule('a'), rule('c')], [rule('a'), rule('b', 90), rule('c')]))).toEqual(['a', 'c']);
});

test('both added: theirs stays, mine stands behind the rule it stood behind', () => {
  const mine = [rule('a'), rule('mine'), rule('b'), rule('c')];
  const theirs = [rule('theirs'), ...base];
  expect(ids(mergeRules(base, mine, theirs))).toEqual(['theirs', 'a', 'mine', 'b', 'c']);
});

test('my order holds unless they changed theirs', () => {
  const mine = [rule('c'), rule('a'), rule('b')];
  expect(ids(mergeRules(base, mine, [...base, rule('d')]))).toEqual(['c', 'a', 'b', 'd']);
  expect(ids(mergeRules(base, mine, [rule('b'), rule('a'), rule('c')]))).toEqual(['b', 'a', 'c']);
});
