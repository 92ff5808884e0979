import type { Impact, Incident, NewIncidentUpdate } from '../../domain/status/model';
import type { LinkedAlert, StatusClient } from '../../status/statusClient';

/** What is said in an open incident because of another alert. */
export interface Addition {
  update: NewIncidentUpdate & { createdAt: string };
  /** Impacts that the incident does not have yet. */
  impacts: Impact[];
  alerts: LinkedAlert[];
}

export interface AddOptions {
  client: Pick<StatusClient, 'addUpdate' | 'changeIncident' | 'updates' | 'linkAlerts'>;
  /** The same for every retry. */
  idempotencyKey: string;
  hasIdempotency: boolean;
  /** Whether an update may bring impacts along. */
  hasUpdateChanges: boolean;
  hasLinks: boolean;
  /** Whether an earlier attempt had no clear outcome. */
  isRetry: boolean;
}

const isNew = (incident: Incident, { reference, type }: Impact): boolean =>
  !incident.affects.some((known) => known.reference === reference && known.type === type);

/**
 * Tells customers more in an incident that is open already, adds what is affected now too, and ties the alert to it. A retry says nothing twice.
 * Resolves with whether the tie could be stored; rejects with the LeitstandError of the first write that failed.
 */
export async function addToIncident(
  options: AddOptions,
  incident: Incident,
  { update, impacts, alerts }: Addition
): Promise<{ linked: boolean }> {
  const { client, hasIdempotency, hasUpdateChanges, hasLinks, isRetry } = options;
  const added = impacts.filter((impact) => isNew(incident, impact));
  const affects = added.length > 0 ? [...incident.affects, ...added] : undefined;
  const isSaid = isRetry && !hasIdempotency && (await wasSaid(client, incident.id, update));
  if (!isSaid) {
    const message = hasUpdateChanges && affects !== undefined ? { ...update, affects } : update;
    await client.addUpdate(incident.id, message, hasIdempotency ? options.idempotencyKey : undefined);
  }
  if (!hasUpdateChanges && affects !== undefined) {
    await client.changeIncident(incident.id, { affects });
  }
  if (!hasLinks || alerts.length === 0) {
    return { linked: true };
  }
  return client.linkAlerts(incident.id, alerts).then(
    () => ({ linked: true }),
    () => ({ linked: false })
  );
}

const wasSaid = async (client: AddOptions['client'], id: string, update: Addition['update']): Promise<boolean> => {
  const updates = await client.updates(id);
  return updates.some(
    (other) => other.description === update.description && Date.parse(other.createdAt) === Date.parse(update.createdAt)
  );
};
