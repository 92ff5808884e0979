import { isActive } from '../status/isActive';
import { isMaintenance } from '../status/isMaintenance';
import type { Component, Incident } from '../status/model';
import { maintenanceState } from './maintenanceState';
import { overlaps, windowOf, type Window } from './window';

/** What should be thought over before a maintenance is announced. Ids of components in `components`. */
export type Conflict =
  /** Another maintenance of the same component at the same time. */
  | { kind: 'maintenance'; incident: Incident; components: string[] }
  /** Something is broken there already. */
  | { kind: 'incident'; incident: Incident; components: string[] }
  /** Two zones of one service at the same time, so that nothing of it may be left; `incident`: the other zone's maintenance, if it is another one. */
  | { kind: 'zones'; service: string; components: [string, string]; incident?: Incident }
  /** Customers learn of it later than is usual. */
  | { kind: 'notice'; hours: number };

/** What is looked at: an edited maintenance is not in conflict with itself. */
export interface Plan extends Window {
  id?: string;
  /** Ids. */
  components: readonly string[];
}

/** Customers plan with a day; sooner is possible and gets a hint. */
export const NOTICE_HOURS = 24;
const HOUR_MS = 3_600_000;
const ZONE_LABELS = ['availability_zone', 'az', 'region'] as const;

const zoneOf = ({ labels }: Component): string => ZONE_LABELS.map((label) => labels[label] ?? '').join('\u0000');

/** What two components have in common that are the same service in two places: a label `service`, or the name. */
const serviceOf = ({ labels, displayName }: Component): string => labels.service ?? displayName;

const areZonesOfOne = (a: Component, b: Component): boolean =>
  a.id !== b.id && serviceOf(a) === serviceOf(b) && zoneOf(a) !== zoneOf(b);

const touched = (incident: Incident): string[] => [...new Set(incident.affects.map(({ reference }) => reference))];

const zoneConflicts = (plan: Plan, others: readonly Incident[], components: readonly Component[]): Conflict[] => {
  const find = (id: string) => components.find((component) => component.id === id);
  const planned = plan.components.flatMap((id) => find(id) ?? []);
  const within = planned.flatMap((a, index) =>
    planned
      .slice(index + 1)
      .flatMap((b): Conflict[] =>
        areZonesOfOne(a, b) ? [{ kind: 'zones', service: serviceOf(a), components: [a.id, b.id] }] : []
      )
  );
  const between = others.flatMap((incident) =>
    touched(incident).flatMap((id): Conflict[] => {
      const other = find(id);
      const own = other && planned.find((component) => areZonesOfOne(component, other));
      return own === undefined || other === undefined || plan.components.includes(id)
        ? []
        : [{ kind: 'zones', service: serviceOf(own), components: [own.id, id], incident }];
    })
  );
  return [...within, ...between];
};

/**
 * What a planned window is in conflict with at `now` (milliseconds since 1970): maintenances and open incidents of the same components,
 * both zones of a service, short notice. An open incident counts however far away the window is: nobody knows when it ends.
 */
export function findConflicts(
  plan: Plan,
  incidents: readonly Incident[],
  components: readonly Component[],
  now: number
): Conflict[] {
  const others = incidents.filter(({ id }) => id !== plan.id);
  const isDuring = (incident: Incident) => {
    const window = windowOf(incident);
    return window !== undefined && overlaps(plan, window) && maintenanceState(incident, now) !== 'retracted';
  };
  const atOnce = others.filter((incident) => isMaintenance(incident) && isDuring(incident));
  const same = (kind: 'maintenance' | 'incident', among: readonly Incident[]): Conflict[] =>
    among.flatMap((incident) => {
      const shared = touched(incident).filter((id) => plan.components.includes(id));
      return shared.length === 0 ? [] : [{ kind, incident, components: shared }];
    });
  const open = others.filter((incident) => !isMaintenance(incident) && isActive(incident, now));
  const hours = Math.max(0, (plan.begin - now) / HOUR_MS);
  return [
    ...same('maintenance', atOnce),
    ...same('incident', open),
    ...zoneConflicts(plan, atOnce, components),
    ...(hours < NOTICE_HOURS ? [{ kind: 'notice', hours } as const] : []),
  ];
}
