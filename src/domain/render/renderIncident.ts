import { escapeHtml } from '../text/escapeHtml';
import { renderParagraphs } from '../text/renderParagraphs';

import { renderIcon } from './icons';
import type { PublicImpact, PublicIncident, PublicUpdate, RenderContext } from './publicModel';
import { renderTime } from './renderTime';
import { type Strings, stringsOf } from './strings';

/** One incident or maintenance as customers read it: an `<article>`. The public page and the preview in Grafana both show exactly this. */
export function renderIncident(incident: PublicIncident, context: RenderContext): string {
  const strings = stringsOf(context.language);
  return [
    `<article class="ls-incident ls-${incident.tone}"${incident.id ? ` id="incident-${escapeHtml(incident.id)}"` : ''}>`,
    `<p class="ls-kicker">${renderIcon(incident.tone)}<span>${strings.kind[incident.kind]}</span>${renderPhase(incident, strings)}</p>`,
    `<h3 class="ls-title">${renderTitle(incident, context, strings)}</h3>`,
    renderSpan(incident, context, strings),
    renderImpacts(incident.impacts, strings),
    renderText(incident.text),
    renderUpdates(incident.updates, context, strings),
    '</article>',
  ].join('');
}

function renderPhase(incident: PublicIncident, strings: Strings): string {
  const words = incident.phase ? (strings.names[incident.phase] ?? incident.phase) : strings.state[incident.state];
  return `<span class="ls-phase">${escapeHtml(words)}</span>`;
}

function renderTitle(incident: PublicIncident, context: RenderContext, strings: Strings): string {
  const title = escapeHtml(incident.title.trim() || strings.untitled[incident.kind]);
  return incident.id
    ? `<a href="${escapeHtml(`${context.basePath}/${context.language}/incidents/${incident.id}`)}">${title}</a>`
    : title;
}

function renderSpan({ beganAt, endedAt, state }: PublicIncident, context: RenderContext, strings: Strings): string {
  const parts = [
    beganAt && `<span>${state === 'planned' ? strings.begins : strings.began} ${renderTime(beganAt, context)}</span>`,
    endedAt && `<span>${state === 'ended' ? strings.ended : strings.ends} ${renderTime(endedAt, context)}</span>`,
    beganAt &&
      endedAt &&
      state === 'ended' &&
      `<span>${strings.lasted(strings.duration((Date.parse(endedAt) - Date.parse(beganAt)) / 60_000))}</span>`,
  ].filter(Boolean);
  return parts.length > 0 ? `<p class="ls-when">${parts.join(' ')}</p>` : '';
}

function renderImpacts(impacts: readonly PublicImpact[], strings: Strings): string {
  if (impacts.length === 0) {
    return '';
  }
  const items = impacts.map(({ component, impactType, band, tone }) => {
    const type = strings.names[impactType] ?? impactType;
    return `<li class="ls-impact ls-${tone}">${renderIcon(tone)}<b>${escapeHtml(component)}</b> <span>${escapeHtml(
      strings.names[band] ?? band
    )}</span>${type ? ` <span class="ls-type">${escapeHtml(type)}</span>` : ''}</li>`;
  });
  return `<ul class="ls-impacts">${items.join('')}</ul>`;
}

function renderUpdates(updates: readonly PublicUpdate[], context: RenderContext, strings: Strings): string {
  if (updates.length === 0) {
    return '';
  }
  const items = updates.map(
    ({ title, text, createdAt }) =>
      `<li><p class="ls-update-head">${title.trim() ? `<b>${escapeHtml(title)}</b> ` : ''}${renderTime(createdAt, context)}</p>${renderText(text)}</li>`
  );
  return `<ol class="ls-updates" aria-label="${strings.headings.updates}">${items.join('')}</ol>`;
}

function renderText(text: string): string {
  const html = renderParagraphs(text);
  return html ? `<div class="ls-text">${html}</div>` : '';
}
