import type { Alert } from '../../domain/alerts/model';
import type { MappingDocument } from '../../domain/mapping/model';
import type { Incident } from '../../domain/status/model';
import type { StatusView } from '../../status/readStatus';
import { deskContent, type DeskInput } from './deskContent';
import { parseMatchers } from './parseMatchers';

const now = Date.parse('2026-05-01T12:00:00Z');

const alert = (name: string, labels: Record<string, string> = {}, change: Partial<Alert> = {}): Alert => ({
  key: name,
  name,
  severity: labels.severity ?? 'critical',
  state: 'firing',
  labels: { alertname: name, severity: 'critical', ...labels },
  annotations: {},
  startsAt: '2026-05-01T11:00:00.000Z',
  silenced: false,
  inhibited: false,
  sources: [],
  ...change,
});

const incident = (id: string, reference: string, change: Partial<Incident> = {}): Incident => ({
  id,
  displayName: id,
  description: '',
  beganAt: '2026-05-01T10:00:00.000Z',
  endedAt: null,
  affects: [{ reference, type: 't', severity: 66 }],
  updates: [],
  ...change,
});

const component = (id: string, displayName: string, labels = {}) => ({
  id,
  displayName,
  labels,
  activelyAffectedBy: [],
});

const RULES: MappingDocument = {
  version: 1,
  rules: ['Block Storage', 'Compute'].map((displayName) => ({
    id: displayName,
    match: [{ label: 'service', op: '=', value: displayName }],
    component: { displayName },
    impactType: 'Slow',
    severity: 66,
    title: { en: '', de: '' },
    text: { en: '', de: '' },
  })),
};

const viewOf = (incidents: Incident[], alertLinks: StatusView['alertLinks'] = []) =>
  ({
    snapshot: {
      components: [component('c1', 'Block Storage'), component('c2', 'Compute', { region: 'fra2' })],
      impactTypes: [],
      severities: [],
      phases: [],
      incidents,
      updates: {},
    },
    alertLinks,
  }) as unknown as StatusView;

const content = (
  alerts: Alert[],
  incidents: Incident[] = [],
  options: Partial<DeskInput['options']> = {},
  links = {}
) =>
  deskContent({
    alerts,
    view: viewOf(incidents, Object.values(links)),
    rules: RULES,
    ignoredLabels: [],
    options: { components: '', layer: '', matchers: '', ...options },
    now,
  });
const names = (result: ReturnType<typeof content>) => result.alerts.map((row) => row.alert.name);

const STORAGE = { service: 'Block Storage' };
const COMPUTE = { service: 'Compute' };

test('only what fires, loudly, is shown: worst first, then oldest', () => {
  const alerts = [
    alert('Warning', { severity: 'warning' }),
    alert('Younger', {}, { startsAt: '2026-05-01T11:30:00.000Z' }),
    alert('Older'),
    alert('Odd', { severity: 'odd' }),
    alert('Pending', {}, { state: 'pending' }),
    alert('Silenced', {}, { silenced: true }),
    alert('Inhibited', {}, { inhibited: true }),
    alert('Watchdog', { severity: 'none' }),
  ];
  expect(names(content(alerts))).toEqual(['Older', 'Younger', 'Warning', 'Odd']);
});

test.each([
  [{ components: 'Compute' }, ['OfCompute']],
  [{ components: 'region=fra2' }, ['OfCompute']],
  [{ layer: 'storage' }, ['CephDown']],
  [{ matchers: 'service=~"C.*"' }, ['OfCompute']],
  [{ matchers: 'service!=""' }, ['CephDown', 'OfCompute']],
])('a filter %j lets through %j', (options, expected) => {
  const alerts = [alert('CephDown', STORAGE), alert('OfCompute', COMPUTE), alert('Unmapped')];
  expect(names(content(alerts, [], options))).toEqual(expected);
});

test('what is published stands last, with its incident', () => {
  const link = { incident: 'i', key: 'First', name: 'First', labels: {}, startsAt: '', linkedAt: '' };
  const { alerts } = content([alert('First'), alert('Second')], [incident('i', 'c1')], {}, { link });
  expect(alerts.map((row) => [row.alert.name, row.incident?.id])).toEqual([
    ['Second', undefined],
    ['First', 'i'],
  ]);
});

test('the gap counts from the first critical alert of a component that customers were told nothing about', () => {
  const alerts = [
    alert('Later', STORAGE, { startsAt: '2026-05-01T11:30:00.000Z' }),
    alert('First', STORAGE),
    alert('Harmless', { ...COMPUTE, severity: 'warning' }),
  ];
  const gapsOf = (incidents: Incident[]) =>
    content(alerts, incidents).gaps.map((gap) => [gap.component.displayName, gap.since]);
  expect(gapsOf([])).toEqual([['Block Storage', '2026-05-01T11:00:00.000Z']]);
  expect(gapsOf([incident('other', 'c2')])).toHaveLength(1);
  expect(gapsOf([incident('told', 'c1')])).toEqual([]);
  expect(gapsOf([incident('over', 'c1', { endedAt: '2026-05-01T11:00:00.000Z' })])).toHaveLength(1);
});

test('open incidents are listed newest first, without maintenance and what is over, by the same filters', () => {
  const incidents = [
    incident('old', 'c1', { beganAt: '2026-04-01T10:00:00.000Z' }),
    incident('new', 'c2'),
    incident('work', 'c1', { affects: [{ reference: 'c1', type: 't', severity: 0 }] }),
    incident('over', 'c1', { endedAt: '2026-05-01T11:00:00.000Z' }),
  ];
  expect(content([], incidents).incidents.map(({ id }) => id)).toEqual(['new', 'old']);
  expect(content([], incidents, { components: 'Block Storage' }).incidents.map(({ id }) => id)).toEqual(['old']);
  expect(content([], incidents, { layer: 'iaas' }).incidents.map(({ id }) => id)).toEqual(['new']);
});

describe('matchers', () => {
  test.each([
    ['', [], ''],
    ['severity="critical"', ['severity = critical'], ''],
    ['{severity="critical", cluster=~"fra.*"}', ['severity = critical', 'cluster =~ fra.*'], ''],
    ['a!="x,y", b!~"z"', ['a != x,y', 'b !~ z'], ''],
    ['a="say \\"yes\\""', ['a = say "yes"'], ''],
    ['a=b', [], 'a=b'],
    ['a="b" c="d"', [], 'a="b" c="d"'],
    ['a="b", c', ['a = b'], 'c'],
    ['a=~"("', [], 'a=~"("'],
  ])('%j', (text, matchers, rest) => {
    const read = parseMatchers(text);
    expect(read.matchers.map(({ label, op, value }) => `${label} ${op} ${value}`)).toEqual(matchers);
    expect(read.rest).toBe(rest);
  });
});
