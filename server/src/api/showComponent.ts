import type { ComponentRecord } from '../store/records';

import type { ComponentImpact } from './activeImpacts';

/** A component as the API has it, with the impacts active on it. */
export function showComponent(component: ComponentRecord, impacts: ReadonlyMap<string, ComponentImpact[]>) {
  return {
    id: component.id,
    displayName: component.displayName ?? undefined,
    labels: component.labels ?? undefined,
    activelyAffectedBy: impacts.get(component.id) ?? [],
  };
}
