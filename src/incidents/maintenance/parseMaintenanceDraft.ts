import { asList, asNumber, asString, isRecord } from '../../domain/parse/narrow';
import type { Impact, NewIncident } from '../../domain/status/model';
import type { BothLanguages } from '../../domain/text/languageMarks';
import type { PublishAttempt } from '../drafts/draft';
import type { DraftSilence, MaintenanceDraft } from './maintenanceDraft';

const texts = (value: unknown): string[] => asList(value).filter((entry): entry is string => typeof entry === 'string');

const parseBoth = (value: unknown): BothLanguages => {
  const given = isRecord(value) ? value : {};
  return { en: asString(given.en) ?? '', de: asString(given.de) ?? '' };
};

/** Reads wanted silences back from storage; undefined if they are none. */
export const parseDraftSilence = (value: unknown): DraftSilence | undefined => {
  const source = isRecord(value) ? asString(value.source) : undefined;
  return !isRecord(value) || source === undefined ? undefined : { source, lines: texts(value.lines) };
};

const parseImpact = (value: unknown): Impact[] => {
  const reference = isRecord(value) ? asString(value.reference) : undefined;
  const type = isRecord(value) ? asString(value.type) : undefined;
  return !isRecord(value) || reference === undefined || type === undefined
    ? []
    : [{ reference, type, severity: asNumber(value.severity) }];
};

const parseAttempt = (value: unknown): PublishAttempt | undefined => {
  const idempotencyKey = isRecord(value) ? asString(value.idempotencyKey) : undefined;
  const sent = isRecord(value) && isRecord(value.incident) ? value.incident : undefined;
  const phase = isRecord(sent?.phase) ? sent.phase : undefined;
  const [displayName, beganAt, endedAt] = [sent?.displayName, sent?.beganAt, sent?.endedAt].map(asString);
  const [generation, order] = [asNumber(phase?.generation), asNumber(phase?.order)];
  if (!idempotencyKey || !displayName || !beganAt || !endedAt || generation === undefined || order === undefined) {
    return undefined;
  }
  const incident: NewIncident = {
    ...{ displayName, description: asString(sent?.description) ?? '', beganAt, endedAt },
    ...{ phase: { generation, order }, affects: asList(sent?.affects).flatMap(parseImpact) },
  };
  return { idempotencyKey, incident };
};

/** Reads a draft back from storage, which an older version or another hand may have written; undefined if it is none. */
export function parseMaintenanceDraft(value: unknown): MaintenanceDraft | undefined {
  const id = isRecord(value) ? asString(value.id) : undefined;
  if (!isRecord(value) || id === undefined) {
    return undefined;
  }
  return {
    id,
    title: parseBoth(value.title),
    text: parseBoth(value.text),
    components: texts(value.components),
    impactType: asString(value.impactType),
    begin: asString(value.begin) ?? '',
    end: asString(value.end) ?? '',
    silence: parseDraftSilence(value.silence),
    attempt: parseAttempt(value.attempt),
  };
}
