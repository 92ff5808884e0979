import { asList, asNumber, asString, asTime, isRecord } from '../../domain/parse/narrow';
import type { Reason } from '../../domain/mapping/explained';
import type { LinkedAlert } from '../../status/statusClient';
import type { DraftWords } from './draft';
import { parseLinkedAlerts, parseWords } from './parseDraft';
import { parseReason } from './parseReason';

/** Who did what to a draft. `subject` names a person or machine as `GET /me` does. */
export interface DraftEvent {
  at: string;
  name: string;
  subject: string;
  operation: string;
  fields: string[];
}

/** A draft on the status page server. */
export interface ServerDraft {
  id: string;
  version: number;
  createdAt: string;
  changedAt: string;
  words: DraftWords;
  /** `firing`: as far as the server knows. */
  alerts: Array<LinkedAlert & { isFiring?: boolean }>;
  /** Made by the server from alerts. */
  fromAlerts?: {
    rule: string;
    reasons: Readonly<Record<string, Reason>>;
    /** A person has changed it. */
    isTouched: boolean;
    /** RFC 3339; set when all of its alerts are clear. */
    clearedAt?: string;
    firing: number;
    cleared: number;
  };
  /** Only of a draft that was read by itself, oldest first. */
  history?: DraftEvent[];
}

const parseEvent = (value: unknown): DraftEvent[] => {
  const at = isRecord(value) ? asTime(value.at) : undefined;
  if (!isRecord(value) || at === undefined) {
    return [];
  }
  const subject = asString(value.subject) ?? '';
  const fields = asList(value.fields).filter((each): each is string => typeof each === 'string');
  return [{ at, subject, name: asString(value.name) ?? subject, operation: asString(value.operation) ?? '', fields }];
};

const parseFromAlerts = (value: Record<string, unknown>): ServerDraft['fromAlerts'] => {
  if (value.origin !== 'alert') {
    return undefined;
  }
  const counts = isRecord(value.alertCounts) ? value.alertCounts : {};
  const given = isRecord(value.reasons) ? value.reasons : {};
  const reasons = Object.entries(given).flatMap(([field, reason]) => {
    const parsed = parseReason(reason);
    return parsed === undefined ? [] : [[field, parsed] as const];
  });
  return {
    rule: asString(value.rule) ?? '',
    reasons: Object.fromEntries(reasons),
    isTouched: value.touched === true,
    clearedAt: asTime(value.clearedAt),
    firing: asNumber(counts.firing) ?? 0,
    cleared: asNumber(counts.cleared) ?? 0,
  };
};

/** A draft as the server answers it; undefined if it is none. */
export function parseServerDraft(value: unknown): ServerDraft | undefined {
  const id = isRecord(value) ? asString(value.id) : undefined;
  const version = isRecord(value) ? asNumber(value.version) : undefined;
  const words = parseWords(value);
  if (!isRecord(value) || id === undefined || version === undefined || words === undefined) {
    return undefined;
  }
  const states = new Map(
    asList(value.alerts).flatMap((alert) =>
      isRecord(alert) && typeof alert.state === 'string'
        ? [[asString(alert.key), alert.state === 'firing'] as const]
        : []
    )
  );
  return {
    id,
    version,
    words,
    createdAt: asTime(value.createdAt) ?? '',
    changedAt: asTime(value.changedAt) ?? '',
    alerts: parseLinkedAlerts(value.alerts).map((alert) => ({ ...alert, isFiring: states.get(alert.key) })),
    fromAlerts: parseFromAlerts(value),
    history: Array.isArray(value.history) ? value.history.flatMap(parseEvent) : undefined,
  };
}
