import type { Incident, IncidentChange, NewIncident } from '../../domain/status/model';
import type { StatusClient } from '../../status/statusClient';
import type { Draft, PublishAttempt } from '../drafts/draft';
import { isOutcomeUnknown } from './isOutcomeUnknown';
import { newIdempotencyKey } from './newIdempotencyKey';

export interface Published {
  /** The incident's id. */
  id: string;
  /** False if the tie to its alerts could not be stored; the incident is public all the same. */
  linked: boolean;
}

export interface PublishOptions {
  client: Pick<StatusClient, 'createIncident' | 'changeIncident' | 'incidents' | 'linkAlerts'>;
  /** Whether the server answers a repeated `Idempotency-Key` with what it answered first. */
  hasIdempotency: boolean;
  /** Keeps an attempt with the draft before it is made, and forgets it (undefined) once its outcome is known. */
  keepAttempt(attempt: PublishAttempt | undefined): void;
}

const WINDOW_MS = 60_000;

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What an earlier attempt stored: same title, same begin. */
const findStored = async (client: PublishOptions['client'], sent: NewIncident): Promise<Incident | undefined> => {
  const began = Date.parse(sent.beganAt);
  const window = { start: new Date(began - WINDOW_MS), end: new Date(Math.max(Date.now(), began) + WINDOW_MS) };
  const incidents = await client.incidents(window);
  return incidents.find(
    (incident) =>
      incident.displayName === sent.displayName && incident.beganAt !== null && Date.parse(incident.beganAt) === began
  );
};

const differences = (stored: NewIncident, wanted: NewIncident): IncidentChange => ({
  ...(stored.displayName !== wanted.displayName && { displayName: wanted.displayName }),
  ...(stored.description !== wanted.description && { description: wanted.description }),
  ...(stored.beganAt !== wanted.beganAt && { beganAt: wanted.beganAt }),
  ...(stored.endedAt !== wanted.endedAt && { endedAt: wanted.endedAt }),
  ...(!isEqual(stored.phase, wanted.phase) && { phase: wanted.phase }),
  ...(!isEqual(stored.affects, wanted.affects) && { affects: wanted.affects }),
});

/** Takes up an attempt whose outcome is unknown: the id it was stored under, corrected to what is wanted now. */
const takeUp = async (client: PublishOptions['client'], sent: NewIncident, wanted: NewIncident) => {
  const stored = await findStored(client, sent);
  if (stored === undefined) {
    return undefined;
  }
  const change = differences(sent, wanted);
  if (Object.keys(change).length > 0) {
    await client.changeIncident(stored.id, change);
  }
  return stored.id;
};

const create = async (options: PublishOptions, incident: NewIncident, earlier: PublishAttempt | undefined) => {
  const { client, hasIdempotency, keepAttempt } = options;
  const isRepeat = earlier !== undefined && isEqual(earlier.incident, incident);
  if (earlier !== undefined && !(isRepeat && hasIdempotency)) {
    const id = await takeUp(client, earlier.incident, incident);
    if (id !== undefined) {
      return id;
    }
  }
  const attempt = isRepeat ? earlier : { idempotencyKey: newIdempotencyKey(), incident };
  keepAttempt(attempt);
  try {
    return await client.createIncident(incident, hasIdempotency ? attempt.idempotencyKey : undefined);
  } catch (error) {
    if (!isOutcomeUnknown(error)) {
      // Refused for certain; but an earlier attempt of unknown outcome stays to be looked for.
      keepAttempt(earlier);
    }
    throw error;
  }
};

/**
 * Publishes a checked draft, at most once however often it is retried: a repeated attempt carries the same key,
 * and where the server knows no keys, or the text was changed in between, the first attempt's incident is looked for and corrected.
 * Rejects with the LeitstandError of the write; a failure to store the alert link does not fail the publication.
 */
export async function publish(options: PublishOptions, draft: Draft, incident: NewIncident): Promise<Published> {
  const id = await create(options, incident, draft.attempt);
  options.keepAttempt(undefined);
  let linked = true;
  if (draft.alerts.length > 0) {
    linked = await options.client.linkAlerts(id, draft.alerts).then(
      () => true,
      () => false
    );
  }
  return { id, linked };
}
