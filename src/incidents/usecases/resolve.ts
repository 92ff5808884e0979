import type { Incident, PhaseList, PhaseReference } from '../../domain/status/model';
import { postUpdate, type PostOptions, type UpdateToPost } from './postUpdate';

/** The last phase of the current generation: what a resolved incident ends in. */
export function lastPhase(phases: readonly PhaseList[]): PhaseReference | undefined {
  const current = [...phases].sort((a, b) => b.generation - a.generation)[0];
  return current === undefined || current.phases.length === 0
    ? undefined
    : { generation: current.generation, order: current.phases.length - 1 };
}

/** Ends an incident: last words first, then the last phase and the end. `endedAt` is RFC 3339 and not before the begin. */
export async function resolve(
  options: PostOptions,
  incident: Incident,
  update: UpdateToPost & { endedAt: string }
): Promise<void> {
  const began = incident.beganAt;
  const endedAt = began !== null && Date.parse(update.endedAt) < Date.parse(began) ? began : update.endedAt;
  await postUpdate(options, incident, { ...update, endedAt });
}
