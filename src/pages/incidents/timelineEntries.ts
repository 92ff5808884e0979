import type { Amendment, Impact, Incident, IncidentUpdate } from '../../domain/status/model';
import type { AlertEpisode } from './alertEpisodes';

/** One thing that happened in an incident. `at` is RFC 3339. */
export type TimelineEntry =
  | {
      kind: 'update';
      at: string;
      update: IncidentUpdate;
      amendments: Amendment[];
      isRetracted: boolean;
      /** Impacts before this update, if it changed them. */
      affectsBefore?: Impact[];
    }
  | { kind: 'first-words'; at: string; text: string; amendments: Amendment[]; isRetracted: boolean }
  | { kind: 'fired' | 'cleared'; at: string; names: string[] }
  | { kind: 'ended'; at: string };

const ofUpdate = (amendments: readonly Amendment[], order: number | undefined) =>
  amendments.filter(({ update }) => update === order);

const isRetraction = ({ kind }: Amendment) => kind === 'retraction';

/** Alerts that fired or cleared within the same minute are one event. */
const alertEvents = (episodes: readonly AlertEpisode[], kind: 'fired' | 'cleared'): TimelineEntry[] => {
  const byMinute = new Map<string, { at: string; names: string[] }>();
  for (const episode of episodes) {
    const at = kind === 'fired' ? episode.firedAt : episode.clearedAt;
    if (at !== undefined) {
      const known = byMinute.get(at.slice(0, 16));
      byMinute.set(at.slice(0, 16), { at: known?.at ?? at, names: [...(known?.names ?? []), episode.name] });
    }
  }
  return [...byMinute.values()].map(({ at, names }) => ({ kind, at, names }));
};

/** Everything that happened, the newest first: what customers were told, what was taken back, and what alerts did meanwhile. */
export function timelineEntries(
  incident: Incident,
  updates: readonly IncidentUpdate[],
  episodes: readonly AlertEpisode[],
  now: number
): TimelineEntry[] {
  const amendments = incident.amendments ?? [];
  const own = ofUpdate(amendments, undefined);
  const isGone = own.some(isRetraction);
  const inOrder = [...updates].sort((a, b) => a.order - b.order);
  let affects: Impact[] | undefined = incident.firstAffects;
  const told = inOrder.map((update): TimelineEntry => {
    const about = ofUpdate(amendments, update.order);
    const affectsBefore = update.affects === undefined ? undefined : affects;
    affects = update.affects ?? affects;
    const isRetracted = isGone || about.some(isRetraction);
    return { kind: 'update', at: update.createdAt, update, amendments: about, isRetracted, affectsBefore };
  });
  const first: TimelineEntry = {
    kind: 'first-words',
    at: incident.beganAt ?? inOrder[0]?.createdAt ?? new Date(now).toISOString(),
    text: incident.description,
    amendments: own,
    isRetracted: isGone,
  };
  const hasEnded = incident.endedAt !== null && Date.parse(incident.endedAt) <= now;
  const ended: TimelineEntry[] = hasEnded && incident.endedAt ? [{ kind: 'ended', at: incident.endedAt }] : [];
  const events = [...alertEvents(episodes, 'fired'), ...alertEvents(episodes, 'cleared'), ...ended];
  // What was said in one moment stays in the order in which it was said.
  return [first, ...told, ...events]
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => Date.parse(b.entry.at) - Date.parse(a.entry.at) || b.index - a.index)
    .map(({ entry }) => entry);
}
