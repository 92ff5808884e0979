import type { Incident, IncidentUpdate, StatusSnapshot } from '../../domain/status/model';

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** What customers will read, as a whole HTML page. */
export function previewHtml(
  incident: Incident,
  updates: IncidentUpdate[],
  snapshot: StatusSnapshot,
  language: 'en' | 'de'
): string {
  const names = incident.affects.map(
    (impact) => snapshot.components.find((component) => component.id === impact.reference)?.displayName ?? ''
  );
  return `<!doctype html><html lang="${language}"><body><h1>${escape(incident.displayName)}</h1><p>${names.map(escape).join(', ')}</p><p>${escape(incident.description)}</p>${updates.map((update) => `<p>${escape(update.description)}</p>`).join('')}</body></html>`;
}
