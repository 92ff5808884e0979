import { isActive } from '../status/isActive';
import type { Component, Impact, Incident, IncidentUpdate, Severity } from '../status/model';
import { severityBand } from '../status/severityBand';
import { severityTone, type Tone } from '../status/severityTone';
import { worstTone } from '../status/worstTone';
import type { BothLanguages } from '../text/languageMarks';
import { titleByLanguage } from '../text/titleByLanguage';

import { clip, type Interval, lengthOf, lengthWithout } from './intervals';
import type { PublicComponent, PublicDay, PublicIncident } from './publicModel';

const MINUTE = 60_000;
/** What counts against availability. */
const DISTURBING: readonly Tone[] = ['limited', 'broken'];

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

/** A day that the bars show: `YYYY-MM-DD`, and its time, milliseconds since 1970. */
export interface Day {
  name: string;
  from: number;
  /** When the next one begins; today goes until now. */
  to: number;
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
  days: readonly Day[],
  now: number
): PublicComponent {
  const stretches = pasts.flatMap((past) => past.stretches);
  const shown = { from: days[0]?.from ?? 0, to: now };
  const disturbed = intervalsOf(stretches, DISTURBING, shown);
  const maintained = intervalsOf(stretches, ['maintenance'], shown);
  const counted = shown.to - shown.from - lengthOf(maintained);
  return {
    name: component.displayName,
    labels: component.labels,
    ...stateNow(component, pasts, severities, now),
    days: daysOf(stretches, days),
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
function daysOf(stretches: readonly Stretch[], days: readonly Day[]): PublicDay[] {
  const eventful = stretches.filter(({ tone }) => tone !== 'operational');
  if (eventful.length === 0) {
    return [];
  }
  return days.flatMap((day): PublicDay[] => {
    const those = eventful.filter((stretch) => happensOn(stretch, day));
    if (those.length === 0) {
      return [];
    }
    const maintained = intervalsOf(those, ['maintenance'], day);
    return [
      {
        day: day.name,
        tone: worstTone(those.map(({ tone }) => tone)),
        titles: [...new Set(those.map(({ title }) => title))],
        disturbed: lengthWithout(intervalsOf(those, DISTURBING, day), maintained) / MINUTE,
        maintained: lengthOf(maintained) / MINUTE,
      },
    ];
  });
}

/** What took no time happened on the day it began. */
function happensOn({ from, to }: Stretch, day: Day): boolean {
  return from < day.to && (to > day.from || (from >= to && from >= day.from));
}

/** When something was in one of these ways, as far as it lies within a time. */
function intervalsOf(stretches: readonly Stretch[], tones: readonly Tone[], within: Pick<Day, 'from' | 'to'>) {
  const those = stretches.filter(({ tone }) => tones.includes(tone));
  return clip(
    those.map(({ from, to }): Interval => [from, to]),
    within.from,
    within.to
  );
}
