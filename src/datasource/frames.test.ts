import type { DataFrame } from '@grafana/data';
import type { Incident } from '../domain/status/model';
import { annotationFrame, updateAnnotations } from './annotationFrame';
import { componentFrame } from './componentFrame';
import { incidentFacts } from './incidentFacts';
import { incidentFrame } from './incidentFrame';
import { updateFrame } from './updateFrame';

const now = Date.parse('2026-05-01T12:00:00Z');
const SEVERITIES = [
  { displayName: 'operational', value: 33 },
  { displayName: 'limited', value: 66 },
  { displayName: 'broken', value: 100 },
];

const incident = (change: Partial<Incident> = {}): Incident => ({
  id: 'one',
  displayName: 'Volumes are slow',
  description: 'We look into it.',
  beganAt: '2026-05-01T10:00:00.000Z',
  endedAt: null,
  phase: { generation: 1, order: 1 },
  affects: [{ reference: 'c1', type: 't1', severity: 66 }],
  updates: [0, 1],
  ...change,
});
const over = (change: Partial<Incident> = {}) => incident({ endedAt: '2026-05-01T11:00:00.000Z', ...change });

const factsOf = (...incidents: Incident[]) =>
  incidents.map((each) =>
    incidentFacts(each, {
      components: [{ id: 'c1', displayName: 'Block, object storage', labels: {}, activelyAffectedBy: [] }],
      phases: [{ generation: 1, phases: ['Investigating', 'Identified'] }],
      severities: SEVERITIES,
      now,
    })
  );
const addressOf = (id: string) => `/grafana/a/scs-leitstand-app/incidents/${encodeURIComponent(id)}`;

const rowsOf = (frame: DataFrame): Array<Record<string, unknown>> =>
  Array.from({ length: frame.length }, (_, row) =>
    Object.fromEntries(frame.fields.map((field) => [field.name, field.values[row]]))
  );
const marks = (...incidents: Incident[]) => rowsOf(annotationFrame('Incidents', factsOf(...incidents), addressOf));

describe('annotations', () => {
  it('draw an open incident as a region up to this moment', () => {
    expect(marks(incident())).toEqual([
      {
        time: Date.parse('2026-05-01T10:00:00Z'),
        timeEnd: now,
        title: 'Volumes are slow',
        text: 'We look into it.<br />Identified · Block, object storage<br /><a href="/grafana/a/scs-leitstand-app/incidents/one">Open the incident</a>',
        tags: 'Block  object storage,open',
        id: 'one',
      },
    ]);
  });

  it('draw a resolved one up to its end, and one that has yet to begin as a point without a negative length', () => {
    const rows = marks(incident({ beganAt: '2026-05-02T10:00:00.000Z' }), over());
    expect(rows.map((row) => [row.timeEnd, row.tags])).toEqual([
      [Date.parse('2026-05-01T11:00:00Z'), 'Block  object storage,over'],
      [Date.parse('2026-05-02T10:00:00Z'), 'Block  object storage,planned'],
    ]);
  });

  it('show texts as texts: Grafana draws annotations as HTML', () => {
    const [row] = marks(
      incident({ id: '"><img>', displayName: '<img src=x onerror=alert(1)>', description: '<script>alert(1)</script>' })
    );
    expect(row?.title).toBe('&lt;img src=x onerror=alert(1)&gt;');
    expect(row?.text).not.toMatch(/<(script|img)/);
  });

  it('leave out what has no begin, and name components they do not know', () => {
    expect(marks(incident({ beganAt: null }))).toEqual([]);
    expect(marks(incident({ affects: [{ reference: 'gone', type: 't1' }] }))[0]?.tags).toBe('Unknown component,open');
  });
});

