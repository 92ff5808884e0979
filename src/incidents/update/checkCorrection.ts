import type { Incident } from '../../domain/status/model';
import { isMaintenance } from '../../domain/status/isMaintenance';
import { joinLanguages, type SplitTexts } from '../../domain/text/joinLanguages';
import { splitLanguages } from '../../domain/text/splitLanguages';
import type { IncidentEdit } from './operations';

/** What a correction of an incident says. Times are RFC 3339 or empty. */
export interface CorrectionValues extends SplitTexts {
  beganAt: string;
  endedAt: string;
  /** For everybody. */
  note: string;
}

export type CorrectionProblem =
  | { field: 'title' | 'text' | 'note' | 'beganAt'; problem: 'missing' }
  | { field: 'beganAt' | 'endedAt'; problem: 'future' }
  | { field: 'endedAt'; problem: 'before-begin' | 'missing' };

export interface CheckedCorrection {
  /** Only what is different; undefined while something is wrong. */
  edit?: IncidentEdit;
  problems: CorrectionProblem[];
}

const MINUTE_MS = 60_000;
const sameMinute = (a: string, b: string | null): boolean =>
  b !== null && Math.floor(Date.parse(a) / MINUTE_MS) === Math.floor(Date.parse(b) / MINUTE_MS);

/** The values of an incident as it stands. */
export function correctionOf({ displayName, description, beganAt, endedAt }: Incident): CorrectionValues {
  return {
    ...splitLanguages({ title: displayName, text: description }),
    beganAt: beganAt ?? '',
    endedAt: endedAt ?? '',
    note: '',
  };
}

/**
 * What a correction changes, or what is wrong with it. Words that customers have read are not exchanged in silence where the server
 * keeps traces (`keepsTrace`); times may be. `now` in milliseconds since 1970; a minute of clock skew is forgiven.
 * Planned work may lie ahead; an incident may not, and an end is not taken away here.
 */
export function checkCorrection(
  incident: Incident,
  { title, text, beganAt, endedAt, note }: CorrectionValues,
  keepsTrace: boolean,
  now: number
): CheckedCorrection {
  const problems: CorrectionProblem[] = [];
  const before = joinLanguages(correctionOf(incident));
  const after = joinLanguages({ title, text });
  const edit: IncidentEdit = {
    // What is not changed stays to the letter, however another program has put both languages into it.
    ...(after.title !== before.title && { displayName: after.title }),
    ...(after.text !== before.text && { description: after.text }),
    ...(beganAt !== '' && !sameMinute(beganAt, incident.beganAt) && { beganAt }),
    ...(endedAt !== '' && !sameMinute(endedAt, incident.endedAt) && { endedAt }),
  };
  const isPlannable = isMaintenance(incident);
  const began = Date.parse(edit.beganAt ?? incident.beganAt ?? '');
  const ended = Date.parse(edit.endedAt ?? incident.endedAt ?? '');
  const isAhead = (time: number) => !isPlannable && time > now + MINUTE_MS;
  const areWordsChanged = edit.displayName !== undefined || edit.description !== undefined;
  const problem = (is: boolean, found: CorrectionProblem) => is && problems.push(found);
  problem(after.title === '' && incident.displayName !== '', { field: 'title', problem: 'missing' });
  problem(after.text === '' && incident.description !== '', { field: 'text', problem: 'missing' });
  problem(beganAt === '' && incident.beganAt !== null, { field: 'beganAt', problem: 'missing' });
  problem(endedAt === '' && incident.endedAt !== null, { field: 'endedAt', problem: 'missing' });
  problem(isAhead(began), { field: 'beganAt', problem: 'future' });
  problem(isAhead(ended), { field: 'endedAt', problem: 'future' });
  problem(ended < began, { field: 'endedAt', problem: 'before-begin' });
  problem(keepsTrace && areWordsChanged && note.trim() === '', { field: 'note', problem: 'missing' });
  return problems.length > 0 ? { problems } : { edit, problems };
}
