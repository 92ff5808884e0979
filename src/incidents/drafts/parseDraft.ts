import { asLabels, asList, asNumber, asString, isRecord } from '../../domain/parse/narrow';
import type { PhaseReference } from '../../domain/status/model';
import type { LinkedAlert } from '../../status/statusClient';
import type { Draft, DraftImpact, PublishAttempt } from './draft';

const parsePhase = (value: unknown): PhaseReference | undefined => {
  const generation = isRecord(value) ? asNumber(value.generation) : undefined;
  const order = isRecord(value) ? asNumber(value.order) : undefined;
  return generation === undefined || order === undefined ? undefined : { generation, order };
};

const parseImpact = (value: unknown): DraftImpact => {
  const given = isRecord(value) ? value : {};
  return { component: asString(given.component), type: asString(given.type), severity: asNumber(given.severity) };
};

const parseAlert = (value: unknown): LinkedAlert[] => {
  const key = isRecord(value) ? asString(value.key) : undefined;
  if (!isRecord(value) || key === undefined) {
    return [];
  }
  return [
    { key, name: asString(value.name) ?? '', labels: asLabels(value.labels), startsAt: asString(value.startsAt) ?? '' },
  ];
};

const parseAttempt = (value: unknown): PublishAttempt | undefined => {
  const sent = isRecord(value) && isRecord(value.incident) ? value.incident : undefined;
  const idempotencyKey = isRecord(value) ? asString(value.idempotencyKey) : undefined;
  const phase = parsePhase(sent?.phase);
  const displayName = asString(sent?.displayName);
  const beganAt = asString(sent?.beganAt);
  if (sent === undefined || !idempotencyKey || !phase || displayName === undefined || beganAt === undefined) {
    return undefined;
  }
  const affects = asList(sent.affects).flatMap((entry) => {
    const reference = isRecord(entry) ? asString(entry.reference) : undefined;
    const type = isRecord(entry) ? asString(entry.type) : undefined;
    const severity = isRecord(entry) ? asNumber(entry.severity) : undefined;
    return reference === undefined || type === undefined ? [] : [{ reference, type, severity }];
  });
  const description = asString(sent.description) ?? '';
  return { idempotencyKey, incident: { displayName, description, beganAt, phase, affects } };
};

/** Reads a draft back from storage, which an older version or another hand may have written; undefined if it is none. */
export function parseDraft(value: unknown): Draft | undefined {
  const id = isRecord(value) ? asString(value.id) : undefined;
  const title = isRecord(value) ? asString(value.title) : undefined;
  const text = isRecord(value) ? asString(value.text) : undefined;
  const beganAt = isRecord(value) ? asString(value.beganAt) : undefined;
  if (!isRecord(value) || id === undefined || title === undefined || text === undefined || beganAt === undefined) {
    return undefined;
  }
  return {
    id,
    title,
    text,
    beganAt,
    affects: asList(value.affects).map(parseImpact),
    phase: parsePhase(value.phase),
    alerts: asList(value.alerts).flatMap(parseAlert),
    attempt: parseAttempt(value.attempt),
  };
}
