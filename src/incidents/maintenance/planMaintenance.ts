import type { Incident, IncidentChange, NewIncident } from '../../domain/status/model';
import type { StatusClient } from '../../status/statusClient';
import type { PublishAttempt } from '../drafts/draft';
import { isOutcomeUnknown } from '../usecases/isOutcomeUnknown';
import { newIdempotencyKey } from '../usecases/newIdempotencyKey';

export interface PlanOptions {
  client: Pick<StatusClient, 'createIncident' | 'changeIncident' | 'incidents'>;
  /** Whether the server answers a repeated `Idempotency-Key` with what it answered first. */
  hasIdempotency: boolean;
  /** What was sent before without a clear outcome. */
  earlier?: PublishAttempt;
  /** Keeps an attempt before it is made, and forgets it (undefined) once its outcome is known. */
  keepAttempt(attempt: PublishAttempt | undefined): void;
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sameTime = (a: string | null | undefined, b: string | null | undefined): boolean =>
  Date.parse(a ?? '') === Date.parse(b ?? '');

/**
 * What to send so that `before` becomes `wanted`: only what differs, all impacts if one does, and the end always,
 * because an impact of severity 0 is only taken with one (C09). Undefined if nothing differs.
 */
export function maintenanceChange(before: Incident, wanted: NewIncident): IncidentChange | undefined {
  const change: IncidentChange = {
    ...(before.displayName !== wanted.displayName && { displayName: wanted.displayName }),
    ...(before.description !== wanted.description && { description: wanted.description }),
    ...(!sameTime(before.beganAt, wanted.beganAt) && { beganAt: wanted.beganAt }),
    ...(!isEqual(before.affects, wanted.affects) && { affects: wanted.affects }),
  };
  const isSame = Object.keys(change).length === 0 && sameTime(before.endedAt, wanted.endedAt);
  return isSame ? undefined : { ...change, endedAt: wanted.endedAt };
}

/** What an earlier attempt stored: same title, same begin. */
const findStored = async (client: PlanOptions['client'], sent: NewIncident): Promise<Incident | undefined> => {
  const window = { start: new Date(sent.beganAt), end: new Date(sent.endedAt ?? sent.beganAt) };
  const incidents = await client.incidents(window);
  return incidents.find(
    (incident) => incident.displayName === sent.displayName && sameTime(incident.beganAt, sent.beganAt)
  );
};

/**
 * Announces a maintenance, at most once however often it is retried, and resolves with its id: a repeated attempt carries the same key;
 * where the server knows no keys, or something was changed in between, what the first attempt stored is looked for and corrected.
 * Rejects with the LeitstandError of the write.
 */
export async function planMaintenance(options: PlanOptions, incident: NewIncident): Promise<string> {
  const { client, hasIdempotency, earlier, keepAttempt } = options;
  const isRepeat = earlier !== undefined && isEqual(earlier.incident, incident);
  if (earlier !== undefined && !(isRepeat && hasIdempotency)) {
    const stored = await findStored(client, earlier.incident);
    if (stored !== undefined) {
      const change = maintenanceChange(stored, incident);
      if (change !== undefined) {
        await client.changeIncident(stored.id, change);
      }
      keepAttempt(undefined);
      return stored.id;
    }
  }
  const attempt = isRepeat ? earlier : { idempotencyKey: newIdempotencyKey(), incident };
  keepAttempt(attempt);
  try {
    const id = await client.createIncident(incident, hasIdempotency ? attempt.idempotencyKey : undefined);
    keepAttempt(undefined);
    return id;
  } catch (error) {
    if (!isOutcomeUnknown(error)) {
      keepAttempt(earlier);
    }
    throw error;
  }
}
