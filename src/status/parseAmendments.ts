import { asList, asNumber, asString, asTime, isRecord } from '../domain/parse/narrow';
import type { Amendment } from '../domain/status/model';

const parseAmendment = (value: unknown): Amendment | undefined => {
  const kind = isRecord(value) ? asString(value.kind) : undefined;
  const at = isRecord(value) ? asTime(value.at) : undefined;
  if (!isRecord(value) || (kind !== 'correction' && kind !== 'retraction') || at === undefined) {
    return undefined;
  }
  return { kind, update: asNumber(value.update), note: asString(value.note) ?? '', at };
};

/** Corrections and retractions of an incident; undefined without any, as on servers that know none. */
export function parseAmendments(value: unknown): Amendment[] | undefined {
  const amendments = asList(value)
    .map(parseAmendment)
    .filter((amendment) => amendment !== undefined);
  return amendments.length === 0 ? undefined : amendments;
}

/** What was learned from an incident; undefined while nobody has written it. */
export function parsePostmortem(value: Record<string, unknown>): { text: string; at: string } | undefined {
  const text = asString(value.postmortem);
  const at = asTime(value.postmortemAt);
  return text === undefined || text === '' || at === undefined ? undefined : { text, at };
}
