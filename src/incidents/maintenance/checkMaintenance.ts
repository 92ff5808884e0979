import { plannedPhase } from '../../domain/maintenance/plannedPhase';
import { parseMatchers } from '../../domain/maintenance/parseMatchers';
import { mayBeSilence } from '../../domain/silences/mayBeSilence';
import type { Impact, Incident, NewIncident, StatusSnapshot } from '../../domain/status/model';
import { joinLanguages } from '../../domain/text/joinLanguages';
import type { MaintenanceDraft } from './maintenanceDraft';
import { impactTypeFor } from './proposeMaintenance';

/** What keeps a maintenance from being announced, one per field. */
export type MaintenanceProblem =
  | { field: 'title' | 'text' | 'components' | 'begin' | 'end'; problem: 'missing' }
  | { field: 'end'; problem: 'before-begin' | 'over' }
  | { field: 'phase'; problem: 'missing' }
  | { field: 'silence'; problem: 'missing' }
  | { field: 'silence'; problem: 'unreadable' | 'too-wide'; index: number };

const isWritten = ({ en, de }: { en: string; de: string }) => en.trim() !== '' || de.trim() !== '';

const checkSilence = ({ silence }: MaintenanceDraft): MaintenanceProblem[] => {
  if (silence === undefined) {
    return [];
  }
  if (silence.lines.length === 0) {
    return [{ field: 'silence', problem: 'missing' }];
  }
  return silence.lines.flatMap((line, index): MaintenanceProblem[] => {
    const matchers = parseMatchers(line);
    if (matchers === undefined) {
      return [{ field: 'silence', problem: 'unreadable', index }];
    }
    return mayBeSilence(matchers) ? [] : [{ field: 'silence', problem: 'too-wide', index }];
  });
};

/** Severity 0 is what makes it a maintenance. Impacts that are stored already stay as they are. */
const impactsOf = (draft: MaintenanceDraft, type: string, before: readonly Impact[]): Impact[] =>
  draft.components.flatMap((reference) => {
    const stored = before.filter((impact) => impact.reference === reference);
    return stored.length > 0 ? stored : [{ reference, type, severity: 0 }];
  });

/**
 * The maintenance a draft stands for, or what is missing. `before` is what is stored of one that is changed: its phase and impacts stay.
 * `now` in milliseconds since 1970.
 */
export function checkMaintenance(
  draft: MaintenanceDraft,
  snapshot: Pick<StatusSnapshot, 'phases' | 'impactTypes'>,
  now: number,
  before?: Incident
): { incident?: NewIncident; problems: MaintenanceProblem[] } {
  const problems: MaintenanceProblem[] = [];
  const [begin, end] = [Date.parse(draft.begin), Date.parse(draft.end)];
  const phase = before?.phase ?? plannedPhase(snapshot.phases);
  const type = draft.impactType ?? impactTypeFor(draft, snapshot.impactTypes);
  const missing = (field: 'title' | 'text' | 'components' | 'begin' | 'end') =>
    problems.push({ field, problem: 'missing' });
  if (!isWritten(draft.title)) {
    missing('title');
  }
  if (!isWritten(draft.text)) {
    missing('text');
  }
  if (draft.components.length === 0 || type === undefined) {
    missing('components');
  }
  if (Number.isNaN(begin)) {
    missing('begin');
  }
  if (Number.isNaN(end)) {
    missing('end');
  } else if (end <= begin) {
    problems.push({ field: 'end', problem: 'before-begin' });
  } else if (end <= now && before === undefined) {
    problems.push({ field: 'end', problem: 'over' });
  }
  if (phase === undefined) {
    problems.push({ field: 'phase', problem: 'missing' });
  }
  problems.push(...checkSilence(draft));
  if (problems.length > 0 || phase === undefined || type === undefined) {
    return { problems };
  }
  const { title, text } = joinLanguages(draft);
  const incident: NewIncident = {
    displayName: title,
    description: text,
    beganAt: new Date(begin).toISOString(),
    endedAt: new Date(end).toISOString(),
    phase,
    affects: impactsOf(draft, type, before?.affects ?? []),
  };
  return { incident, problems };
}
