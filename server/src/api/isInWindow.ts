import type { IncidentRecord } from '../store/records';

/** Whether an incident is listed between two times (stored form, both inclusive): it overlaps them, or is open and began by `end`; one without any time never is. */
export function isInWindow(
  { beganAt, endedAt }: Pick<IncidentRecord, 'beganAt' | 'endedAt'>,
  start: string,
  end: string
): boolean {
  if (beganAt === null) {
    return endedAt !== null && start <= endedAt && endedAt <= end;
  }
  return beganAt <= end && (endedAt === null || endedAt >= start);
}
