import type { Impact, NewIncident } from '../../domain/status/model';
import { joinLanguages } from '../../domain/text/joinLanguages';
import type { DraftWords } from './draft';

/** What keeps a draft from being published, one per field. */
export type DraftProblem =
  | { field: 'title' | 'text' | 'phase' | 'affects'; problem: 'missing' }
  | { field: 'title' | 'text'; problem: 'too-long'; limit: number }
  | { field: 'affects'; problem: 'incomplete'; index: number }
  | { field: 'affects'; problem: 'twice'; index: number }
  | { field: 'beganAt'; problem: 'missing' | 'future' }
  | { field: 'endedAt'; problem: 'missing' | 'before-begin' | 'future' };

const MINUTE_MS = 60_000;
/** What our server stores; the API names no limit. Both languages together. */
const MAX_TITLE = 1_000;
const MAX_TEXT = 50_000;

const checkAffects = (draft: DraftWords): { impacts: Impact[]; problems: DraftProblem[] } => {
  const impacts: Impact[] = [];
  const problems: DraftProblem[] = [];
  draft.affects.forEach(({ component, type, severity }, index) => {
    if (component === undefined || type === undefined || severity === undefined) {
      problems.push({ field: 'affects', problem: 'incomplete', index });
    } else if (impacts.some((impact) => impact.reference === component && impact.type === type)) {
      problems.push({ field: 'affects', problem: 'twice', index });
    } else {
      impacts.push({ reference: component, type, severity });
    }
  });
  if (draft.affects.length === 0) {
    problems.push({ field: 'affects', problem: 'missing' });
  }
  return { impacts, problems };
};

const checkTimes = (draft: DraftWords, now: number): DraftProblem[] => {
  const problems: DraftProblem[] = [];
  const began = Date.parse(draft.beganAt);
  if (Number.isNaN(began)) {
    problems.push({ field: 'beganAt', problem: 'missing' });
  } else if (began > now + MINUTE_MS) {
    problems.push({ field: 'beganAt', problem: 'future' });
  }
  if (draft.endedAt !== undefined) {
    const ended = Date.parse(draft.endedAt);
    if (Number.isNaN(ended)) {
      problems.push({ field: 'endedAt', problem: 'missing' });
    } else if (ended < began) {
      problems.push({ field: 'endedAt', problem: 'before-begin' });
    } else if (ended > now + MINUTE_MS) {
      problems.push({ field: 'endedAt', problem: 'future' });
    }
  }
  return problems;
};

const checkWords = (field: 'title' | 'text', words: string, limit: number): DraftProblem[] => {
  if (words === '') {
    return [{ field, problem: 'missing' }];
  }
  return words.length > limit ? [{ field, problem: 'too-long', limit }] : [];
};

/** The incident a draft stands for, or what is missing. `now` in milliseconds since 1970; a minute of clock skew is forgiven. */
export function checkDraft(draft: DraftWords, now: number): { incident?: NewIncident; problems: DraftProblem[] } {
  const { title, text } = joinLanguages(draft);
  const { impacts, problems } = checkAffects(draft);
  problems.push(...checkWords('title', title, MAX_TITLE), ...checkWords('text', text, MAX_TEXT));
  problems.push(...checkTimes(draft, now));
  if (draft.phase === undefined) {
    problems.push({ field: 'phase', problem: 'missing' });
  }
  if (problems.length > 0 || draft.phase === undefined) {
    return { problems };
  }
  const incident: NewIncident = {
    displayName: title,
    description: text,
    beganAt: new Date(draft.beganAt).toISOString(),
    ...(draft.endedAt !== undefined && { endedAt: new Date(draft.endedAt).toISOString() }),
    phase: draft.phase,
    affects: impacts,
  };
  return { incident, problems };
}
