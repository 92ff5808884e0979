import type { PhaseList, PhaseReference } from '../status/model';

/** What providers call the phase before planned work begins; SCS's own list says "Scheduled". */
const FOR_PLANNED_WORK = /schedul|plan|announc|angekündigt|vorgesehen/i;

/** The phase a planned maintenance is announced in: the first one for planned work, else the first. Undefined on a server without phases. */
export function plannedPhase(phases: readonly PhaseList[]): PhaseReference | undefined {
  const current = [...phases].sort((a, b) => b.generation - a.generation)[0];
  if (current === undefined || current.phases.length === 0) {
    return undefined;
  }
  const planned = current.phases.findIndex((name) => FOR_PLANNED_WORK.test(name));
  return { generation: current.generation, order: Math.max(planned, 0) };
}

/** The last phase of the newest generation: what is over ends in it. */
export function finalPhase(phases: readonly PhaseList[]): PhaseReference | undefined {
  const current = [...phases].sort((a, b) => b.generation - a.generation)[0];
  return current === undefined || current.phases.length === 0
    ? undefined
    : { generation: current.generation, order: current.phases.length - 1 };
}
