import type { PhaseList, PhaseReference } from '../../domain/status/model';

/** Phases an incident can be in: those of the generation it began with, and of the current one while it has none. */
export function phasesOf(phases: readonly PhaseList[], reference: PhaseReference | undefined): PhaseList | undefined {
  const current = [...phases].sort((a, b) => b.generation - a.generation)[0];
  return reference === undefined ? current : phases.find((list) => list.generation === reference.generation);
}

/** What a resolved incident ends in. */
export function lastPhase(list: PhaseList | undefined): PhaseReference | undefined {
  return list === undefined || list.phases.length === 0
    ? undefined
    : { generation: list.generation, order: list.phases.length - 1 };
}

/** Solved, but watched for a while: the phase before the last one. */
export function watchingPhase(list: PhaseList | undefined): PhaseReference | undefined {
  return list === undefined || list.phases.length < 2
    ? undefined
    : { generation: list.generation, order: list.phases.length - 2 };
}

/** Whether two references mean the same phase. */
export function isSamePhase(a: PhaseReference | undefined, b: PhaseReference | undefined): boolean {
  return a?.generation === b?.generation && a?.order === b?.order;
}
