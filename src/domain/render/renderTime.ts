import { escapeHtml } from '../text/escapeHtml';

import type { RenderContext } from './publicModel';
import { stringsOf } from './strings';
import { zonedTime, type ZonedTime } from './zonedTime';

/** A moment (RFC 3339) as a `<time>` in the page's language and time zone, with the zone named, and in UTC. */
export function renderTime(moment: string, context: RenderContext): string {
  const strings = stringsOf(context.language);
  const milliseconds = Date.parse(moment);
  const time = zonedTime(milliseconds, context.timeZone);
  const text = strings.time(time, zoneName(time.offset));
  return `<time datetime="${escapeHtml(moment)}">${text}${time.offset === 0 ? '' : ` (${inUtc(time, zonedTime(milliseconds, 'UTC'))})`}</time>`;

  /** The clock only, if the day is the same. */
  function inUtc(local: ZonedTime, utc: ZonedTime): string {
    return local.day === utc.day ? `${two(utc.hour)}:${two(utc.minute)} UTC` : strings.time(utc, 'UTC');
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function zoneName(offset: number): string {
  if (offset === 0) {
    return 'UTC';
  }
  const hours = Math.floor(Math.abs(offset) / 60);
  const minutes = Math.abs(offset) % 60;
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}
