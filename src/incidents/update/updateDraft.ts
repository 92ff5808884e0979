import { asNumber, asString, isRecord } from '../../domain/parse/narrow';
import type { PhaseReference } from '../../domain/status/model';
import type { UpdateToPost } from '../usecases/postUpdate';

/** What was sent without a clear answer. */
export interface UpdateAttempt {
  idempotencyKey: string;
  update: UpdateToPost;
}

/** An update being written; kept in the browser like a draft. */
export interface UpdateDraft {
  mode: 'update' | 'resolve';
  text: string;
  phase?: PhaseReference;
  attempt?: UpdateAttempt;
}

const parsePhase = (value: unknown): PhaseReference | undefined => {
  const generation = isRecord(value) ? asNumber(value.generation) : undefined;
  const order = isRecord(value) ? asNumber(value.order) : undefined;
  return generation === undefined || order === undefined ? undefined : { generation, order };
};

const parseAttempt = (value: unknown): UpdateAttempt | undefined => {
  const idempotencyKey = isRecord(value) ? asString(value.idempotencyKey) : undefined;
  const sent = isRecord(value) && isRecord(value.update) ? value.update : undefined;
  const title = asString(sent?.title);
  const text = asString(sent?.text);
  const createdAt = asString(sent?.createdAt);
  if (!idempotencyKey || sent === undefined || title === undefined || text === undefined || createdAt === undefined) {
    return undefined;
  }
  const update: UpdateToPost = {
    title,
    text,
    createdAt,
    phase: parsePhase(sent.phase),
    endedAt: asString(sent.endedAt),
  };
  return { idempotencyKey, update };
};

/** Reads a kept update back; undefined if it is none. */
export function parseUpdateDraft(value: unknown): UpdateDraft | undefined {
  const text = isRecord(value) ? asString(value.text) : undefined;
  if (!isRecord(value) || text === undefined) {
    return undefined;
  }
  const mode = value.mode === 'resolve' ? 'resolve' : 'update';
  return { mode, text, phase: parsePhase(value.phase), attempt: parseAttempt(value.attempt) };
}
