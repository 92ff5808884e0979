/** A moment on the clock and calendar of a time zone. */
export interface ZonedTime {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** Minutes ahead of UTC. */
  offset: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The moment (milliseconds since 1970) in a time zone (IANA name). Only numbers are taken from Intl: its words differ between Node and browsers. */
export function zonedTime(moment: number, timeZone: string): ZonedTime {
  const key = `${Math.floor(moment / 60_000)} ${timeZone}`;
  const before = known.get(key);
  if (before) {
    return before;
  }
  const made = readClock(moment, timeZone);
  if (known.size >= MAX_KNOWN) {
    known.clear();
  }
  known.set(key, made);
  return made;
}

/** A page shows the same moments again every time it is drawn, and Intl is slow. */
const MAX_KNOWN = 50_000;
const known = new Map<string, ZonedTime>();

function readClock(moment: number, timeZone: string): ZonedTime {
  const numbers: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(moment)) {
    numbers[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = numbers;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const offset = Math.round((asUtc - Math.floor(moment / 60_000) * 60_000) / 60_000);
  return { year, month, day, hour, minute, offset };
}

/** The day of a moment in a time zone, `YYYY-MM-DD`. */
export function zonedDay(moment: number, timeZone: string): string {
  const { year, month, day } = zonedTime(moment, timeZone);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}
