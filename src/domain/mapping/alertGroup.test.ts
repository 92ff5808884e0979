import { alertGroup } from './alertGroup';
import { parseMappingDocument } from './parseMappingDocument';

const rule = (id: string, displayName: string, more: Record<string, unknown> = {}) => ({
  id,
  match: [{ label: 'alertname', op: '=', value: id }],
  component: { displayName },
  impactType: 'x',
  severity: 50,
  title: { en: 't' },
  text: { en: 't' },
  ...more,
});
const component = (id: string, displayName: string) => ({ id, displayName, labels: {}, activelyAffectedBy: [] });
const COMPONENTS = [component('1', 'One'), component('2', 'Two'), component('3', 'Two')];
const { document, problems } = parseMappingDocument({
  rules: [
    rule('a', 'One', { publish: 'automatically-without-review', resolvedText: { en: 'over' } }),
    rule('b', 'Two'),
    rule('c', 'One', { publish: true }),
    rule('d', 'One', { publish: 'automatically' }),
  ],
});

test('alerts of one rule and component are one group; a component that would be a guess is none', () => {
  const group = (alertname: string, more = {}) => alertGroup({ labels: { alertname, ...more } }, document, COMPONENTS);
  expect(group('a')?.key).toBe(group('a', { host: 'x' })?.key);
  expect(group('a')?.component).toBe('1');
  expect(group('b')?.component).toBeUndefined();
  expect(group('b')?.key).not.toBe(group('a')?.key);
  expect(group('nothing')).toBeUndefined();
});

test('only the whole phrase publishes without review; a rule with anything else is left out', () => {
  expect(document.rules.map(({ id, publish }) => [id, publish])).toEqual([
    ['a', 'automatically-without-review'],
    ['b', undefined],
  ]);
  expect(document.rules[0]?.resolvedText).toEqual({ en: 'over', de: 'over' });
  expect(problems).toHaveLength(2);
});
