import { formatDate } from '@grafana/i18n';
import { zonedDay } from '../../domain/render/zonedTime';

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };

const part = (moment: number, timeZone: string, withDay: boolean): string =>
  formatDate(moment, { ...(withDay && DAY), ...CLOCK, timeZone });

/** From when to when in one zone, the day said once where it is one day: `Tue, Nov 24, 02:00 – 04:00`. Times are RFC 3339. */
export function windowWords(beganAt: string, endedAt: string, timeZone: string): string {
  const [begin, end] = [Date.parse(beganAt), Date.parse(endedAt)];
  const isOneDay = zonedDay(begin, timeZone) === zonedDay(end, timeZone);
  return `${part(begin, timeZone, true)} – ${part(end, timeZone, !isOneDay)}`;
}

/** The same in UTC, for beside it: `01:00 – 03:00 UTC`, with days where they are not the reader's. Empty if the reader's zone is UTC. */
export function utcWords(beganAt: string, endedAt: string, timeZone: string): string {
  if (timeZone === 'UTC') {
    return '';
  }
  const [begin, end] = [Date.parse(beganAt), Date.parse(endedAt)];
  const isSameDay = zonedDay(begin, 'UTC') === zonedDay(begin, timeZone);
  const isOneDay = zonedDay(begin, 'UTC') === zonedDay(end, 'UTC');
  return `${part(begin, 'UTC', !isSameDay)} – ${part(end, 'UTC', !isOneDay)} UTC`;
}

/** How long a window is, `2 h 30 min`. */
export function lengthWords(beganAt: string, endedAt: string): string {
  const minutes = Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(beganAt)) / 60_000));
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [days > 0 && `${days} d`, hours > 0 && `${hours} h`, rest > 0 && `${rest} min`];
  return parts.filter(Boolean).join(' ') || '0 min';
}
