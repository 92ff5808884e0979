import { zonedTime } from '../render/zonedTime';

const pad = (number: number, length = 2): string => String(number).padStart(length, '0');
const MINUTE_MS = 60_000;

/** A moment (RFC 3339) on the clock of a zone (IANA name) as `<input type="datetime-local">` takes it; empty if it is none. */
export function toZonedInput(time: string, timeZone: string): string {
  const moment = Date.parse(time);
  if (Number.isNaN(moment)) {
    return '';
  }
  const { year, month, day, hour, minute } = zonedTime(moment, timeZone);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}`;
}

/**
 * What such an input holds, read on the clock of a zone, as RFC 3339 in UTC; empty if it holds no time. A time that the clock jumps over
 * is as much later as the clock jumps; of one that comes twice the first is meant.
 */
export function fromZonedInput(value: string, timeZone: string): string {
  const asUtc = Date.parse(`${value}Z`);
  if (value === '' || Number.isNaN(asUtc)) {
    return '';
  }
  const offsets = [asUtc - 86_400_000, asUtc + 86_400_000].map((moment) => zonedTime(moment, timeZone).offset);
  const moments = offsets.map((offset) => asUtc - offset * MINUTE_MS).sort((a, b) => a - b);
  const wanted = toZonedInput(new Date(asUtc).toISOString(), 'UTC');
  const fitting = moments.find((moment) => toZonedInput(new Date(moment).toISOString(), timeZone) === wanted);
  const [before = 0] = offsets;
  return new Date(fitting ?? asUtc - before * MINUTE_MS).toISOString();
}

/** The same time on the clock so many days later (RFC 3339 in and out), over changes of the clock too. */
export function daysLater(time: string, days: number, timeZone: string): string {
  const input = toZonedInput(time, timeZone);
  if (input === '') {
    return '';
  }
  const later = new Date(Date.parse(`${input}Z`) + days * 86_400_000).toISOString().slice(0, 16);
  const rest = Date.parse(time) % MINUTE_MS;
  return new Date(Date.parse(fromZonedInput(later, timeZone)) + rest).toISOString();
}
