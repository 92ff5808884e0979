import { escapeHtml } from '../text/escapeHtml';
import { renderMarkdown } from '../text/renderMarkdown';

import { renderIcon } from './icons';
import type { PublicImpact, PublicIncident, PublicUpdate, RenderContext } from './publicModel';
import { renderTime } from './renderTime';
import { type Strings, stringsOf } from './strings';

/** One incident or maintenance as customers read it: an `<article>`. The public page and the preview in Grafana both show exactly this. */
export function renderIncident(incident: PublicIncident, context: RenderContext): string {
  const strings = stringsOf(context.language);
  return [
    `<article class="ls-incident ls-${incident.tone} ls-${incident.state}"${incident.id ? ` id="incident-${escapeHtml(incident.id)}"` : ''}>`,
    renderKicker(incident, strings),
    `<h3 class="ls-title">${renderTitle(incident, context, strings)}</h3>`,
    renderSpan(incident, context, strings),
    renderImpacts(incident.impacts, strings),
    renderText(incident.text),
    renderUpdates(incident.updates, context, strings),
    '</article>',
  ].join('');
}

/** What it is and how far it is. What is over is drawn calmly: it must not look like something going on. */
function renderKicker({ kind, state, phase, tone }: PublicIncident, strings: Strings): string {
  const icon = renderIcon(state === 'ended' ? 'operational' : tone);
  const running = kind === 'maintenance' && state === 'active' && phase ? `, ${strings.state.active}` : '';
  const word = phase ? (strings.names[phase] ?? phase) : strings.state[state];
  return `<p class="ls-kicker">${icon}<span>${strings.kind[kind]}${running}</span><span class="ls-phase">${escapeHtml(word)}</span></p>`;
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
    const words = [band, impactType].filter(Boolean).map((word) => escapeHtml(strings.names[word] ?? word));
    return `<li class="ls-impact ls-${tone}">${renderIcon(tone)}<span><b>${escapeHtml(component)}</b> ${words.join('&nbsp;· ')}</span></li>`;
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
  const html = renderMarkdown(text);
  return html ? `<div class="ls-text">${html}</div>` : '';
}
