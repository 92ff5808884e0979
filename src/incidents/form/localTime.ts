const pad = (number: number): string => String(number).padStart(2, '0');

/** An RFC 3339 time as `<input type="datetime-local">` takes it, in the browser's zone; empty if it is none. */
export function toLocalInput(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) {
    return '';
  }
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** What such an input holds, in the browser's zone, as RFC 3339 in UTC; empty if it holds no time. */
export function fromLocalInput(value: string): string {
  const date = new Date(value);
  return value === '' || Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** An RFC 3339 time in UTC, to the minute, as shown beside the local one: `2026-05-01 08:00 UTC`. */
export function inUtc(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
