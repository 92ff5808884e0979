import type { Alert } from '../../domain/alerts/model';
import type { MappingDocument } from '../../domain/mapping/model';
import type { StatusSnapshot } from '../../domain/status/model';
import { customersSentence } from './customersSentence';
import { truthGapChips } from './truthGapChips';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 8, minute)).toISOString();
const snapshot: StatusSnapshot = {
  components: [
    { id: 'c1', displayName: 'Block Storage', labels: {}, activelyAffectedBy: [] },
    { id: 'c2', displayName: 'Network', labels: {}, activelyAffectedBy: [] },
  ],
  impactTypes: [],
  severities: [{ displayName: 'broken', value: 100 }],
  phases: [],
  incidents: [],
  updates: {},
};
const rules: MappingDocument = {
  version: 1,
  rules: [
    {
      id: 'r',
      match: [{ label: 'service', op: '=', value: 'ceph' }],
      component: { displayName: 'Block Storage' },
      impactType: 'x',
      severity: 50,
      title: { en: '', de: '' },
      text: { en: '', de: '' },
    },
  ],
};
const alert = (key: string, change: Partial<Alert> = {}): Alert => ({
  key,
  name: key,
  severity: 'critical',
  state: 'firing',
  labels: { service: 'ceph' },
  annotations: {},
  startsAt: at(0),
  silenced: false,
  inhibited: false,
  sources: [],
  ...change,
});

test('a gap counts the critical alerts of its component and is drafted from the oldest of them', () => {
  const gaps = [
    { component: 'c2', since: at(5), seconds: 0 },
    { component: 'c1', since: at(1), seconds: 0 },
  ];
  const alerts = [
    alert('young', { startsAt: at(3) }),
    alert('old', { startsAt: at(1) }),
    alert('mild', { severity: 'warning' }),
    alert('elsewhere', { labels: {} }),
    alert('waits', { state: 'pending' }),
  ];
  expect(truthGapChips(gaps, alerts, rules, snapshot)).toEqual([
    { component: 'c1', name: 'Block Storage', since: at(1), alerts: 2, alertKey: 'old' },
    { component: 'c2', name: 'Network', since: at(5), alerts: 0, alertKey: undefined },
  ]);
});

test('nothing waits, nothing is shown', () => {
  expect(truthGapChips([], [alert('a')], rules, snapshot)).toEqual([]);
});

test('the sentence is the one above the public page', () => {
  expect(customersSentence(snapshot, Date.parse(at(60)))).toBe('All services are operational.');
});
