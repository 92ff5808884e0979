import { parseStoredTime } from '../store/storedTime';

import { badRequest } from './apiError';

const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/;

/** An id in the form it is stored. Accepts what the reference server does: any case, without dashes, in braces, as a URN. Throws 400 naming `parameter`. */
export function parseId(text: string, parameter: string): string {
  const bare = text
    .toLowerCase()
    .replace(/^urn:uuid:/, '')
    .replace(/^\{(.*)\}$/, '$1');
  if (!UUID.test(bare)) {
    throw badRequest(`Invalid format for parameter ${parameter}: not a UUID.`);
  }
  return bare.replaceAll('-', '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A time in a body, in the form it is stored. Throws 400 naming the field. */
export function parseTime(text: string, field: string): string {
  const time = parseStoredTime(text);
  if (time === undefined) {
    throw badRequest(
      `${field} must be a time as in ${new Date().getUTCFullYear()}-05-01T08:00:00Z, in the years 1 to 9999.`
    );
  }
  return time;
}

/** A time in a query, in the form it is stored: RFC 3339 or only a day. Throws 400 naming the parameter, for a "+" that was not encoded with a hint. */
export function parseQueryTime(text: string, parameter: string): string {
  const time = parseStoredTime(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  if (time === undefined) {
    const hint = /\d \d\d:\d\d$/.test(text) ? ' A "+" must be sent as %2B.' : '';
    throw badRequest(
      `Invalid format for parameter ${parameter}: neither a time as in 2026-05-01T08:00:00Z nor a day.${hint}`
    );
  }
  return time;
}

/** A whole number in a path or query. Throws 400 naming the parameter. */
export function parseInteger(text: string, parameter: string): number {
  if (!/^[+-]?\d{1,15}$/.test(text)) {
    throw badRequest(`Invalid format for parameter ${parameter}: not a whole number.`);
  }
  return Number(text);
}
