import type { Incident, IncidentChange, NewIncidentUpdate, PhaseReference } from '../../domain/status/model';
import type { StatusClient } from '../../status/statusClient';

/** A message to customers within an incident, with what changes along with it. */
export interface UpdateToPost {
  /** Headline of the update: the phase's name, as the SCS page shows it. */
  title: string;
  text: string;
  /** RFC 3339; when this was written, not when a retry got through. */
  createdAt: string;
  phase?: PhaseReference;
  /** RFC 3339; set when the incident is resolved with this update. */
  endedAt?: string;
}

export interface PostOptions {
  client: Pick<StatusClient, 'addUpdate' | 'changeIncident' | 'updates'>;
  /** The same for every retry of this update. */
  idempotencyKey: string;
  hasIdempotency: boolean;
  /** Whether an earlier attempt of this update had no clear outcome. */
  isRetry: boolean;
}

const changeFor = (incident: Incident, { phase, endedAt }: UpdateToPost): IncidentChange => ({
  ...(phase !== undefined &&
    (phase.generation !== incident.phase?.generation || phase.order !== incident.phase?.order) && { phase }),
  ...(endedAt !== undefined && endedAt !== incident.endedAt && { endedAt }),
});

const isStored = async (client: PostOptions['client'], id: string, update: NewIncidentUpdate): Promise<boolean> => {
  const updates = await client.updates(id);
  return updates.some(
    (other) =>
      other.description === update.description && Date.parse(other.createdAt) === Date.parse(update.createdAt ?? '')
  );
};

/**
 * Posts an update and then changes the incident's phase and end, in this order: words without a new phase are true,
 * a new phase without words leaves customers guessing. A retry posts nothing twice. Rejects with the LeitstandError of the failed step.
 */
export async function postUpdate(options: PostOptions, incident: Incident, update: UpdateToPost): Promise<void> {
  const { client, hasIdempotency, idempotencyKey, isRetry } = options;
  const message = { displayName: update.title, description: update.text, createdAt: update.createdAt };
  const mustLook = isRetry && !hasIdempotency;
  if (!mustLook || !(await isStored(client, incident.id, message))) {
    await client.addUpdate(incident.id, message, hasIdempotency ? idempotencyKey : undefined);
  }
  const change = changeFor(incident, update);
  if (Object.keys(change).length > 0) {
    await client.changeIncident(incident.id, change);
  }
}
