import type { PhaseList, PhaseReference } from './model';

/** Name of a phase in the generation it was chosen from; undefined if that generation or order is not known here. */
export function phaseName(phases: readonly PhaseList[], reference: PhaseReference | undefined): string | undefined {
  if (!reference) {
    return undefined;
  }
  return phases.find((list) => list.generation === reference.generation)?.phases[reference.order];
}
