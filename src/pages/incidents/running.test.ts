import type { Alert } from '../../domain/alerts/model';
import type { Incident } from '../../domain/status/model';
import { recovered } from '../../incidents/update/recovered';
import { affectedGraphs } from './affectedGraphs';
import { alertEpisodes, alertHistoryQuery } from './alertEpisodes';
import { dueWords } from './dueWords';
import { graphRange } from './graphRange';
import { linkedAlertStates } from './linkedAlertStates';
import { lastIncident, listIncidents, listStateOf } from './listIncidents';
import { timelineEntries } from './timelineEntries';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 8, minute)).toISOString();
const NOW = Date.parse(at(60));
const MINUTE = 60_000;

const incident = (change: Partial<Incident> = {}): Incident => ({
  id: 'i',
  displayName: 'Slow volumes',
  description: 'First words.',
  beganAt: at(0),
  endedAt: null,
  affects: [{ reference: 'c1', type: 't', severity: 60 }],
  updates: [],
  ...change,
});

describe('when alerts fired', () => {
  const labels = { alertname: 'CephOSDDown', alertstate: 'firing', ceph_daemon: 'osd.5' };
  const times = (...minutes: number[]) => minutes.map((minute) => Date.parse(at(minute)));

  it('a gap of more than two steps ends an episode; what reaches the end goes on', () => {
    const episodes = alertEpisodes([{ labels, times: times(1, 2, 3, 10, 11, 12) }], MINUTE, Date.parse(at(12)));
    expect(episodes).toEqual([
      {
        name: 'CephOSDDown',
        labels: { alertname: 'CephOSDDown', ceph_daemon: 'osd.5' },
        firedAt: at(1),
        clearedAt: at(4),
      },
      {
        name: 'CephOSDDown',
        labels: { alertname: 'CephOSDDown', ceph_daemon: 'osd.5' },
        firedAt: at(10),
        clearedAt: undefined,
      },
    ]);
  });

  it('a series without a value is no episode', () => {
    expect(alertEpisodes([{ labels, times: [] }], MINUTE, NOW)).toEqual([]);
  });

  it('names are asked for as they are, never as a pattern', () => {
    expect(alertHistoryQuery(['A', 'B.C', 'A'])).toBe('ALERTS{alertstate="firing",alertname=~"A|B\\\\.C"}');
  });
});

describe('the timeline', () => {
  const update = (order: number, minute: number) => ({
    order,
    displayName: '',
    description: `update ${order}`,
    createdAt: at(minute),
  });

  it('is newest first, with alerts of one minute as one event', () => {
    const episodes = [
      { name: 'A', labels: {}, firedAt: at(1), clearedAt: at(20) },
      { name: 'B', labels: {}, firedAt: at(1) },
    ];
    const entries = timelineEntries(incident({ endedAt: at(30) }), [update(0, 5), update(1, 10)], episodes, NOW);
    expect(entries.map((entry) => `${entry.kind} ${'names' in entry ? entry.names.join('+') : ''}`.trim())).toEqual([
      'ended',
      'cleared A',
      'update',
      'update',
      'fired A+B',
      'first-words',
    ]);
  });

  it('marks what was corrected or retracted, and nothing else', () => {
    const amendments = [
      { kind: 'correction' as const, update: 0, note: 'Typo', at: at(11) },
      { kind: 'retraction' as const, update: 1, note: 'Wrong incident', at: at(12) },
    ];
    const entries = timelineEntries(incident({ amendments }), [update(0, 5), update(1, 10), update(2, 15)], [], NOW);
    const marks = entries.flatMap((entry) =>
      entry.kind === 'update' ? [[entry.update.order, entry.isRetracted, entry.amendments.length]] : []
    );
    expect(marks).toEqual([
      [2, false, 0],
      [1, true, 1],
      [0, false, 1],
    ]);
  });

  it('knows what was affected before an update changed it, once an update has said it', () => {
    const first = { ...update(0, 5), affects: [{ reference: 'c1', type: 't', severity: 60 }] };
    const second = { ...update(1, 10), affects: [{ reference: 'c1', type: 't', severity: 30 }] };
    const [newest] = timelineEntries(incident(), [first, second], [], NOW);
    expect(newest).toMatchObject({ kind: 'update', affectsBefore: first.affects });
  });

  it('a planned end is no end yet', () => {
    expect(timelineEntries(incident({ endedAt: at(90) }), [], [], NOW).map(({ kind }) => kind)).toEqual([
      'first-words',
    ]);
  });
});

