import { escapeHtml } from '../text/escapeHtml';

import type { RenderContext } from './publicModel';
import { stringsOf } from './strings';
import { zonedTime } from './zonedTime';

/** A moment (RFC 3339) as a `<time>` in the page's language and time zone, with the zone named. */
export function renderTime(moment: string, context: RenderContext): string {
  const time = zonedTime(Date.parse(moment), context.timeZone);
  const text = stringsOf(context.language).time(time, zoneName(time.offset));
  return `<time datetime="${escapeHtml(moment)}">${text}</time>`;
}

function zoneName(offset: number): string {
  if (offset === 0) {
    return 'UTC';
  }
  const hours = Math.floor(Math.abs(offset) / 60);
  const minutes = Math.abs(offset) % 60;
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}
