import { isActive } from '../status/isActive';
import { isMaintenance } from '../status/isMaintenance';
import type { Incident } from '../status/model';

/** The maintenance that goes on at `at` (milliseconds since 1970) on a component; of several the one that ends last, one without an end last of all. */
export function coveringMaintenance(
  component: string,
  incidents: readonly Incident[],
  at: number
): Incident | undefined {
  const endOf = ({ endedAt }: Incident) => (endedAt === null ? Infinity : Date.parse(endedAt));
  return incidents
    .filter((incident) => isMaintenance(incident) && isActive(incident, at))
    .filter(({ affects }) => affects.some(({ reference, severity }) => reference === component && severity === 0))
    .reduce<Incident | undefined>(
      (last, incident) => (last === undefined || endOf(incident) > endOf(last) ? incident : last),
      undefined
    );
}
