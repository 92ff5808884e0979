import { parseDuration } from './durations';

/** Milliseconds since 1970 of `1700000000000`, an ISO date, `now` or `now-6h`. Throws on anything else. */
export function parseTime(text: string, now: number): number {
  if (/^\d+$/.test(text)) {
    return Number(text);
  }
  const relative = /^now(?:([+-])(\w+))?$/.exec(text);
  if (relative) {
    const [, sign, duration] = relative;
    const offset = duration ? parseDuration(duration) : 0;
    return sign === '+' ? now + offset : now - offset;
  }
  const date = Date.parse(text);
  if (Number.isNaN(date)) {
    throw new Error(`cannot read the time "${text}"`);
  }
  return date;
}
