import type { Incident, IncidentUpdate } from '../status/model';

import { lastDays, startOfDay } from './dayStarts';
import { toPublicPage } from './toPublicPage';
import { zonedDay } from './zonedTime';

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
  // 89 whole days and half of today.
  const day = 1 / 89.5;

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
      1 - 0.5 * day,
    ],
    [
      'time under maintenance counts neither for nor against',
      [
        made('2026-05-01T00:00:00Z', '2026-05-03T00:00:00Z', 0),
        made('2026-05-02T00:00:00Z', '2026-05-04T00:00:00Z', 90),
      ],
      1 - 1 / 87.5,
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

  it('a maintenance of nothing that is known (yet) looks like one, an incident of that kind like nothing known', () => {
    const of = (severity: number) => ({
      ...made('2026-05-10T11:00:00Z', null, severity),
      affects: [{ reference: 'gone', type: 't', severity }],
    });
    expect(view([of(0)]).maintenance.map(({ tone }) => tone)).toEqual(['maintenance']);
    expect(view([of(90)]).current.map(({ tone }) => tone)).toEqual(['unknown']);
  });
});

describe('impacts that change with an update', () => {
  const changing = (over: Partial<Incident> = {}): Incident => ({
    ...made('2026-05-01T00:00:00Z', '2026-05-01T10:00:00Z', 20),
    firstAffects: [{ reference: 'c', type: 't', severity: 90 }],
    ...over,
  });
  const update = (order: number, createdAt: string, severity: number): IncidentUpdate => ({
    order,
    displayName: '',
    description: '',
    createdAt,
    affects: [{ reference: 'c', type: 't', severity }],
  });
  const componentOf = (incident: Incident, updates: IncidentUpdate[]) =>
    toPublicPage({ ...vocabulary, incidents: [incident], updates: { [incident.id]: updates } }, NOW, 'UTC', '')
      .components[0];

  it('count as long as they were true: better at the end does not undo the begin', () => {
    const component = componentOf(changing(), [
      update(0, '2026-05-01T02:00:00Z', 50),
      update(1, '2026-05-01T03:00:00Z', 20),
    ]);
    expect(component?.days).toMatchObject([{ day: '2026-05-01', tone: 'broken', disturbed: 180 }]);
  });

  it('a retracted incident was never there', () => {
    const amendments = [{ kind: 'retraction' as const, note: 'A mistake.', at: '2026-05-01T01:00:00Z' }];
    const component = componentOf(changing({ amendments }), []);
    expect([component?.days, component?.availability]).toEqual([[], 1]);
  });
});

describe('days in zones with summer time', () => {
  const hours = (day: string, next: string, zone: string) =>
    (startOfDay(next, zone) - startOfDay(day, zone)) / 3600_000;

  it.each([
    ['Europe/Berlin', '2026-03-29', '2026-03-30', 23],
    ['Europe/Berlin', '2026-10-25', '2026-10-26', 25],
    ['Europe/Berlin', '2026-05-01', '2026-05-02', 24],
    // Summer time begins at midnight: the day begins at 01:00.
    ['America/Santiago', '2026-09-06', '2026-09-07', 23],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-06', 24.5],
    ['Pacific/Kiritimati', '2026-01-01', '2026-01-02', 24],
    ['Pacific/Pago_Pago', '2026-01-01', '2026-01-02', 24],
    ['Asia/Kathmandu', '2026-01-01', '2026-01-02', 24],
  ])('%s: from the begin of %s to that of %s there are %s hours', (zone, day, next, expected) => {
    expect(hours(day, next, zone)).toBe(expected);
  });

  it('a whole day of trouble is 23 and 25 hours long when the clock changes', () => {
    const whole = (from: string, to: string, now: string) =>
      view([made(from, to, 90)], 'Europe/Berlin', Date.parse(now)).component?.days;
    expect(whole('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', '2026-04-10T12:00:00Z')).toMatchObject([
      { day: '2026-03-29', disturbed: 23 * 60 },
    ]);
    expect(whole('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', '2026-11-10T12:00:00Z')).toMatchObject([
      { day: '2026-10-25', disturbed: 25 * 60 },
    ]);
  });

  it('the last 90 days are 90 different ones across both changes', () => {
    for (const now of ['2026-04-10T00:30:00Z', '2026-11-10T22:59:00Z', '2026-11-10T23:01:00Z']) {
      const days = lastDays(90, Date.parse(now), 'Europe/Berlin');
      expect(new Set(days).size).toBe(90);
      expect(days.at(-1)).toBe(zonedDay(Date.parse(now), 'Europe/Berlin'));
    }
  });
});
