import { newRuleId } from './newRuleId';
import type { MappingRule } from './model';
import { placeForRule, proposeMatchers } from './proposeMatchers';

const labels = {
  alertname: 'CephOSDDown',
  severity: 'warning',
  cluster: 'fra1',
  ceph_daemon: 'osd.5',
  instance: 'storage-2',
  replica: 'a',
};
const proposed = (component = {}, others: Array<Record<string, string>> = []) =>
  proposeMatchers(
    labels,
    component,
    others.map((other) => ({ labels: other })),
    ['replica']
  );
const chosen = (list: ReturnType<typeof proposed>) =>
  list.filter(({ isProposed }) => isProposed).map(({ matcher }) => matcher.label);

test('without anything to compare with the name alone is proposed', () => {
  expect(chosen(proposed())).toEqual(['alertname']);
});

test('labels on which sources disagree are not offered at all', () => {
  expect(proposed().map(({ matcher }) => matcher.label)).not.toContain('replica');
});

test('a machine or disk is offered but never proposed, however much others differ', () => {
  const list = proposed({}, [{ ...labels, ceph_daemon: 'osd.7', instance: 'storage-1' }]);
  expect(chosen(list)).toEqual(['alertname']);
  expect(list.find(({ matcher }) => matcher.label === 'ceph_daemon')).toMatchObject({
    isProposed: false,
    reason: 'one-thing',
  });
});

test('what alerts of the same name differ in made the difference', () => {
  const list = proposed({}, [
    { ...labels, cluster: 'ber1' },
    { alertname: 'Other', severity: 'critical' },
  ]);
  expect(chosen(list)).toEqual(['alertname', 'cluster']);
});

test('what the component says in public is proposed', () => {
  expect(chosen(proposed({ region: 'fra1' }))).toEqual(['alertname', 'cluster']);
});

const rule = (id: string, alertname: string): MappingRule => ({
  id,
  match: [{ label: 'alertname', op: '=', value: alertname }],
  component: { displayName: 'C' },
  impactType: 'T',
  severity: 50,
  title: { en: '', de: '' },
  text: { en: '', de: '' },
});

test('a new rule stands before the one that catches the alert now, else at the end', () => {
  const document = { version: 1 as const, rules: [rule('a', 'A'), rule('b', 'B')] };
  expect(placeForRule({ alertname: 'B' }, document)).toBe(1);
  expect(placeForRule({ alertname: 'C' }, document)).toBe(2);
});

test.each([
  ['CephOSDDown', [], 'ceph-osd-down'],
  ['CephOSDDown', ['ceph-osd-down'], 'ceph-osd-down-2'],
  ['API antwortet nicht!', [], 'api-antwortet-nicht'],
  ['…', [], 'rule'],
])('an id of %s', (words, taken, expected) => {
  expect(newRuleId(words, taken)).toBe(expected);
});
