import { effectOf, withEffect } from '../../domain/maintenance/effects';
import { daysLater } from '../../domain/maintenance/zonedInput';
import { MAINTENANCE_TEMPLATES } from '../../domain/maintenance/templates';
import type { ImpactType, Incident } from '../../domain/status/model';
import { splitLanguages } from '../../domain/text/splitLanguages';
import type { MaintenanceDraft } from './maintenanceDraft';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const EMPTY = { en: '', de: '' };

/** A new maintenance: in a day's time at the full hour, for two hours. `now` in milliseconds since 1970; `begin` (RFC 3339) if a day was chosen. */
export function blankMaintenance(now: number, begin?: string): MaintenanceDraft {
  const chosen = begin === undefined ? Number.NaN : Date.parse(begin);
  const start = Number.isNaN(chosen) ? Math.ceil((now + 24 * HOUR_MS) / HOUR_MS) * HOUR_MS : chosen;
  return {
    id: 'new',
    title: EMPTY,
    text: EMPTY,
    components: [],
    begin: new Date(start).toISOString(),
    end: new Date(start + 2 * HOUR_MS).toISOString(),
  };
}

/** What a ready text fills in; components, begin and silence stay as they are. Unchanged if there is no such text. */
export function applyTemplate(draft: MaintenanceDraft, templateId: string): MaintenanceDraft {
  const template = MAINTENANCE_TEMPLATES.find(({ id }) => id === templateId);
  if (template === undefined) {
    return draft;
  }
  const begin = Date.parse(draft.begin);
  const end = Number.isNaN(begin) ? draft.end : new Date(begin + template.minutes * MINUTE_MS).toISOString();
  return { ...draft, title: template.title, text: withEffect(template.text, template.effect), end };
}

/** A maintenance as it is stored, to be changed. Its text says in which languages it is written. */
export function draftOfMaintenance(incident: Incident): MaintenanceDraft {
  const { title, text } = splitLanguages({ title: incident.displayName, text: incident.description });
  return {
    id: `edit.${incident.id}`,
    title,
    text,
    components: [...new Set(incident.affects.map(({ reference }) => reference))],
    impactType: incident.affects[0]?.type,
    begin: incident.beganAt ?? '',
    end: incident.endedAt ?? '',
  };
}

/** The same once more, a week later at the same time on the reader's clock (`timeZone`: IANA name), or so many weeks that it lies ahead. */
export function duplicateMaintenance(incident: Incident, now: number, timeZone: string): MaintenanceDraft {
  const draft = draftOfMaintenance(incident);
  const length = Date.parse(draft.end) - Date.parse(draft.begin);
  let begin = draft.begin;
  do {
    begin = daysLater(begin, 7, timeZone);
  } while (Date.parse(begin) <= now);
  const end = Number.isNaN(length) ? '' : new Date(Date.parse(begin) + length).toISOString();
  return { ...draft, id: `copy.${incident.id}`, begin, end };
}

/** The impact type that fits what customers will notice, by what such types are usually called; the first one if none does. */
export function impactTypeFor(draft: Pick<MaintenanceDraft, 'text'>, types: readonly ImpactType[]): string | undefined {
  const wanted = effectOf(draft.text) === 'none' ? /perform|degrad|leistung/i : /connect|outage|avail|verbind|ausfall/i;
  return (types.find(({ displayName }) => wanted.test(displayName)) ?? types[0])?.id;
}
