import type { Alert } from '../../domain/alerts/model';
import type { MappingDocument } from '../../domain/mapping/model';
import type { Silence } from '../../domain/silences/model';
import type { Incident } from '../../domain/status/model';
import type { StatusView } from '../../status/readStatus';
import { inboxRows, type InboxFacts } from './inboxRows';
import { ALERTMANAGER, sampleAlert } from './testing/sampleRow';

const NO_RULES: MappingDocument = { version: 1, rules: [] };
const facts: InboxFacts = { rules: NO_RULES, ignoredLabels: ['replica'], at: Date.parse('2026-01-01T01:00:00Z') };
const namesOf = (alerts: Alert[]) => inboxRows(alerts, facts).map((row) => row.alert.name);

test('loud before silenced, firing before pending, worst first, oldest first', () => {
  const given = [
    sampleAlert({ name: 'silenced', severity: 'critical', silenced: true }),
    sampleAlert({ name: 'pending', severity: 'critical', state: 'pending' }),
    sampleAlert({ name: 'new', startsAt: '2026-01-02T00:00:00.000Z' }),
    sampleAlert({ name: 'old' }),
    sampleAlert({ name: 'critical', severity: 'critical' }),
  ];
  expect(namesOf(given)).toEqual(['critical', 'old', 'new', 'pending', 'silenced']);
});

test('what fires for ever on purpose asks nobody for anything', () => {
  expect(namesOf([sampleAlert({ name: 'Watchdog', severity: 'none', labels: { severity: 'none' } })])).toEqual([]);
});

describe('what else is known about an alert', () => {
  const incident = (change: Partial<Incident>): Incident => ({
    ...{ id: 'i1', displayName: 'Slow volumes', description: '', beganAt: '2026-01-01T00:00:00.000Z', endedAt: null },
    ...{ affects: [{ reference: 'c1', type: 't', severity: 50 }], updates: [], ...change },
  });
  const work = incident({
    ...{ id: 'm1', displayName: 'New disks', endedAt: '2026-01-01T02:00:00.000Z' },
    affects: [{ reference: 'c1', type: 't', severity: 0 }],
  });
  const rules: MappingDocument = {
    version: 1,
    rules: [
      {
        ...{ id: 'r', match: [{ label: 'alertname', op: '=', value: 'CephOSDDown' }], impactType: 'x', severity: 50 },
        ...{ component: { displayName: 'Block Storage' }, title: { en: '', de: '' }, text: { en: '', de: '' } },
      },
    ],
  };
  const link = (change: object = {}): StatusView['alertLinks'][number] => ({
    ...{ incident: 'i1', key: 'other', name: 'CephOSDDown', labels: {}, startsAt: '', linkedAt: '', ...change },
  });
  const view = (incidents: Incident[], alertLinks: StatusView['alertLinks'] = []): StatusView => ({
    snapshot: {
      components: [{ id: 'c1', displayName: 'Block Storage', labels: {}, activelyAffectedBy: [] }],
      ...{ impactTypes: [], severities: [], phases: [], incidents, updates: {} },
    },
    alertLinks,
  });
  const silence = (change: Partial<Silence> = {}): Silence => ({
    ...{ id: 's1', source: { kind: 'alertmanager', uid: 'am' }, matchers: [], startsAt: '', comment: 'disk swap' },
    ...{ endsAt: '2026-01-01T03:00:00.000Z', createdBy: 'olga', state: 'active', ...change },
  });
  const silenced = sampleAlert({
    silenced: true,
    sightings: [{ source: ALERTMANAGER, labels: {}, silencedBy: ['s1', 's2'] }],
  });
  const rowOf = (alert: Alert, more: Partial<InboxFacts>) => inboxRows([alert], { ...facts, rules, ...more })[0];

  test('its component and layer, and the maintenance that covers it', () => {
    expect(rowOf(sampleAlert(), { view: view([work]) })).toMatchObject({
      ...{ component: 'Block Storage', layer: 'storage', maintenance: { id: 'm1' }, states: ['firing', 'covered'] },
    });
  });

  test('no maintenance covers what has no component', () => {
    expect(rowOf(sampleAlert({ name: 'Other' }), { view: view([work]) })?.maintenance).toBeUndefined();
  });

  test('the incident it was published as, by its key or its labels', () => {
    const byKey = rowOf(sampleAlert(), { view: view([incident({})], [link({ key: 'CephOSDDown' })]) });
    expect(byKey).toMatchObject({ incident: { id: 'i1' }, states: ['firing', 'published'] });
    const alert = sampleAlert({ labels: { alertname: 'CephOSDDown', host: 'h', region: 'r', replica: 'a' } });
    const labels = { alertname: 'CephOSDDown', host: 'h' };
    expect(rowOf(alert, { view: view([incident({})], [link({ labels })]) })?.incident?.id).toBe('i1');
    const others = { alertname: 'CephOSDDown', host: 'other' };
    expect(rowOf(alert, { view: view([incident({})], [link({ labels: others })]) })?.incident).toBeUndefined();
  });

  test('the draft that waits for somebody', () => {
    const drafts = [{ id: 'd1', title: 'Slow', text: '', alerts: [{ key: 'CephOSDDown', labels: {} }] }];
    expect(rowOf(sampleAlert(), { drafts })?.draft?.id).toBe('d1');
  });

  test('its silences, the one that ends last first, and none of another Alertmanager', () => {
    const silences = [
      silence(),
      silence({ id: 's2', endsAt: '2026-01-01T04:00:00.000Z' }),
      silence({ source: { kind: 'grafana', uid: 'grafana' } }),
    ];
    const row = rowOf(silenced, { silences });
    expect(row?.silences.map(({ id }) => id)).toEqual(['s2', 's1']);
    expect(row?.states).toEqual(['silenced']);
  });

  test('that somebody has taken it', () => {
    expect(rowOf(silenced, { silences: [silence({ comment: 'ACK! mine' })] })?.states).toEqual(['acknowledged']);
  });

  test('that it is silenced although the silences could not be read', () => {
    expect(rowOf(silenced, {})).toMatchObject({ silences: [], states: ['silenced'] });
  });
});
