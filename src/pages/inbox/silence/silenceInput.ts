import type { MuteTarget } from '../../../domain/alerts/muteTargets';
import type { LabelMatcher } from '../../../domain/mapping/model';
import { asList, asString, isRecord } from '../../../domain/parse/narrow';
import { mayBeSilence } from '../../../domain/silences/mayBeSilence';

/** Lengths to choose from, in hours. */
export const DURATIONS = ['1', '2', '4', '8'] as const;

/** What somebody has typed for a silence. */
export interface SilenceInput {
  /** uids of the Alertmanagers that are to keep it. */
  where: string[];
  matchers: LabelMatcher[];
  /** Hours, or `custom`. */
  duration: (typeof DURATIONS)[number] | 'custom';
  /** RFC 3339: the end if the duration is `custom`; empty while nothing is chosen. */
  until: string;
  comment: string;
}

export type SilenceProblem = 'where' | 'matchers' | 'until' | 'comment';

const isEqualMatcher = (a: LabelMatcher, b: LabelMatcher): boolean =>
  a.label === b.label && a.op === b.op && a.value === b.value;

/** The conditions that hold wherever the alert is known: they mute it everywhere. */
const common = (targets: readonly MuteTarget[]): LabelMatcher[] =>
  (targets[0]?.matchers ?? []).filter((matcher) =>
    targets.every(({ matchers }) => matchers.some((other) => isEqualMatcher(matcher, other)))
  );

/** The form as it is opened: everywhere, by all labels, for one hour. */
export function proposedSilence(targets: readonly MuteTarget[]): SilenceInput {
  return {
    where: [...new Set(targets.map(({ source }) => source.uid))],
    matchers: common(targets),
    duration: '1',
    until: '',
    comment: '',
  };
}

/** When it ends, RFC 3339; empty while nobody has said. `now` in milliseconds since 1970. */
export function endOf({ duration, until }: Pick<SilenceInput, 'duration' | 'until'>, now: number): string {
  return duration === 'custom' ? until : new Date(now + Number(duration) * 3_600_000).toISOString();
}

/** What is missing, by field. `now` in milliseconds since 1970. */
export function checkSilence(input: SilenceInput, now: number): SilenceProblem[] {
  const end = endOf(input, now);
  const problems: Array<[SilenceProblem, boolean]> = [
    ['where', input.where.length === 0],
    ['matchers', !mayBeSilence(input.matchers)],
    ['until', end === '' || Date.parse(end) <= now],
    ['comment', input.comment.trim() === ''],
  ];
  return problems.filter(([, isWrong]) => isWrong).map(([field]) => field);
}

const OPS: ReadonlyArray<LabelMatcher['op']> = ['=', '!=', '=~', '!~'];

const parseMatcher = (value: unknown): LabelMatcher | undefined => {
  const label = isRecord(value) ? asString(value.label) : undefined;
  const op = isRecord(value) ? OPS.find((known) => known === value.op) : undefined;
  const text = isRecord(value) ? asString(value.value) : undefined;
  return label === undefined || op === undefined || text === undefined ? undefined : { label, op, value: text };
};

/** What was kept in the browser; undefined if it is no such input. */
export function parseSilenceInput(value: unknown): SilenceInput | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const duration = [...DURATIONS, 'custom' as const].find((known) => known === value.duration);
  return duration === undefined
    ? undefined
    : {
        where: asList(value.where).filter((uid) => typeof uid === 'string'),
        matchers: asList(value.matchers)
          .map(parseMatcher)
          .filter((matcher) => matcher !== undefined),
        duration,
        until: asString(value.until) ?? '',
        comment: asString(value.comment) ?? '',
      };
}