describe('linked alerts', () => {
  const link = (key: string) => ({
    incident: 'i',
    key,
    name: key,
    labels: { alertname: key },
    startsAt: at(0),
    linkedAt: at(1),
  });
  const alert = (key: string, change: Partial<Alert> = {}): Alert => ({
    key,
    name: key,
    severity: 'critical',
    state: 'firing',
    labels: { alertname: key },
    annotations: {},
    startsAt: at(0),
    silenced: false,
    inhibited: false,
    sources: [],
    ...change,
  });

  it('fire, are silenced, or are cleared: those nobody reports, and those that only wait', () => {
    const states = linkedAlertStates(
      ['gone', 'waits', 'muted', 'fires'].map(link),
      [alert('fires'), alert('muted', { silenced: true }), alert('waits', { state: 'pending' })],
      []
    );
    expect(states.map(({ link: { key }, state }) => [key, state])).toEqual([
      ['fires', 'firing'],
      ['muted', 'silenced'],
      ['gone', 'cleared'],
      ['waits', 'cleared'],
    ]);
  });

  it('are recognised by their labels where another source gave the key', () => {
    const [state] = linkedAlertStates(
      [link('A')],
      [alert('other', { labels: { alertname: 'A', replica: 'b' } })],
      ['replica']
    );
    expect(state?.state).toBe('firing');
  });
});

describe('the list', () => {
  const retracted = incident({ amendments: [{ kind: 'retraction', note: '', at: at(5) }], endedAt: at(5) });
  const corrected = incident({ amendments: [{ kind: 'retraction', update: 0, note: '', at: at(5) }] });

  it.each([
    ['open', incident()],
    ['open', incident({ beganAt: null })],
    ['open', corrected],
    ['planned', incident({ beganAt: at(70), endedAt: at(80) })],
    ['over', incident({ endedAt: at(30) })],
    ['retracted', retracted],
  ])('%s', (state, each) => {
    expect(listStateOf(each, NOW)).toBe(state);
  });

  it('is narrowed by state, component and words at once', () => {
    const all = [incident(), incident({ id: 'j', affects: [] }), incident({ id: 'k', displayName: 'Network' })];
    const found = listIncidents(all, { state: 'open', component: 'c1', text: ' VOLUMES first ' }, NOW);
    expect(found.map(({ id }) => id)).toEqual(['i']);
  });

  it('tells what was last, which no maintenance and nothing retracted is', () => {
    const maintenance = incident({ endedAt: at(50), affects: [{ reference: 'c1', type: 't', severity: 0 }] });
    const last = incident({ id: 'last', endedAt: at(40) });
    expect(lastIncident([incident({ endedAt: at(10) }), last, maintenance, retracted], NOW)?.id).toBe('last');
    expect(lastIncident([incident()], NOW)).toBeUndefined();
  });
});

test.each([
  [at(66), 'due in 6 min', 'soon'],
  [at(120), 'due in 1 h', 'fine'],
  [at(35), 'overdue by 25 min', 'overdue'],
])('an update due at %s is %s', (due, words, state) => {
  expect(dueWords(due, NOW)).toEqual({ words, state });
});

test('graphs show a half hour around what is over, and reach up to now for what is not', () => {
  expect(graphRange(incident(), NOW)).toEqual({ from: at(-30), to: 'now' });
  expect(graphRange(incident({ endedAt: at(10) }), Date.parse(at(120)))).toEqual({ from: at(-30), to: at(40) });
  const long = graphRange(incident({ beganAt: '2026-01-01T00:00:00.000Z' }), NOW);
  expect(NOW - Date.parse(long.from)).toBe(24 * 60 * MINUTE);
});

test('every layer has something to look at, none of which belongs to a customer', () => {
  for (const layer of ['storage', 'iaas', 'node', 'hardware'] as const) {
    const graphs = affectedGraphs(layer, 3);
    expect(graphs.length).toBeGreaterThan(0);
    expect(graphs.filter(({ panel }) => panel.tenants)).toEqual([]);
  }
  expect(affectedGraphs('storage', 3).map(({ panel }) => panel.viz)).toEqual(Array(3).fill('timeseries'));
});

test('what works again is in the lowest band, the rest stays, maintenance too', () => {
  const severities = [
    { displayName: 'broken', value: 100 },
    { displayName: 'operational', value: 33 },
  ];
  const affects = [
    { reference: 'a', type: 't', severity: 60 },
    { reference: 'b', type: 't', severity: 60 },
    { reference: 'a', type: 'm', severity: 0 },
  ];
  expect(recovered(affects, new Set(['a']), severities).map(({ severity }) => severity)).toEqual([33, 60, 0]);
});
