import type { ActiveImpact } from '../domain/status/model';

/** The highest severity among impacts; 0, a maintenance, only if nothing else is known; undefined without any value. */
export function worstSeverity(impacts: ReadonlyArray<Pick<ActiveImpact, 'severity'>>): number | undefined {
  const values = impacts.flatMap((impact) => (impact.severity === undefined ? [] : [impact.severity]));
  return values.length === 0 ? undefined : Math.max(...values);
}
