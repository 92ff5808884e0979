import type { LabelMatcher } from '../mapping/model';
import { asList, asString, asTime, isRecord } from '../parse/narrow';
import type { Silence, SilenceSource } from './model';

const parseMatcher = (value: unknown): LabelMatcher | undefined => {
  const label = isRecord(value) ? asString(value.name) : undefined;
  const text = isRecord(value) ? asString(value.value) : undefined;
  if (!isRecord(value) || label === undefined || text === undefined) {
    return undefined;
  }
  // Alertmanagers before 0.22 do not know `isEqual`: theirs are all equal.
  const isEqual = value.isEqual !== false;
  const op = value.isRegex === true ? (isEqual ? '=~' : '!~') : isEqual ? '=' : '!=';
  return { label, op, value: text };
};

const parseState = (value: unknown): Silence['state'] => {
  const state = isRecord(value) ? value.state : undefined;
  return state === 'pending' || state === 'active' ? state : 'expired';
};

/** One silence of Alertmanager's API v2, which is Grafana's too; undefined if it is none, or has a matcher that cannot be read. */
export function parseSilence(value: unknown, source: SilenceSource): Silence | undefined {
  const id = isRecord(value) ? asString(value.id) : undefined;
  const startsAt = isRecord(value) ? asTime(value.startsAt) : undefined;
  const endsAt = isRecord(value) ? asTime(value.endsAt) : undefined;
  if (!isRecord(value) || id === undefined || startsAt === undefined || endsAt === undefined) {
    return undefined;
  }
  const matchers = asList(value.matchers).map(parseMatcher);
  const readable = matchers.filter((matcher) => matcher !== undefined);
  if (readable.length !== matchers.length) {
    return undefined;
  }
  return {
    id,
    source,
    matchers: readable,
    startsAt,
    endsAt,
    comment: asString(value.comment) ?? '',
    createdBy: asString(value.createdBy) ?? '',
    state: parseState(value.status),
  };
}
