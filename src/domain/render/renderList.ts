import { escapeHtml } from '../text/escapeHtml';

import { renderIcon } from './icons';
import type { PublicIncident, RenderContext } from './publicModel';
import { type Brief, renderIncident } from './renderIncident';
import { renderTime } from './renderTime';
import { stringsOf } from './strings';
import { titleOf } from './titleOf';

/** So much of what is going on. */
export const CURRENT: Brief = { updates: 3, text: 1_200 };
/** So much of what is planned or over. */
export const CALM: Brief = { updates: 1, text: 600 };

/** A list of incidents: the first ones with what was said last, the others as a line each, so that the page stays small on a very bad day. */
export function renderList(
  incidents: readonly PublicIncident[],
  { first, brief }: { first: number; brief: Brief },
  context: RenderContext
): string {
  const cards = incidents.slice(0, first).map((incident) => renderIncident(incident, context, brief));
  const lines = incidents.slice(first).map((incident) => renderLine(incident, context));
  return [...cards, lines.length > 0 ? `<ul class="ls-lines">${lines.join('')}</ul>` : ''].join('');
}

function renderLine(incident: PublicIncident, context: RenderContext): string {
  const strings = stringsOf(context.language);
  const title = escapeHtml(titleOf(incident, strings));
  const href = escapeHtml(`${context.basePath}/${context.language}/incidents/${incident.id ?? ''}`);
  const word = incident.isRetracted ? strings.retracted : strings.state[incident.state];
  const when = incident.updates[0]?.createdAt ?? incident.beganAt;
  const icon = renderIcon(
    incident.isRetracted ? 'unknown' : incident.state === 'ended' ? 'operational' : incident.tone
  );
  return [
    `<li class="ls-line ls-${incident.tone} ls-${incident.state}">${icon} <a href="${href}">${incident.isRetracted ? `<s>${title}</s>` : title}</a>`,
    ` <span class="ls-soft">${[word, when ? renderTime(when, context) : ''].filter(Boolean).join(', ')}</span></li>`,
  ].join('');
}
