import type { Impact, Incident, IncidentChange, PhaseReference } from '../../domain/status/model';
import type { Operations } from './operations';
import { isSamePhase } from './phases';

/** A message to customers within an incident, with what changes along with it. */
export interface UpdateToPost {
  /** Headline of the update: the phase's name, as the SCS page shows it. */
  title: string;
  text: string;
  /** RFC 3339; when this was written, not when a retry got through. */
  createdAt: string;
  phase?: PhaseReference;
  /** All impacts from now on; undefined: they stay as they are. */
  affects?: Impact[];
  /** RFC 3339; set when the incident is resolved with this update. */
  endedAt?: string;
}

export interface PostOptions {
  operations: Pick<Operations, 'addUpdate' | 'change' | 'read'>;
  /** Version the words were written for; undefined on servers that name none. */
  etag?: string;
  /** The same for every retry of this update. */
  idempotencyKey: string;
  hasIdempotency: boolean;
  /** Whether the server changes phase, impacts and end together with an update. */
  hasUpdateChanges: boolean;
  /** Whether an earlier attempt of this update had no clear outcome. */
  isRetry: boolean;
  /** What changes along; the same for every retry. Without it what differs from the incident. */
  change?: IncidentChange;
}

const isSameList = (a: readonly Impact[], b: readonly Impact[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what is different, `affects` whole or not at all; the end goes along where severity 0 asks for one (C09). */
export const changeFor = (
  incident: Incident,
  { phase, affects, endedAt }: Pick<UpdateToPost, 'phase' | 'affects' | 'endedAt'>
): IncidentChange => {
  const isChanged = affects !== undefined && !isSameList(affects, incident.affects);
  const end = endedAt === undefined ? undefined : notBefore(endedAt, incident.beganAt);
  const needsEnd = isChanged && affects.some(({ severity }) => severity === 0) && incident.endedAt !== null;
  return {
    ...(phase !== undefined && !isSamePhase(phase, incident.phase) && { phase }),
    ...(isChanged && { affects }),
    ...(end !== undefined && end !== incident.endedAt
      ? { endedAt: end }
      : needsEnd && incident.endedAt !== null && { endedAt: incident.endedAt }),
  };
};

const notBefore = (time: string, begin: string | null): string =>
  begin !== null && Date.parse(time) < Date.parse(begin) ? begin : time;

/**
 * Posts an update with what changes along with it. Servers that cannot do both at once get the words first: words without a new phase
 * are true, a new phase without words leaves customers guessing. A retry posts nothing twice. An incident never ends before it began.
 * Rejects with the LeitstandError of the failed step: `stale-edit` if somebody has changed the incident since `etag`.
 */
export async function postUpdate(options: PostOptions, incident: Incident, update: UpdateToPost): Promise<void> {
  const { operations, etag, hasIdempotency, hasUpdateChanges } = options;
  const message = { displayName: update.title, description: update.text, createdAt: update.createdAt };
  const change = options.change ?? changeFor(incident, update);
  const mustLook = options.isRetry && !hasIdempotency;
  if (!mustLook || !(await isStored(operations, incident.id, update))) {
    const idempotencyKey = hasIdempotency ? options.idempotencyKey : undefined;
    await operations.addUpdate(incident.id, hasUpdateChanges ? { ...message, ...change } : message, {
      etag,
      idempotencyKey,
    });
  }
  if (!hasUpdateChanges && Object.keys(change).length > 0) {
    await operations.change(incident.id, change, {});
  }
}

const isStored = async (operations: PostOptions['operations'], id: string, update: UpdateToPost): Promise<boolean> => {
  const { updates } = await operations.read(id);
  return updates.some(
    (other) => other.description === update.text && Date.parse(other.createdAt) === Date.parse(update.createdAt)
  );
};
