import type { Incident } from '../../domain/status/model';

const HALF_HOUR_MS = 30 * 60_000;
const DAY_MS = 86_400_000;

/** The time around an incident, a half hour on both sides; the last day of one that goes on for longer. `now` in milliseconds since 1970. */
export function graphRange(
  { beganAt, endedAt }: Pick<Incident, 'beganAt' | 'endedAt'>,
  now: number
): { from: string; to: string } {
  const began = beganAt === null ? now : Math.min(Date.parse(beganAt), now);
  const isOver = endedAt !== null && Date.parse(endedAt) + HALF_HOUR_MS < now;
  const end = isOver ? Date.parse(endedAt) + HALF_HOUR_MS : now;
  const from = new Date(Math.max(began - HALF_HOUR_MS, end - DAY_MS)).toISOString();
  return { from, to: isOver ? new Date(end).toISOString() : 'now' };
}
