import { asList, asNumber, asString, isRecord } from '../../domain/parse/narrow';
import type { Impact, IncidentChange, PhaseReference } from '../../domain/status/model';
import type { BothLanguages } from '../../domain/text/languageMarks';
import { parseBothLanguages } from '../../domain/text/parseBothLanguages';
import { parsePhaseReference } from './parseFacts';
import type { UpdateToPost } from './postUpdate';

/** What was sent without a clear answer. */
export interface UpdateAttempt {
  idempotencyKey: string;
  update: UpdateToPost;
  /** What was sent to change along with the words: a repeated key must carry the same. */
  change: IncidentChange;
}

/** The incident as it stood when somebody began to type. */
export interface SeenVersion {
  etag?: string;
  /** The incident, in JSON. */
  json: string;
}

/** An update being written; kept in the browser like a draft. */
export interface UpdateDraft {
  mode: 'update' | 'resolve';
  text: BothLanguages;
  /** Undefined: as it is. */
  phase?: PhaseReference;
  /** All impacts as they shall be; undefined: as they are. */
  affects?: Impact[];
  /** Minutes from posting to the next update that is promised. */
  promiseMinutes?: number;
  /** RFC 3339; when it ended, if not at the time of posting. */
  endedAt?: string;
  seen?: SeenVersion;
  attempt?: UpdateAttempt;
}

export const EMPTY_UPDATE: UpdateDraft = { mode: 'update', text: { en: '', de: '' } };

const parseImpacts = (value: unknown): Impact[] | undefined =>
  Array.isArray(value)
    ? asList(value).flatMap((each) => {
        const reference = isRecord(each) ? asString(each.reference) : undefined;
        const type = isRecord(each) ? asString(each.type) : undefined;
        return isRecord(each) && reference !== undefined && type !== undefined
          ? [{ reference, type, severity: asNumber(each.severity) }]
          : [];
      })
    : undefined;

const parseChange = (value: Record<string, unknown>): IncidentChange => {
  const phase = parsePhaseReference(value.phase);
  const affects = parseImpacts(value.affects);
  const endedAt = asString(value.endedAt);
  return { ...(phase && { phase }), ...(affects && { affects }), ...(endedAt !== undefined && { endedAt }) };
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
    phase: parsePhaseReference(sent.phase),
    affects: parseImpacts(sent.affects),
    endedAt: asString(sent.endedAt),
  };
  const change = isRecord(value) && isRecord(value.change) ? value.change : {};
  return { idempotencyKey, update, change: parseChange(change) };
};

const parseSeen = (value: unknown): SeenVersion | undefined => {
  const json = isRecord(value) ? asString(value.json) : undefined;
  return isRecord(value) && json !== undefined ? { etag: asString(value.etag), json } : undefined;
};

/** Reads a kept update back; undefined if it is none. */
export function parseUpdateDraft(value: unknown): UpdateDraft | undefined {
  const text = isRecord(value) ? parseBothLanguages(value.text) : undefined;
  if (!isRecord(value) || text === undefined) {
    return undefined;
  }
  return {
    mode: value.mode === 'resolve' ? 'resolve' : 'update',
    text,
    phase: parsePhaseReference(value.phase),
    affects: parseImpacts(value.affects),
    promiseMinutes: asNumber(value.promiseMinutes),
    endedAt: asString(value.endedAt),
    seen: parseSeen(value.seen),
    attempt: parseAttempt(value.attempt),
  };
}
