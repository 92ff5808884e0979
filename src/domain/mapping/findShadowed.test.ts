import { findShadowed } from './findShadowed';
import type { LabelMatcher, MappingRule } from './model';

const rule = (id: string, ...conditions: string[]): MappingRule => ({
  id,
  match: conditions.map((condition): LabelMatcher => {
    const [, label = '', op = '=', value = ''] = /^(\w+)(=~|!~|!=|=)(.*)$/.exec(condition) ?? [];
    return { label, op: op === '=~' || op === '!~' || op === '!=' ? op : '=', value };
  }),
  component: { displayName: 'C' },
  impactType: 'T',
  severity: 50,
  title: { en: '', de: '' },
  text: { en: '', de: '' },
});
const shadowed = (...rules: MappingRule[]) => Object.fromEntries(findShadowed(rules));

test.each<[string, MappingRule[], Record<string, string[]>]>([
  ['the same conditions twice', [rule('a', 'alertname=A'), rule('b', 'alertname=A')], { b: ['a'] }],
  [
    'a narrower rule behind a wider one',
    [rule('a', 'alertname=A'), rule('b', 'alertname=A', 'region=x')],
    { b: ['a'] },
  ],
  ['a wider rule behind a narrower one acts', [rule('a', 'alertname=A', 'region=x'), rule('b', 'alertname=A')], {}],
  ['a name among those of a pattern', [rule('a', 'alertname=~A|B'), rule('b', 'alertname=B')], { b: ['a'] }],
  ['a pattern of which one name is left acts', [rule('a', 'alertname=A'), rule('b', 'alertname=~A|B')], {}],
  [
    'a pattern whose names several rules take',
    [rule('a', 'alertname=A'), rule('b', 'alertname=B'), rule('c', 'alertname=~A|B')],
    { c: ['a', 'b'] },
  ],
  ['a pattern that fits a prefix', [rule('a', 'alertname=~Ceph.*'), rule('b', 'alertname=CephOSDDown')], { b: ['a'] }],
  ['a pattern behind the same pattern', [rule('a', 'alertname=~Ceph.*'), rule('b', 'alertname=~Ceph.*')], { b: ['a'] }],
  [
    'two patterns that cannot be compared: nothing is claimed',
    [rule('a', 'alertname=~C.*'), rule('b', 'alertname=~Ce.*')],
    {},
  ],
  ['an exclusion that leaves it nothing', [rule('a', 'severity!=info'), rule('b', 'severity=critical')], { b: ['a'] }],
  ['an exclusion that leaves it everything', [rule('a', 'severity!=critical'), rule('b', 'severity=critical')], {}],
  ['what fits everything', [rule('a', 'alertname=~.*'), rule('b', 'region!=x')], { b: ['a'] }],
  ['another label decides', [rule('a', 'region=x'), rule('b', 'alertname=A')], {}],
  ['rules without conditions neither shadow nor are shadowed', [rule('a'), rule('b', 'alertname=A'), rule('c')], {}],
])('%s', (_, rules, expected) => {
  expect(shadowed(...rules)).toEqual(expected);
});
