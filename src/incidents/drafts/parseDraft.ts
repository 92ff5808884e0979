import { asLabels, asList, asNumber, asString, isRecord } from '../../domain/parse/narrow';
import type { PhaseReference } from '../../domain/status/model';
import { parseBothLanguages } from '../../domain/text/parseBothLanguages';
import { splitLanguages } from '../../domain/text/splitLanguages';
import type { LinkedAlert } from '../../status/statusClient';
import type { Draft, DraftImpact, DraftWords, PublishAttempt, SharedCopy } from './draft';

const parsePhase = (value: unknown): PhaseReference | undefined => {
  const generation = isRecord(value) ? asNumber(value.generation) : undefined;
  const order = isRecord(value) ? asNumber(value.order) : undefined;
  return generation === undefined || order === undefined ? undefined : { generation, order };
};

const parseImpact = (value: unknown): DraftImpact => {
  const given = isRecord(value) ? value : {};
  return { component: asString(given.component), type: asString(given.type), severity: asNumber(given.severity) };
};

/** Alerts as drafts name them; what has no key is none. */
export function parseLinkedAlerts(value: unknown): LinkedAlert[] {
  return asList(value).flatMap((entry) => {
    const key = isRecord(entry) ? asString(entry.key) : undefined;
    if (!isRecord(entry) || key === undefined) {
      return [];
    }
    const { labels, name, startsAt } = entry;
    return [{ key, name: asString(name) ?? '', labels: asLabels(labels), startsAt: asString(startsAt) ?? '' }];
  });
}

/** The words of a draft: both languages as fields, or joined in one string each, as the status page server keeps them. */
export function parseWords(value: unknown): DraftWords | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const joinedTitle = asString(value.title);
  const split =
    joinedTitle === undefined ? undefined : splitLanguages({ title: joinedTitle, text: asString(value.text) ?? '' });
  const title = split?.title ?? parseBothLanguages(value.title);
  const text = split?.text ?? parseBothLanguages(value.text);
  if (title === undefined || text === undefined) {
    return undefined;
  }
  return {
    title,
    text,
    affects: asList(value.affects).map(parseImpact),
    phase: parsePhase(value.phase),
    beganAt: asString(value.beganAt) ?? '',
    endedAt: asString(value.endedAt) || undefined,
  };
}

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
  const endedAt = asString(sent.endedAt);
  const draft = asString(sent.draft);
  const incident = { displayName, description, beganAt, phase, affects };
  return {
    idempotencyKey,
    incident: { ...incident, ...(endedAt !== undefined && { endedAt }), ...(draft !== undefined && { draft }) },
  };
};

const parseShared = (value: unknown): SharedCopy | undefined => {
  const id = isRecord(value) ? asString(value.id) : undefined;
  const version = isRecord(value) ? asNumber(value.version) : undefined;
  const words = isRecord(value) ? parseWords(value.words) : undefined;
  return id === undefined || version === undefined || words === undefined ? undefined : { id, version, words };
};

/** Reads a draft back from storage, which an older version or another hand may have written; undefined if it is none. */
export function parseDraft(value: unknown): Draft | undefined {
  const id = isRecord(value) ? asString(value.id) : undefined;
  const words = parseWords(value);
  if (!isRecord(value) || id === undefined || words === undefined || asString(value.beganAt) === undefined) {
    return undefined;
  }
  return {
    id,
    ...words,
    alerts: parseLinkedAlerts(value.alerts),
    attempt: parseAttempt(value.attempt),
    shared: parseShared(value.shared),
  };
}
