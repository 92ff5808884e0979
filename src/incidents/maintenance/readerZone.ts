import { getTimeZone } from '@grafana/data';

/** The zone this reader has chosen in Grafana, else the browser's, as an IANA name. */
export function readerZone(): string {
  const chosen = getTimeZone();
  if (chosen === 'utc') {
    return 'UTC';
  }
  return chosen === 'browser' || chosen === '' ? Intl.DateTimeFormat().resolvedOptions().timeZone : chosen;
}
