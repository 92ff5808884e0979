import { foreseeDrafts, type SeenAlert } from './foreseeDrafts';
import type { MappingDocument, MappingRule } from './model';

const MINUTE = 60_000;
const rule = (id: string, alertname: string, component = 'Block Storage'): MappingRule => ({
  id,
  match: [{ label: 'alertname', op: '=~', value: alertname }],
  component: { displayName: component },
  impactType: 'Performance',
  severity: 50,
  title: { en: 'a', de: 'a' },
  text: { en: 'b', de: 'b' },
});
const alert = (alertname: string, spans: Array<[number, number]>, more = {}): SeenAlert => ({
  key: `${alertname}${JSON.stringify(more)}`,
  labels: { alertname, ...more },
  spans: spans.map(([from, to]) => ({ from: from * MINUTE, to: to * MINUTE })),
});
const components = [{ id: 'c1', displayName: 'Block Storage', labels: {}, activelyAffectedBy: [] }];
const document = (...rules: MappingRule[]): MappingDocument => ({ version: 1, rules });
const foresee = (rules: MappingRule[], alerts: SeenAlert[]) =>
  foreseeDrafts(document(...rules), alerts, components, 15 * MINUTE);

test('nothing fired: every rule has an entry and no draft', () => {
  expect(foresee([rule('a', 'A')], []).get('a')).toEqual({ drafts: [], caught: [], taken: [] });
});

test('alerts of one rule and component at the same time are one draft', () => {
  const drafts = foresee([rule('a', 'A.*')], [alert('A1', [[0, 10]]), alert('A2', [[5, 20]])]).get('a')?.drafts;
  expect(drafts).toHaveLength(1);
  expect(drafts?.[0]).toMatchObject({ component: 'c1', from: 0, to: 20 * MINUTE });
  expect(drafts?.[0]?.alerts.map(({ labels }) => labels.alertname)).toEqual(['A1', 'A2']);
});

test('a short pause goes on with the same draft, a longer one makes another; the newest comes first', () => {
  const seen = alert('A', [
    [0, 10],
    [20, 30],
    [100, 110],
  ]);
  const drafts = foresee([rule('a', 'A')], [seen]).get('a')?.drafts;
  expect(drafts?.map(({ from, to }) => [from / MINUTE, to / MINUTE])).toEqual([
    [100, 110],
    [0, 30],
  ]);
});

test('an alert goes to the first rule; the later one is told who took it', () => {
  const found = foresee([rule('all', '.*'), rule('a', 'A')], [alert('A', [[0, 1]])]);
  expect(found.get('all')?.caught).toHaveLength(1);
  expect(found.get('a')?.caught).toHaveLength(0);
  expect(found.get('a')?.drafts).toHaveLength(0);
  expect(found.get('a')?.taken.map(({ by }) => by)).toEqual(['all']);
});

test('a component that is not there still makes a draft, without one', () => {
  const drafts = foresee([rule('a', 'A', 'Gone')], [alert('A', [[0, 1]])]).get('a')?.drafts;
  expect(drafts).toHaveLength(1);
  expect(drafts?.[0]?.component).toBeUndefined();
});

test('what no rule fits drafts nothing', () => {
  expect(foresee([rule('a', 'A')], [alert('B', [[0, 1]])]).get('a')?.drafts).toHaveLength(0);
});