describe('incidents as a table', () => {
  const table = (...incidents: Incident[]) =>
    incidentFrame('Incidents', factsOf(...incidents), '/i/${__data.fields.id}');

  it('are sorted by begin, with an empty end while they go on', () => {
    const rows = rowsOf(table(incident(), over({ id: 'two', beganAt: '2026-05-01T09:00:00.000Z' })));
    expect(rows).toEqual([
      expect.objectContaining({
        id: 'two',
        state: 'over',
        timeEnd: Date.parse('2026-05-01T11:00:00Z'),
        duration: 7_200_000,
      }),
      {
        id: 'one',
        time: Date.parse('2026-05-01T10:00:00Z'),
        timeEnd: null,
        duration: 7_200_000,
        title: 'Volumes are slow',
        state: 'open',
        phase: 'Identified',
        components: 'Block, object storage',
        severity: 66,
        severityName: 'limited',
        updates: 2,
      },
    ]);
  });

  it('name and measure their columns, and lead to the incident', () => {
    const { fields } = table(incident());
    expect(fields.map(({ name, config }) => [name, config.displayName, config.unit])).toEqual([
      ['time', 'Began', undefined],
      ['timeEnd', 'Ended', undefined],
      ['duration', 'Duration', 'dtdurationms'],
      ['title', 'Title', undefined],
      ['state', 'State', undefined],
      ['phase', 'Phase', undefined],
      ['components', 'Components', undefined],
      ['severity', 'Severity', undefined],
      ['severityName', 'Severity name', undefined],
      ['updates', 'Updates', 'short'],
      ['id', 'Id', undefined],
    ]);
    expect(fields.find(({ name }) => name === 'title')?.config.links?.[0]?.url).toBe('/i/${__data.fields.id}');
  });
});

describe('updates', () => {
  const [facts] = factsOf(incident());
  if (facts === undefined) {
    throw new Error('no facts');
  }
  const update = (order: number, time: string) => ({
    facts,
    order,
    title: `<b>${order}</b>`,
    text: 'Text',
    time: Date.parse(time),
  });
  const rows = [update(1, '2026-05-01T11:30:00Z'), update(0, '2026-05-01T10:30:00Z')];

  it('are a table by the time they were written', () => {
    expect(rowsOf(updateFrame(rows, '/i')).map(({ order, incident: title, id }) => [order, title, id])).toEqual([
      [0, 'Volumes are slow', 'one'],
      [1, 'Volumes are slow', 'one'],
    ]);
  });

  it('are points on graphs', () => {
    expect(
      rowsOf(updateAnnotations(rows, addressOf)).map(({ time, timeEnd, title }) => [time, timeEnd, title])
    ).toEqual([
      [
        Date.parse('2026-05-01T10:30:00Z'),
        Date.parse('2026-05-01T10:30:00Z'),
        'Volumes are slow: &lt;b&gt;0&lt;/b&gt;',
      ],
      [
        Date.parse('2026-05-01T11:30:00Z'),
        Date.parse('2026-05-01T11:30:00Z'),
        'Volumes are slow: &lt;b&gt;1&lt;/b&gt;',
      ],
    ]);
  });
});

test('components are sorted by name, then by labels, which are columns', () => {
  const component = (id: string, displayName: string, labels: Record<string, string>, severity?: number) => ({
    id,
    displayName,
    labels,
    activelyAffectedBy: severity === undefined ? [] : [{ reference: 'i', type: 't', severity }],
  });
  const frame = componentFrame(
    [
      component('3', 'Network', {}),
      component('2', 'Compute', { region: 'fra2' }, 100),
      component('1', 'Compute', { region: 'fra1' }),
    ],
    SEVERITIES
  );
  expect(rowsOf(frame)).toEqual([
    { component: 'Compute', state: 'operational', severity: null, incidents: 0, label_region: 'fra1', id: '1' },
    { component: 'Compute', state: 'broken', severity: 100, incidents: 1, label_region: 'fra2', id: '2' },
    { component: 'Network', state: 'operational', severity: null, incidents: 0, label_region: '', id: '3' },
  ]);
});
