const RFC3339 = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}:\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;
const MINUTE = 60_000;

/**
 * An RFC 3339 time as it is stored: UTC with microseconds, so that it sorts as text (finer digits are cut, as PostgreSQL does).
 * Undefined for anything else, also for a day that does not exist and for a year that is not 1–9999 in UTC.
 */
export function parseStoredTime(text: string): string | undefined {
  const match = RFC3339.exec(text);
  if (!match) {
    return undefined;
  }
  const [, day = '', clock = '', fraction = '', sign, hours = '0', minutes = '0'] = match;
  const local = new Date(`${day}T${clock}Z`);
  // Date turns 31 February into 3 March and 24:00 into the next day.
  if (Number.isNaN(local.getTime()) || local.toISOString().slice(0, 19) !== `${day}T${clock}`) {
    return undefined;
  }
  if (Number(hours) > 23 || Number(minutes) > 59) {
    return undefined;
  }
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
  const utc = new Date(local.getTime() - offset).toISOString();
  // Years beyond 1–9999 come out with a sign or as 0000.
  if (utc.length !== 24 || utc.startsWith('0000')) {
    return undefined;
  }
  return `${utc.slice(0, 19)}.${fraction.slice(0, 6).padEnd(6, '0')}Z`;
}

/** The same moment as the API shows it, without needless zeros: `2026-05-01T08:00:00Z`. */
export function showStoredTime(stored: string): string {
  return stored.replace(/\.?0+Z$/, 'Z');
}

/** This moment, in the stored form. */
export function storedNow(now = Date.now()): string {
  return new Date(now).toISOString().replace('Z', '000Z');
}
