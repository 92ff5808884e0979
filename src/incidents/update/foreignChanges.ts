import { isRecord } from '../../domain/parse/narrow';
import type { Incident, IncidentUpdate } from '../../domain/status/model';
import type { RunningIncident } from './facts';
import { isSamePhase } from './phases';
import type { SeenVersion, UpdateAttempt } from './updateDraft';

/** What somebody else did to an incident while this user was typing. */
export type ForeignChange =
  | { kind: 'update'; update: IncidentUpdate }
  | { kind: 'phase' | 'affects' | 'words' | 'begin' | 'ended' | 'reopened' | 'amended' | 'postmortem' };

/** Names the version that somebody sees while typing. */
export function seenVersion({ incident, etag }: Pick<RunningIncident, 'incident' | 'etag'>): SeenVersion {
  return { etag, json: JSON.stringify(incident) };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isOwn = (update: IncidentUpdate, attempt: UpdateAttempt | undefined): boolean =>
  attempt !== undefined &&
  update.description === attempt.update.text &&
  Date.parse(update.createdAt) === Date.parse(attempt.update.createdAt);

/**
 * What has changed since `seen`, newest update first; empty if nothing has, or only by this user's own attempt whose answer was lost.
 */
export function foreignChanges(
  seen: SeenVersion | undefined,
  { incident, updates }: RunningIncident,
  attempt: UpdateAttempt | undefined
): ForeignChange[] {
  if (seen === undefined || seen.json === JSON.stringify(incident)) {
    return [];
  }
  const before = readSeen(seen);
  if (before === undefined) {
    return [];
  }
  const added = updates.filter(({ order }) => !before.updates.includes(order)).reverse();
  if (added.some((update) => isOwn(update, attempt))) {
    return added.filter((update) => !isOwn(update, attempt)).map((update) => ({ kind: 'update', update }));
  }
  const changes: ForeignChange[] = added.map((update) => ({ kind: 'update', update }));
  const note = (is: boolean, kind: Exclude<ForeignChange['kind'], 'update'>) => is && changes.push({ kind });
  note(!isSamePhase(before.phase, incident.phase), 'phase');
  note(!isSame(before.affects, incident.affects), 'affects');
  note(before.displayName !== incident.displayName || before.description !== incident.description, 'words');
  note(before.beganAt !== incident.beganAt, 'begin');
  note(incident.endedAt !== null && before.endedAt !== incident.endedAt, 'ended');
  note(incident.endedAt === null && before.endedAt !== null, 'reopened');
  note(!isSame(before.amendments, incident.amendments), 'amended');
  note(!isSame(before.postmortem, incident.postmortem), 'postmortem');
  return changes;
}

type Seen = Pick<
  Incident,
  'displayName' | 'description' | 'beganAt' | 'endedAt' | 'phase' | 'affects' | 'updates' | 'amendments' | 'postmortem'
>;

/** What `seenVersion` wrote; undefined if another hand has been there. */
const readSeen = ({ json }: SeenVersion): Seen | undefined => {
  try {
    const value: unknown = JSON.parse(json);
    return isSeen(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isSeen = (value: unknown): value is Seen =>
  isRecord(value) && Array.isArray(value.updates) && Array.isArray(value.affects);
