import type { DataFrame } from '@grafana/data';
import type { Incident } from '../domain/status/model';
import { incidentFrame } from './incidentFrame';

const now = Date.parse('2026-05-01T12:00:00Z');

const incident = (change: Partial<Incident>): Incident => ({
  id: 'one',
  displayName: 'Volumes are slow',
  description: 'We look into it.',
  beganAt: '2026-05-01T10:00:00.000Z',
  endedAt: null,
  phase: { generation: 1, order: 1 },
  affects: [{ reference: 'c1', type: 't1', severity: 66 }],
  updates: [],
  ...change,
});

const build = (...incidents: Incident[]): Array<Record<string, unknown>> =>
  rowsOf(
    incidentFrame({
      incidents,
      components: [{ id: 'c1', displayName: 'Block, object storage', labels: {}, activelyAffectedBy: [] }],
      phases: [{ generation: 1, phases: ['Investigating', 'Identified'] }],
      now,
      assureBaseUrl: (url) => `/grafana${url}`,
    })
  );

const rowsOf = (frame: DataFrame) =>
  Array.from({ length: frame.length }, (_, row) =>
    Object.fromEntries(frame.fields.map((field) => [field.name, field.values[row]]))
  );

describe('incidentFrame', () => {
  it('draws an open incident up to this moment', () => {
    expect(build(incident({}))).toEqual([
      {
        time: Date.parse('2026-05-01T10:00:00Z'),
        timeEnd: now,
        title: 'Volumes are slow',
        text: 'We look into it.<br />Identified · Block, object storage<br /><a href="/grafana/a/scs-leitstand-app/incidents/one">Open the incident</a>',
        tags: 'Block  object storage',
        id: 'one',
      },
    ]);
  });

  it('draws a resolved one up to its end, and one that has yet to begin as a point without a negative length', () => {
    const rows = build(
      incident({ endedAt: '2026-05-01T11:00:00.000Z' }),
      incident({ beganAt: '2026-05-02T10:00:00.000Z' })
    );
    expect(rows.map((row) => row.timeEnd)).toEqual([
      Date.parse('2026-05-01T11:00:00Z'),
      Date.parse('2026-05-02T10:00:00Z'),
    ]);
  });

  it('shows texts as texts: Grafana draws annotations as HTML', () => {
    const [row] = build(
      incident({ id: '"><img>', displayName: '<img src=x onerror=alert(1)>', description: '<script>alert(1)</script>' })
    );
    expect(row?.title).toBe('&lt;img src=x onerror=alert(1)&gt;');
    expect(row?.text).not.toMatch(/<(script|img)/);
  });

  it('leaves out what has no begin, and names components it does not know', () => {
    expect(build(incident({ beganAt: null }))).toEqual([]);
    expect(build(incident({ affects: [{ reference: 'gone', type: 't1' }] }))[0]?.tags).toBe('Unknown component');
  });
});
