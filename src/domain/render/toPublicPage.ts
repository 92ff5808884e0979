import type { StatusSnapshot } from '../status/model';
import { severityTone } from '../status/severityTone';
import { worstTone } from '../status/worstTone';

import { lastDays, startOfDay } from './dayStarts';
import type { PublicIncident, PublicPage } from './publicModel';
import { componentPasts, toPublicComponent } from './toPublicComponent';
import { toPublicIncident } from './toPublicIncident';
import { zonedDay } from './zonedTime';

const DAY = 24 * 3600_000;
/** Days the page looks back. */
export const HISTORY_DAYS = 90;

/** What the page shows at a moment (`now`, milliseconds), with days of the given time zone. `changedAt`, `asOf`: RFC 3339. */
export function toPublicPage(
  snapshot: StatusSnapshot,
  now: number,
  timeZone: string,
  changedAt: string,
  asOf?: string
): PublicPage {
  const from = now - HISTORY_DAYS * DAY;
  const shown = snapshot.incidents.filter(({ endedAt }) => endedAt === null || Date.parse(endedAt) >= from);
  const incidents = shown.map((incident) => ({
    incident,
    updates: snapshot.updates[incident.id] ?? [],
    view: toPublicIncident(incident, snapshot.updates[incident.id] ?? [], snapshot, now),
  }));
  const views = incidents.map(({ view }) => view);
  const days = lastDays(HISTORY_DAYS, now, timeZone);
  const spans = days.map((name, index) => ({
    name,
    from: startOfDay(name, timeZone),
    to: index + 1 < days.length ? startOfDay(days[index + 1] ?? name, timeZone) : now + 1,
  }));
  const pasts = componentPasts(incidents, snapshot.severities, now);
  const components = snapshot.components.map((component) =>
    toPublicComponent(component, pasts.get(component.id) ?? [], snapshot.severities, spans, now)
  );
  return {
    overall: worstTone(components.map((component) => component.tone)),
    components,
    current: views
      .filter(({ kind, state }) => kind === 'incident' && state !== 'ended')
      .sort((a, b) => begin(b) - begin(a)),
    maintenance: views
      .filter(({ kind, state }) => kind === 'maintenance' && state !== 'ended')
      .sort((a, b) => begin(a) - begin(b)),
    history: byDay(
      views.filter(({ state }) => state === 'ended'),
      timeZone
    ),
    bands: [...snapshot.severities]
      .sort((a, b) => a.value - b.value)
      .map(({ displayName, value }) => ({ name: displayName, tone: severityTone(snapshot.severities, value) })),
    days,
    changedAt,
    asOf,
  };
}

/** Incidents by the day they began in a time zone, newest first. */
export function byDay(incidents: readonly PublicIncident[], timeZone: string): PublicPage['history'] {
  const days = new Map<string, PublicIncident[]>();
  for (const incident of [...incidents].sort((a, b) => begin(b) - begin(a))) {
    const day = zonedDay(begin(incident), timeZone);
    days.set(day, [...(days.get(day) ?? []), incident]);
  }
  return [...days].map(([day, list]) => ({ day, incidents: list }));
}

function begin({ beganAt, endedAt }: PublicIncident): number {
  return Date.parse(beganAt ?? endedAt ?? '1970-01-01T00:00:00Z');
}
