import type { Component, Incident, StatusSnapshot } from '../status/model';
import { severityBand } from '../status/severityBand';
import { severityTone } from '../status/severityTone';
import { worstTone } from '../status/worstTone';
import { isActive } from '../status/isActive';

import type { PublicComponent, PublicDay, PublicIncident, PublicPage } from './publicModel';
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
    view: toPublicIncident(incident, snapshot.updates[incident.id] ?? [], snapshot, now),
  }));
  const views = incidents.map(({ view }) => view);
  const days = lastDays(now, timeZone);
  const components = snapshot.components.map((component) =>
    toPublicComponent(component, incidents, snapshot, now, timeZone, days)
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

function toPublicComponent(
  component: Component,
  incidents: ReadonlyArray<{ incident: Incident; view: PublicIncident }>,
  { severities }: StatusSnapshot,
  now: number,
  timeZone: string,
  shownDays: readonly string[]
): PublicComponent {
  const days = new Map<string, PublicDay>();
  const disturbed: Array<[number, number]> = [];
  let worstNow: number | undefined;
  let tone = worstTone([]);
  const today = zonedDay(now, timeZone);

  for (const { incident, view } of incidents) {
    const impacts = incident.affects.filter(({ reference }) => reference === component.id);
    const tones = impacts.map(({ severity }) => severityTone(severities, severity));
    if (impacts.length === 0 || view.state === 'planned') {
      continue;
    }
    const worst = worstTone(tones);
    const start = incident.beganAt === null ? now : Date.parse(incident.beganAt);
    const end = Math.min(incident.endedAt === null ? now : Date.parse(incident.endedAt), now);
    if (isActive(incident, now) && worstTone([tone, worst]) !== tone) {
      tone = worst;
      worstNow = impacts.find(({ severity }) => severityTone(severities, severity) === worst)?.severity;
    }
    if (worst === 'limited' || worst === 'broken') {
      disturbed.push([Math.max(start, now - HISTORY_DAYS * DAY), end]);
    }
    if (worst !== 'operational') {
      markDays(days, Math.max(start, now - HISTORY_DAYS * DAY), end, timeZone, today, worst, view.title);
    }
  }
  return {
    name: component.displayName,
    labels: component.labels,
    tone,
    band: tone === 'operational' ? undefined : severityBand(severities, worstNow),
    days: [...days.values()].filter(({ day }) => shownDays.includes(day)).sort((a, b) => (a.day < b.day ? -1 : 1)),
    availability: 1 - covered(disturbed) / (HISTORY_DAYS * DAY),
  };
}

function markDays(
  days: Map<string, PublicDay>,
  start: number,
  end: number,
  timeZone: string,
  today: string,
  tone: PublicDay['tone'],
  title: string
): void {
  // An end at midnight belongs to the day before. Half steps: a day with a change of summer time may have 23 hours.
  const last = zonedDay(Math.max(start, end - 1), timeZone);
  for (let moment = start; ; moment += DAY / 2) {
    const day = moment < end ? zonedDay(moment, timeZone) : last;
    const before = days.get(day);
    days.set(day, {
      day,
      tone: worstTone([before?.tone ?? 'operational', tone]),
      titles: [...(before?.titles ?? []).filter((other) => other !== title), title],
    });
    if (moment >= end || day > today) {
      return;
    }
  }
}

/** Milliseconds covered by intervals that may overlap. */
function covered(intervals: Array<[number, number]>): number {
  let sum = 0;
  let until = -Infinity;
  for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}

function byDay(incidents: readonly PublicIncident[], timeZone: string): PublicPage['history'] {
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

function lastDays(now: number, timeZone: string): string[] {
  const days = new Set<string>();
  // Half steps: a day with a change of summer time has 23 or 25 hours.
  for (let moment = now; days.size < HISTORY_DAYS; moment -= DAY / 2) {
    days.add(zonedDay(moment, timeZone));
  }
  return [...days].reverse();
}
