import type { Incident } from '../status/model';

/** From when to when something is worked on, milliseconds since 1970. */
export interface Window {
  begin: number;
  end: number;
}

/** When a maintenance is; undefined without a begin or an end, which other servers may store. */
export function windowOf({ beganAt, endedAt }: Pick<Incident, 'beganAt' | 'endedAt'>): Window | undefined {
  return beganAt === null || endedAt === null ? undefined : { begin: Date.parse(beganAt), end: Date.parse(endedAt) };
}

/** Whether two windows have a moment in common; one that begins when the other ends does not. */
export function overlaps(a: Window, b: Window): boolean {
  return a.begin < b.end && b.begin < a.end;
}
