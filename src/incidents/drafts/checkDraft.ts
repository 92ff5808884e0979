import type { Impact, NewIncident } from '../../domain/status/model';
import type { Draft } from './draft';

/** What keeps a draft from being published, one per field. */
export type DraftProblem =
  | { field: 'title' | 'text' | 'phase' | 'affects'; problem: 'missing' }
  | { field: 'affects'; problem: 'incomplete'; index: number }
  | { field: 'affects'; problem: 'twice'; index: number }
  | { field: 'beganAt'; problem: 'missing' | 'future' };

const MINUTE_MS = 60_000;

const checkAffects = (draft: Draft): { impacts: Impact[]; problems: DraftProblem[] } => {
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

/** The incident a draft stands for, or what is missing. `now` in milliseconds since 1970; a minute of clock skew is forgiven. */
export function checkDraft(draft: Draft, now: number): { incident?: NewIncident; problems: DraftProblem[] } {
  const { impacts, problems } = checkAffects(draft);
  const began = Date.parse(draft.beganAt);
  if (draft.title.trim() === '') {
    problems.push({ field: 'title', problem: 'missing' });
  }
  if (draft.text.trim() === '') {
    problems.push({ field: 'text', problem: 'missing' });
  }
  if (Number.isNaN(began)) {
    problems.push({ field: 'beganAt', problem: 'missing' });
  } else if (began > now + MINUTE_MS) {
    problems.push({ field: 'beganAt', problem: 'future' });
  }
  if (draft.phase === undefined) {
    problems.push({ field: 'phase', problem: 'missing' });
  }
  if (problems.length > 0 || draft.phase === undefined) {
    return { problems };
  }
  const incident: NewIncident = {
    displayName: draft.title.trim(),
    description: draft.text.trim(),
    beganAt: new Date(began).toISOString(),
    phase: draft.phase,
    affects: impacts,
  };
  return { incident, problems };
}
