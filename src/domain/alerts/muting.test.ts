import type { Incident } from '../status/model';
import { acknowledgement, isAcknowledgement } from './acknowledgement';
import { alertKey } from './alertKey';
import { coveringMaintenance } from './coveringMaintenance';
import { isReferredTo } from './isReferredTo';
import { mergeAlerts } from './mergeAlerts';
import type { Alert, AlertSource } from './model';
import { muteTargets } from './muteTargets';
import { wouldMute } from './wouldMute';

const IGNORED = ['replica', 'grafana_folder'];
const am: AlertSource = { kind: 'alertmanager', uid: 'am' };
const grafana: AlertSource = { kind: 'grafana', uid: 'grafana' };
const rules: AlertSource = { kind: 'prometheus', uid: 'prom' };

const seen = (source: AlertSource, labels: Record<string, string>, more: Partial<Alert> = {}): Alert => ({
  key: alertKey(labels, IGNORED),
  name: labels.alertname ?? '',
  severity: 'warning',
  state: 'firing',
  labels,
  annotations: {},
  startsAt: '2026-05-01T08:00:00.000Z',
  silenced: false,
  inhibited: false,
  sources: [source],
  sightings: [{ source, labels, fingerprint: more.fingerprint, silencedBy: [] }],
  ...more,
});
const own = { alertname: 'A', host: 'x' };

describe('silenced in one Alertmanager', () => {
  const silenced = seen(am, own, { silenced: true });

  test('is loud while another one notifies', () => {
    expect(mergeAlerts([[silenced], [seen(grafana, own)]], IGNORED)).toMatchObject([{ silenced: false }]);
  });

  test('is silenced once both say so; rules are not asked', () => {
    const both = mergeAlerts([[silenced], [seen(grafana, own, { silenced: true })], [seen(rules, own)]], IGNORED);
    expect(both).toMatchObject([{ silenced: true }]);
  });

  test('is silenced although its rule was read first', () => {
    expect(mergeAlerts([[seen(rules, own)], [silenced]], IGNORED)).toMatchObject([{ silenced: true }]);
  });
});

test('a storm of one name, of which the rules do not know the external labels, is one list', () => {
  const storm = (more: object, source: AlertSource) =>
    Array.from({ length: 2000 }, (_, n) => seen(source, { alertname: 'Storm', instance: `node-${n}`, ...more }));
  const merged = mergeAlerts([storm({ region: 'r' }, am), storm({}, rules)], IGNORED);
  expect(merged).toHaveLength(2000);
  expect(merged.every(({ sources }) => sources.length === 2)).toBe(true);
});

describe('to mute an alert', () => {
  const [alert] = mergeAlerts(
    [
      [
        seen(am, { ...own, region: 'r', replica: 'a' }, { fingerprint: 'fa' }),
        seen(am, { ...own, region: 'r', replica: 'b' }, { fingerprint: 'fb' }),
      ],
      [seen(grafana, { ...own, grafana_folder: 'f' }, { fingerprint: 'fg' })],
      [seen(rules, own)],
    ],
    IGNORED
  );

  test('each Alertmanager is asked once, by the labels it knows, whatever the replica', () => {
    expect(alert && muteTargets(alert, IGNORED)).toEqual([
      {
        source: am,
        matchers: [
          { label: 'alertname', op: '=', value: 'A' },
          { label: 'host', op: '=', value: 'x' },
          { label: 'region', op: '=', value: 'r' },
        ],
      },
      {
        source: grafana,
        matchers: [
          { label: 'alertname', op: '=', value: 'A' },
          { label: 'host', op: '=', value: 'x' },
        ],
      },
    ]);
  });

  test('nobody is asked while only its rule knows it', () => {
    expect(muteTargets(seen(rules, own), IGNORED)).toEqual([]);
  });

  test('the fingerprint of either replica leads to it', () => {
    expect(['fa', 'fb', 'fg', alert?.key].map((each) => alert && isReferredTo(alert, each ?? ''))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(alert && isReferredTo(alert, 'other')).toBe(false);
  });
});

describe('what a silence would mute', () => {
  const alerts = [
    seen(am, { alertname: 'A', host: 'x', region: 'r' }),
    seen(am, { alertname: 'A', host: 'y', region: 'r' }),
    seen(grafana, { alertname: 'A', host: 'z' }),
    seen(rules, { alertname: 'A', host: 'z', region: 'r' }),
  ];
  const count = (uid: string, ...matchers: Parameters<typeof wouldMute>[1]) => wouldMute(alerts, matchers, uid).length;

  test.each<[number, string, Parameters<typeof wouldMute>[1]]>([
    [2, 'am', [{ label: 'alertname', op: '=', value: 'A' }]],
    [1, 'am', [{ label: 'host', op: '=~', value: 'x|z' }]],
    [1, 'grafana', [{ label: 'alertname', op: '=', value: 'A' }]],
    [0, 'grafana', [{ label: 'region', op: '=', value: 'r' }]],
    [0, 'am', []],
  ])('%d in %s by %j', (expected, uid, matchers) => {
    expect(count(uid, ...matchers)).toBe(expected);
  });
});

test('an acknowledgement is a silence of half an hour that says so', () => {
  const silence = acknowledgement([], 'olga', Date.parse('2026-05-01T08:00:00Z'));
  expect(silence).toEqual({
    matchers: [],
    createdBy: 'olga',
    startsAt: '2026-05-01T08:00:00.000Z',
    endsAt: '2026-05-01T08:30:00.000Z',
    comment: 'ACK! This alert was acknowledged using Leitstand on 2026-05-01 08:00 UTC',
  });
  expect(isAcknowledgement(silence)).toBe(true);
  expect(isAcknowledgement({ comment: 'disk swap' })).toBe(false);
});

describe('a component is covered', () => {
  const at = Date.parse('2026-05-01T08:00:00Z');
  const work = (change: Partial<Incident>): Incident => ({
    id: 'm',
    displayName: 'Work',
    description: '',
    beganAt: '2026-05-01T07:00:00.000Z',
    endedAt: '2026-05-01T09:00:00.000Z',
    affects: [{ reference: 'c1', type: 't', severity: 0 }],
    updates: [],
    ...change,
  });
  const covering = (...incidents: Incident[]) => coveringMaintenance('c1', incidents, at)?.id;

  test.each<[string, Partial<Incident>, string | undefined]>([
    ['by a maintenance that goes on', {}, 'm'],
    ['not before it begins', { beganAt: '2026-05-01T08:30:00.000Z' }, undefined],
    ['not once it is over', { endedAt: '2026-05-01T07:30:00.000Z' }, undefined],
    ['by one that nobody has ended', { endedAt: null }, 'm'],
    ['not by one of another component', { affects: [{ reference: 'c2', type: 't', severity: 0 }] }, undefined],
    ['not by an incident', { affects: [{ reference: 'c1', type: 't', severity: 50 }] }, undefined],
  ])('%s', (_, change, expected) => {
    expect(covering(work(change))).toBe(expected);
  });

  test('until the last of several ends', () => {
    expect(covering(work({}), work({ id: 'long', endedAt: null }), work({ id: 'other' }))).toBe('long');
  });
});
