import type { Incident } from '../../domain/status/model';

/** Order of the list: not ended first, then the youngest first. */
export function inListOrder(a: Incident, b: Incident): number {
  return Number(a.endedAt !== null) - Number(b.endedAt !== null) || (b.beganAt ?? '').localeCompare(a.beganAt ?? '');
}
