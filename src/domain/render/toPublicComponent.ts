import { isActive } from '../status/isActive';
import type { Component, Impact, Incident, IncidentUpdate, Severity } from '../status/model';
import { severityBand } from '../status/severityBand';
import { severityTone, type Tone } from '../status/severityTone';
import { worstTone } from '../status/worstTone';
import type { BothLanguages } from '../text/languageMarks';
import { titleByLanguage } from '../text/titleByLanguage';

import { startOfDay } from './dayStarts';
import { clip, type Interval, lengthOf, lengthWithout } from './intervals';
import type { PublicComponent, PublicDay, PublicIncident } from './publicModel';

const MINUTE = 60_000;

/** A time in which an incident impaired one component in one way. */
export interface Stretch {
  from: number;
  to: number;
  tone: Tone;
  title: string | BothLanguages;
}

/** What one incident has done to one component. */
export interface ComponentPast {
  incident: Incident;
  stretches: Stretch[];
}

/** The days the bars show, and until when. */
export interface Period {
  days: readonly string[];
  timeZone: string;
  now: number;
}

/** By component id, what each incident has done to it. An update that changed the impacts begins a new stretch; what was retracted has done nothing. */
export function componentPasts(
  incidents: ReadonlyArray<{ incident: Incident; view: PublicIncident; updates: readonly IncidentUpdate[] }>,
  severities: readonly Severity[],
  now: number
): Map<string, ComponentPast[]> {
  const pasts = new Map<string, ComponentPast[]>();
  for (const { incident, view, updates } of incidents) {
    if (view.state === 'planned' || view.isRetracted) {
      continue;
    }
    for (const [component, stretches] of stretchesOf(incident, updates, view, severities, now)) {
      const list = pasts.get(component) ?? [];
      list.push({ incident, stretches });
      pasts.set(component, list);
    }
  }
  return pasts;
}

function stretchesOf(
  incident: Incident,
  updates: readonly IncidentUpdate[],
  view: PublicIncident,
  severities: readonly Severity[],
  now: number
): Map<string, Stretch[]> {
  const start = incident.beganAt === null ? now : Date.parse(incident.beganAt);
  const end = Math.min(incident.endedAt === null ? now : Date.parse(incident.endedAt), now);
  const changed = updates
    .filter(({ affects }) => affects !== undefined)
    .sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  const before = changed.length > 0 ? (incident.firstAffects ?? incident.affects) : incident.affects;
  const parts = [
    { from: start, affects: before },
    ...changed.map(({ createdAt, affects = [] }, index) => ({
      from: Math.min(Math.max(Date.parse(createdAt), start), end),
      // What is stored with the incident is what is true since the last change, also after it was corrected.
      affects: index === changed.length - 1 ? incident.affects : affects,
    })),
  ];
  const title = titleByLanguage(view);
  const byComponent = new Map<string, Stretch[]>();
  parts.forEach(({ from, affects }, index) => {
    const to = parts[index + 1]?.from ?? end;
    if (to <= from && parts.length > 1) {
      return;
    }
    for (const [component, tone] of worstByComponent(affects, severities)) {
      const list = byComponent.get(component) ?? [];
      list.push({ from, to, tone, title });
      byComponent.set(component, list);
    }
  });
  return byComponent;
}

function worstByComponent(affects: readonly Impact[], severities: readonly Severity[]): Map<string, Tone> {
  const tones = new Map<string, Tone>();
  for (const { reference, severity } of affects) {
    tones.set(reference, worstTone([tones.get(reference) ?? 'operational', severityTone(severities, severity)]));
  }
  return tones;
}

/**
 * A component as customers see it. Availability is 1 − D / (T − M): T is the time of the days shown until now, M what of it was under maintenance,
 * D what of it was limited or broken outside of maintenance. Overlapping incidents count once; 1 if all of the time was maintenance.
 */
export function toPublicComponent(
  component: Component,
  pasts: readonly ComponentPast[],
  severities: readonly Severity[],
  period: Period
): PublicComponent {
  const { days, timeZone, now } = period;
  const begin = startOfDay(days[0] ?? '1970-01-01', timeZone);
  const stretches = pasts.flatMap((past) => past.stretches);
  const intervals = (tones: readonly Tone[]): Interval[] =>
    clip(
      stretches.filter(({ tone }) => tones.includes(tone)).map(({ from, to }): Interval => [from, to]),
      begin,
      now
    );
  const disturbed = intervals(['limited', 'broken']);
  const maintained = intervals(['maintenance']);
  const counted = now - begin - lengthOf(maintained);
  return {
    name: component.displayName,
    labels: component.labels,
    ...stateNow(component, pasts, severities, now),
    days: daysOf(stretches, disturbed, maintained, period),
    availability: counted > 0 ? 1 - lengthWithout(disturbed, maintained) / counted : 1,
  };
}

function stateNow(component: Component, pasts: readonly ComponentPast[], severities: readonly Severity[], now: number) {
  let tone: Tone = 'operational';
  let worst: number | undefined;
  for (const { incident } of pasts) {
    if (!isActive(incident, now)) {
      continue;
    }
    for (const { reference, severity } of incident.affects) {
      const own = severityTone(severities, severity);
      if (reference === component.id && worstTone([tone, own]) !== tone) {
        tone = own;
        worst = severity;
      }
    }
  }
  return { tone, band: tone === 'operational' ? undefined : severityBand(severities, worst) };
}

/** Only days on which something happened, oldest first. An end at midnight belongs to the day before. */
function daysOf(
  stretches: readonly Stretch[],
  disturbed: readonly Interval[],
  maintained: readonly Interval[],
  { days, timeZone, now }: Period
): PublicDay[] {
  const eventful = stretches.filter(({ tone }) => tone !== 'operational');
  if (eventful.length === 0) {
    return [];
  }
  return days.flatMap((day, index): PublicDay[] => {
    const from = startOfDay(day, timeZone);
    const next = days[index + 1];
    const to = next === undefined ? now + 1 : startOfDay(next, timeZone);
    const those = eventful.filter((stretch) => stretch.from < to && (stretch.to > from || isMoment(stretch, from)));
    if (those.length === 0) {
      return [];
    }
    const inMaintenance = clip(maintained, from, to);
    return [
      {
        day,
        tone: worstTone(those.map(({ tone }) => tone)),
        titles: [...new Set(those.map(({ title }) => title))],
        disturbed: lengthWithout(clip(disturbed, from, to), inMaintenance) / MINUTE,
        maintained: lengthOf(inMaintenance) / MINUTE,
      },
    ];
  });
}

/** What took no time happened on the day it began. */
function isMoment({ from, to }: Stretch, dayStart: number): boolean {
  return from >= to && from >= dayStart;
}
