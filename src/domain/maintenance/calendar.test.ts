import type { Incident } from '../status/model';
import { agenda } from './agenda';
import { maintenanceState } from './maintenanceState';
import { monthGrid, shiftDay, shiftMonth } from './monthGrid';
import { weekBars } from './weekBars';
import { daysLater, fromZonedInput, toZonedInput } from './zonedInput';

const BERLIN = 'Europe/Berlin';
const HOUR = 3_600_000;
const maintenance = (id: string, beganAt: string, endedAt: string | null, more: Partial<Incident> = {}): Incident => ({
  ...{ id, displayName: id, description: '', beganAt, endedAt, updates: [] },
  affects: [{ reference: 'c1', type: 't1', severity: 0 }],
  ...more,
});

describe('a month', () => {
  test('has whole weeks from Monday, and says which days fill them', () => {
    const weeks = monthGrid('2026-11', BERLIN);
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks[0]?.map(({ day }) => day.slice(5))).toEqual([
      ...['10-26', '10-27', '10-28', '10-29', '10-30', '10-31', '11-01'],
    ]);
    expect(weeks.flat().filter(({ isInMonth }) => isInMonth)).toHaveLength(30);
  });

  test('may begin its weeks on Sunday', () => {
    expect(monthGrid('2026-11', BERLIN, 7)[0]?.[0]?.day).toBe('2026-11-01');
  });

  test.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-11-21', 24],
  ])('%s has %d hours in Berlin, and no moment is on two days or on none', (day, hours) => {
    const days = monthGrid(day.slice(0, 7), BERLIN).flat();
    const found = days.find((candidate) => candidate.day === day);
    expect(found && (found.end - found.begin) / HOUR).toBe(hours);
    days.slice(1).forEach((next, index) => expect(next.begin).toBe(days[index]?.end));
  });

  test('follows the zone, not the machine', () => {
    const first = monthGrid('2026-03', BERLIN)
      .flat()
      .find(({ day }) => day === '2026-03-01');
    expect(first && new Date(first.begin).toISOString()).toBe('2026-02-28T23:00:00.000Z');
  });

  test.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-11', 14, '2028-01'],
  ])('%s and %d months is %s', (month, count, expected) => expect(shiftMonth(month, count)).toBe(expected));

  test('days go on over months and leap days', () => {
    expect(shiftDay('2028-02-28', 1)).toBe('2028-02-29');
    expect(shiftDay('2027-01-01', -1)).toBe('2026-12-31');
  });
});

describe('bars over the days of a week', () => {
  const week = monthGrid('2026-11', BERLIN)[3] ?? [];
  const lie = (...incidents: Incident[]) =>
    weekBars(week, incidents).map(({ incident, lane, from, to, continuesBefore, continuesAfter }) => [
      ...[incident.id, lane, from, to, continuesBefore, continuesAfter],
    ]);

  test('go from the first to the last day, and on into the next week', () => {
    expect(lie(maintenance('long', '2026-11-14T10:00:00Z', '2026-11-24T10:00:00Z'))).toEqual([
      ['long', 0, 0, 6, true, true],
    ]);
    expect(lie(maintenance('short', '2026-11-18T10:00:00Z', '2026-11-19T10:00:00Z'))).toEqual([
      ['short', 0, 2, 3, false, false],
    ]);
  });

  test('end at midnight of the reader: the next day is free', () => {
    expect(lie(maintenance('night', '2026-11-18T20:00:00Z', '2026-11-18T23:00:00Z'))).toEqual([
      ['night', 0, 2, 2, false, false],
    ]);
  });

  test('do not touch on one line, and a line is used again', () => {
    const a = maintenance('a', '2026-11-16T10:00:00Z', '2026-11-17T10:00:00Z');
    const b = maintenance('b', '2026-11-17T12:00:00Z', '2026-11-18T10:00:00Z');
    const c = maintenance('c', '2026-11-18T12:00:00Z', '2026-11-18T14:00:00Z');
    expect(lie(c, b, a).map(([id, lane]) => [id, lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });

  test('what has no end is not drawn', () => {
    expect(lie(maintenance('open', '2026-11-16T10:00:00Z', null))).toEqual([]);
  });
});

describe('the agenda', () => {
  const NOW = Date.parse('2026-11-21T12:00:00Z');
  const running = maintenance('running', '2026-11-21T10:00:00Z', '2026-11-21T14:00:00Z');
  const next = maintenance('next', '2026-11-21T23:30:00Z', '2026-11-22T02:00:00Z');
  const later = maintenance('later', '2026-11-22T10:00:00Z', '2026-11-22T12:00:00Z', {
    affects: [{ reference: 'c2', type: 't1', severity: 0 }],
  });
  const over = maintenance('over', '2026-11-20T10:00:00Z', '2026-11-20T12:00:00Z');
  const off = maintenance('off', '2026-11-25T10:00:00Z', '2026-11-25T12:00:00Z', {
    amendments: [{ kind: 'retraction', note: 'no', at: '2026-11-20T12:00:00Z' }],
  });
  const broken = maintenance('broken', '2026-11-21T10:00:00Z', null, {
    affects: [{ reference: 'c1', type: 't1', severity: 50 }],
  });
  const all = [over, off, later, broken, next, running];

  test('says what runs, what comes by the days of the reader, and what is past', () => {
    const { running: now, next: coming, past } = agenda(all, NOW, BERLIN);
    expect(now).toEqual([running]);
    expect(coming).toEqual([{ day: '2026-11-22', maintenances: [next, later] }]);
    expect(past.flatMap(({ maintenances }) => maintenances)).toEqual([off, over]);
    expect(agenda(all, NOW, 'UTC').next.map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-22']);
  });

  test('shows some components only', () => {
    const { running: now, next: coming } = agenda(all, NOW, BERLIN, ['c2']);
    expect([...now, ...coming.flatMap(({ maintenances }) => maintenances)]).toEqual([later]);
  });

  test('what was called off neither comes nor runs, whenever it would be', () => {
    expect(maintenanceState(off, NOW)).toBe('retracted');
    expect(maintenanceState(off, Date.parse('2026-11-25T11:00:00Z'))).toBe('retracted');
  });
});

describe('times on the clock of a zone', () => {
  test.each([
    ['2026-11-21T02:00', '2026-11-21T01:00:00.000Z'],
    ['2026-07-21T02:00', '2026-07-21T00:00:00.000Z'],
    // Comes twice: the first is meant.
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    // Does not come: the clock jumps from two to three.
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
  ])('%s in Berlin is %s', (input, expected) => expect(fromZonedInput(input, BERLIN)).toBe(expected));

  test('come back as they were written', () => {
    expect(toZonedInput('2026-10-25T01:30:00.000Z', BERLIN)).toBe('2026-10-25T02:30');
    expect(toZonedInput(fromZonedInput('2026-11-21T23:59', 'America/St_Johns'), 'America/St_Johns')).toBe(
      '2026-11-21T23:59'
    );
  });

  test('what is no time is none', () => {
    expect(fromZonedInput('', BERLIN)).toBe('');
    expect(fromZonedInput('tomorrow', BERLIN)).toBe('');
    expect(toZonedInput('', BERLIN)).toBe('');
    expect(daysLater('', 7, BERLIN)).toBe('');
  });

  test('a week later is the same time on the clock, over the change of the clock too', () => {
    expect(daysLater('2026-10-20T00:00:00.000Z', 7, BERLIN)).toBe('2026-10-27T01:00:00.000Z');
    expect(daysLater('2026-03-24T01:00:30.500Z', 7, BERLIN)).toBe('2026-03-31T00:00:30.500Z');
  });
});
