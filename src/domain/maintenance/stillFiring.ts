import type { Alert } from '../alerts/model';
import { alertGroup } from '../mapping/alertGroup';
import type { LabelMatcher, MappingDocument } from '../mapping/model';
import { matchesSilence } from '../silences/matchesSilence';
import type { Component, Incident } from '../status/model';
import { maintenanceState } from './maintenanceState';
import { windowOf } from './window';

const MINUTE_MS = 60_000;
/** Before its end somebody can still do something about it; a day later it is another matter. */
const BEFORE_END_MS = 15 * MINUTE_MS;
const AFTER_END_MS = 24 * 60 * MINUTE_MS;

/** Whether it is time to look at what fires at the end of a maintenance: from a quarter of an hour before until a day after. */
export function isAtItsEnd(incident: Incident, now: number): boolean {
  const window = windowOf(incident);
  const state = maintenanceState(incident, now);
  return (
    window !== undefined &&
    (state === 'running' || state === 'ended') &&
    now >= window.end - BEFORE_END_MS &&
    now <= window.end + AFTER_END_MS
  );
}

/**
 * Alerts that fire at the end of a maintenance and began before it: those that mapping rules lead to its components, and those its silences
 * (`matchers` of each) mute. `now` in milliseconds since 1970.
 */
export function stillFiring(
  incident: Incident,
  alerts: readonly Alert[],
  {
    document,
    components,
    silences,
  }: {
    document: MappingDocument;
    components: readonly Component[];
    silences: ReadonlyArray<{ matchers: LabelMatcher[] }>;
  },
  now: number
): Alert[] {
  const window = windowOf(incident);
  if (window === undefined || !isAtItsEnd(incident, now)) {
    return [];
  }
  const touched = new Set(incident.affects.map(({ reference }) => reference));
  return alerts.filter((alert) => {
    if (alert.state !== 'firing' || Date.parse(alert.startsAt) > window.end) {
      return false;
    }
    const component = alertGroup(alert, document, [...components])?.component;
    const isOfComponent = component !== undefined && touched.has(component);
    return isOfComponent || silences.some((silence) => matchesSilence(alert.labels, silence));
  });
}
