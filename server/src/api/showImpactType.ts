import type { ImpactTypeRecord } from '../store/records';

/** An impact type as the API has it. */
export function showImpactType(type: ImpactTypeRecord) {
  return { id: type.id, displayName: type.displayName ?? undefined, description: type.description ?? undefined };
}
