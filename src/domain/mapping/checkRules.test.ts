import { checkRules } from './checkRules';
import type { MappingRule } from './model';
import { parseMappingDocument } from './parseMappingDocument';
import { readRule, readRules } from './readRules';

const sound: MappingRule = {
  id: 'a',
  match: [{ label: 'alertname', op: '=', value: 'A' }],
  component: { displayName: 'C' },
  impactType: 'T',
  severity: 50,
  title: { en: 'a', de: 'a' },
  text: { en: 'b', de: 'b' },
};
const fields = (rule: Partial<MappingRule>) => checkRules([{ ...sound, ...rule }])[0]?.map(({ field }) => field);

test('what a person has not begun to write is missing everywhere', () => {
  expect(checkRules([readRule(undefined)])[0]?.map(({ field }) => field)).toEqual([
    'id',
    'match',
    'component',
    'impactType',
    'severity',
    'title.en',
    'text.en',
    'title.de',
    'text.de',
  ]);
});

test.each<[string, Partial<MappingRule>, string[]]>([
  ['a pattern that may run for ever', { match: [{ label: 'x', op: '=~', value: '(a+)+' }] }, ['match.0.value']],
  ['a pattern that is none', { match: [{ label: 'x', op: '!~', value: '(' }] }, ['match.0.value']],
  ['brackets where nothing is a pattern', { match: [{ label: 'x', op: '=', value: '(' }] }, []],
  ['a condition without a label', { match: [{ label: ' ', op: '=', value: 'x' }] }, ['match.0.label']],
  ['severity of maintenance', { severity: 0 }, ['severity']],
  ['half a severity', { severity: 50.5 }, ['severity']],
  ['a placeholder in the title', { title: { en: '{{components}} slow', de: 'x' } }, ['title.en']],
  ['a known placeholder in the last words', { resolvedText: { en: '{{components}} ok', de: 'x' } }, []],
  ['an unknown one', { resolvedText: { en: 'x', de: '{{component}}' } }, ['resolvedText.de']],
  ['a sound rule', {}, []],
])('%s', (_, rule, expected) => {
  expect(fields(rule)).toEqual(expected);
});

test('two rules of one name are both told', () => {
  expect(checkRules([sound, sound]).map((problems) => problems[0]?.fault)).toEqual(['twice', 'twice']);
});

test('reading for editing drops no rule, even one that cannot be used', () => {
  const document = { version: 1, rules: [{ id: 'broken', match: [{ label: 'x', op: '=~', value: '(' }] }, sound] };
  expect(parseMappingDocument(document).document.rules).toHaveLength(1);
  expect(readRules(document).map(({ id }) => id)).toEqual(['broken', 'a']);
});
