import type { Incident } from '../status/model';

import { toPublicPage } from './toPublicPage';

const NOW = Date.parse('2026-05-10T12:00:00Z');
const vocabulary = {
  components: [{ id: 'c', displayName: 'C', labels: {}, activelyAffectedBy: [] }],
  impactTypes: [],
  severities: [
    { displayName: 'operational', value: 33 },
    { displayName: 'limited', value: 66 },
    { displayName: 'broken', value: 100 },
  ],
  phases: [],
};

let count = 0;
const made = (beganAt: string | null, endedAt: string | null, severity: number): Incident => ({
  id: `i${++count}`,
  displayName: `severity ${severity}`,
  description: '',
  beganAt,
  endedAt,
  affects: [{ reference: 'c', type: 't', severity }],
  updates: [],
});
const view = (incidents: Incident[], timeZone = 'UTC', now = NOW) => {
  const page = toPublicPage({ ...vocabulary, incidents, updates: {} }, now, timeZone, '2026-05-10T11:00:00Z');
  const [component] = page.components;
  return { ...page, component };
};
const daysOf = (incidents: Incident[], timeZone?: string, now?: number) =>
  view(incidents, timeZone, now).component?.days.map(({ day, tone }) => `${day} ${tone}`);

describe('days of a component', () => {
  it('covers the last 90 days, today included', () => {
    const { days } = view([]);
    expect([days.length, days[0], days.at(-1)]).toEqual([90, '2026-02-10', '2026-05-10']);
  });

  it('C13 marks both days of an incident around midnight, in the zone of the page', () => {
    const incident = made('2026-05-01T21:30:00Z', '2026-05-01T22:30:00Z', 50);
    expect(daysOf([incident])).toEqual(['2026-05-01 limited']);
    expect(daysOf([incident], 'Europe/Berlin')).toEqual(['2026-05-01 limited', '2026-05-02 limited']);
  });

  it('does not mark the day an incident ends at whose midnight', () => {
    expect(daysOf([made('2026-05-01T22:00:00Z', '2026-05-02T00:00:00Z', 50)])).toEqual(['2026-05-01 limited']);
  });

  it('marks every day of a long incident, the short day of summer time too', () => {
    const incident = made('2026-03-28T22:45:00Z', '2026-03-30T06:00:00Z', 90);
    expect(daysOf([incident], 'Europe/Berlin')).toEqual([
      '2026-03-28 broken',
      '2026-03-29 broken',
      '2026-03-30 broken',
    ]);
  });

  it('marks days up to today for what goes on, and none before the 90 days', () => {
    const days = daysOf([made('2025-01-01T00:00:00Z', null, 50)]);
    expect([days?.length, days?.at(-1)]).toEqual([90, '2026-05-10 limited']);
  });

  it('shows the worst of a day, and maintenance rather than nothing', () => {
    const morning = (severity: number) => made('2026-05-01T08:00:00Z', '2026-05-01T09:00:00Z', severity);
    expect(daysOf([morning(0), morning(50), morning(90), morning(50)])).toEqual(['2026-05-01 broken']);
    expect(daysOf([morning(0)])).toEqual(['2026-05-01 maintenance']);
    expect(daysOf([morning(20)])).toEqual([]);
  });
});

describe('availability', () => {
  const day = 1 / 90;

  it.each([
    ['nothing', [], 1],
    ['one day limited', [made('2026-05-01T00:00:00Z', '2026-05-02T00:00:00Z', 50)], 1 - day],
    [
      'overlapping incidents count once',
      [
        made('2026-05-01T00:00:00Z', '2026-05-02T00:00:00Z', 50),
        made('2026-05-01T12:00:00Z', '2026-05-02T12:00:00Z', 90),
      ],
      1 - 1.5 * day,
    ],
    [
      'maintenance and operational impacts do not count',
      [
        made('2026-05-01T00:00:00Z', '2026-05-02T00:00:00Z', 0),
        made('2026-05-03T00:00:00Z', '2026-05-04T00:00:00Z', 20),
      ],
      1,
    ],
    ['what goes on counts until now', [made('2026-05-10T00:00:00Z', null, 90)], 1 - 0.5 * day],
    [
      'what began before counts from the first day',
      [made('2020-01-01T00:00:00Z', '2026-02-10T12:00:00Z', 90)],
      1 - day,
    ],
    ['what is planned does not count', [made('2026-06-01T00:00:00Z', null, 90)], 1],
  ])('%s', (_name, incidents, expected) => {
    expect(view(incidents).component?.availability).toBeCloseTo(expected, 10);
  });
});

describe('what stands where', () => {
  it('C03 a running maintenance is what the component is now, unless something is worse', () => {
    const maintenance = made('2026-05-10T11:00:00Z', '2026-05-10T13:00:00Z', 0);
    expect(view([maintenance]).component).toMatchObject({ tone: 'maintenance', band: 'maintenance' });
    expect(view([maintenance, made('2026-05-10T11:00:00Z', null, 50)]).component).toMatchObject({
      tone: 'limited',
      band: 'limited',
    });
  });

  it('separates going on, planned and over', () => {
    const open = made('2026-05-10T10:00:00Z', null, 50);
    const next = made('2026-05-12T10:00:00Z', '2026-05-12T11:00:00Z', 0);
    const later = made('2026-05-13T10:00:00Z', '2026-05-13T11:00:00Z', 0);
    const past = made('2026-05-01T10:00:00Z', '2026-05-01T11:00:00Z', 50);
    const ancient = made('2020-05-01T10:00:00Z', '2020-05-01T11:00:00Z', 50);
    const page = view([later, past, ancient, open, next]);
    expect(page.current.map(({ id }) => id)).toEqual([open.id]);
    expect(page.maintenance.map(({ id }) => id)).toEqual([next.id, later.id]);
    expect(page.history.map(({ day, incidents }) => [day, incidents.map(({ id }) => id)])).toEqual([
      ['2026-05-01', [past.id]],
    ]);
  });
});
