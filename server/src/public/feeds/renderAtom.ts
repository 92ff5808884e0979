import type { PublicAmendment, PublicIncident } from '../../../../src/domain/render/publicModel';
import { renderTime } from '../../../../src/domain/render/renderTime';
import { stringsOf } from '../../../../src/domain/render/strings';
import { titleOf } from '../../../../src/domain/render/titleOf';
import { escapeHtml } from '../../../../src/domain/text/escapeHtml';
import { textInLanguage } from '../../../../src/domain/text/inLanguage';
import { renderMarkdown } from '../../../../src/domain/text/renderMarkdown';

import { escapeXml } from './escapeXml';
import { type FeedContext, incidentUrl } from './feedContext';

const MAX_ENTRIES = 50;

/**
 * Incidents and maintenances as an Atom feed (RFC 4287), last changed first, one entry each that changes as the incident goes on.
 * `path`: the feed's own, behind the language; `about`: the component it is about, undefined for all; `changedAt`: RFC 3339.
 */
export function renderAtom(
  incidents: readonly PublicIncident[],
  { path, about, changedAt }: { path: string; about?: string; changedAt: string },
  context: FeedContext
): string {
  const { publicUrl, language, settings } = context;
  const self = `${publicUrl}/${language}/${path}`;
  const entries = incidents
    .map((incident) => ({ incident, updated: lastChange(incident, changedAt) }))
    .sort((a, b) => Date.parse(b.updated) - Date.parse(a.updated))
    .slice(0, MAX_ENTRIES)
    .map(({ incident, updated }) => renderEntry(incident, updated, context));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escapeXml(self)}</id>`,
    `<title>${escapeXml(about === undefined ? settings.title : `${settings.title}: ${about}`)}</title>`,
    `<updated>${escapeXml(changedAt)}</updated>`,
    `<author><name>${escapeXml(settings.title)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${publicUrl}/${language}/`)}"/>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
}

function renderEntry(incident: PublicIncident, updated: string, context: FeedContext): string {
  const strings = stringsOf(context.language);
  const phase = incident.phase ? (strings.names[incident.phase] ?? incident.phase) : strings.state[incident.state];
  const word = incident.isRetracted ? strings.retracted : phase;
  const title = titleOf(incident, strings);
  return [
    '<entry>',
    `<id>urn:uuid:${escapeXml(incident.id ?? '')}</id>`,
    `<title>${escapeXml(`${strings.kind[incident.kind]}: ${title} (${word})`)}</title>`,
    `<updated>${escapeXml(updated)}</updated>`,
    incident.beganAt ? `<published>${escapeXml(incident.beganAt)}</published>` : '',
    `<link rel="alternate" type="text/html" href="${escapeXml(incidentUrl(context, incident.id))}"/>`,
    `<content type="html">${escapeXml(renderContent(incident, context))}</content>`,
    '</entry>',
  ].join('');
}

function renderContent(incident: PublicIncident, context: FeedContext): string {
  const strings = stringsOf(context.language);
  const span = [
    incident.beganAt &&
      `${incident.state === 'planned' ? strings.begins : strings.began} ${renderTime(incident.beganAt, context)}`,
    incident.endedAt &&
      `${incident.state === 'ended' ? strings.ended : strings.ends} ${renderTime(incident.endedAt, context)}`,
  ].filter(Boolean);
  const impacts = incident.impacts.map(({ component, band, impactType }) => {
    const words = [band, impactType].filter(Boolean).map((name) => strings.names[name] ?? name);
    return `<li>${escapeHtml(`${component}: ${words.join(', ')}`)}</li>`;
  });
  const amendments = (list: readonly PublicAmendment[]) =>
    list
      .map(
        ({ kind, at, note }) =>
          `<p><strong>${kind === 'correction' ? strings.corrected : strings.retracted}</strong> ${renderTime(at, context)}: ${escapeHtml(note)}</p>`
      )
      .join('');
  const updates = incident.updates.map(
    (update) =>
      `<h3>${escapeHtml(update.title)}</h3><p>${renderTime(update.createdAt, context)}</p>${amendments(update.amendments)}${renderMarkdown(textInLanguage(update.text, context.language))}`
  );
  const { postmortem } = incident;
  return [
    amendments(incident.amendments),
    postmortem
      ? `<h3>${strings.postmortem}</h3>${renderMarkdown(textInLanguage(postmortem.text, context.language))}`
      : '',
    ...updates,
    span.length > 0 ? `<p>${span.join('<br>')}</p>` : '',
    renderMarkdown(textInLanguage(incident.text, context.language)),
    impacts.length > 0 ? `<ul>${impacts.join('')}</ul>` : '',
  ].join('');
}

/** The newest of what is in the past: a maintenance planned for next week was not changed next week. */
function lastChange(incident: PublicIncident, changedAt: string): string {
  const { updates, beganAt, endedAt, state, amendments, postmortem } = incident;
  const times = [
    ...amendments.map(({ at }) => at),
    ...updates.flatMap((update) => update.amendments.map(({ at }) => at)),
    ...(postmortem ? [postmortem.at] : []),
    ...updates.map(({ createdAt }) => createdAt),
    ...(beganAt && state !== 'planned' ? [beganAt] : []),
    ...(endedAt && state === 'ended' ? [endedAt] : []),
  ];
  return times.sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? changedAt;
}
