import { escapeHtml } from '../text/escapeHtml';
import { excerpt } from '../text/excerpt';
import { textInLanguage } from '../text/inLanguage';
import { renderMarkdown } from '../text/renderMarkdown';

import { renderIcon } from './icons';
import type { PublicAmendment, PublicImpact, PublicIncident, PublicUpdate, RenderContext } from './publicModel';
import { renderTime } from './renderTime';
import { type Strings, stringsOf } from './strings';
import { titleOf } from './titleOf';

/** How much of an incident is shown where it is one of many. */
export interface Brief {
  /** The newest ones. */
  updates: number;
  /** Characters of each text. */
  text: number;
}

/**
 * One incident or maintenance as customers read it: an `<article>`. Its own page and the preview in Grafana both show exactly this; where it is one of many,
 * `brief` says how much of it, with a link to the rest.
 */
export function renderIncident(incident: PublicIncident, context: RenderContext, brief?: Brief): string {
  const strings = stringsOf(context.language);
  const retracted = incident.isRetracted ? ' ls-retracted' : '';
  return [
    `<article class="ls-incident ls-${incident.tone} ls-${incident.state}${retracted}"${incident.id ? ` id="incident-${escapeHtml(incident.id)}"` : ''}>`,
    renderKicker(incident, strings),
    `<h3 class="ls-title">${renderTitle(incident, context, strings)}</h3>`,
    renderAmendments(incident.amendments, context, strings),
    renderSpan(incident, context, strings),
    renderImpacts(incident.impacts, strings),
    renderText(incident.text, brief, linkTo(incident, context), strings),
    renderUpdates(incident, context, strings, brief),
    renderPostmortem(incident, context, strings, brief),
    '</article>',
  ].join('');
}

/** What it is and how far it is. What is over is drawn calmly: it must not look like something going on. */
function renderKicker({ kind, state, phase, tone, isRetracted }: PublicIncident, strings: Strings): string {
  const icon = renderIcon(isRetracted ? 'unknown' : state === 'ended' ? 'operational' : tone);
  const running = kind === 'maintenance' && state === 'active' && phase ? `, ${strings.state.active}` : '';
  const word = isRetracted ? strings.retracted : phase ? (strings.names[phase] ?? phase) : strings.state[state];
  return `<p class="ls-kicker">${icon}<span>${strings.kind[kind]}${running}</span><span class="ls-phase">${escapeHtml(word)}</span></p>`;
}

function renderTitle(incident: PublicIncident, context: RenderContext, strings: Strings): string {
  const title = escapeHtml(titleOf(incident, strings));
  const words = incident.isRetracted ? `<s>${title}</s>` : title;
  const href = linkTo(incident, context);
  return href === undefined ? words : `<a href="${href}">${words}</a>`;
}

/** The address of an incident's own page, for an attribute; undefined for a draft. */
function linkTo({ id }: PublicIncident, { basePath, language }: RenderContext): string | undefined {
  return id === undefined ? undefined : escapeHtml(`${basePath}/${language}/incidents/${id}`);
}

function renderAmendments(amendments: readonly PublicAmendment[], context: RenderContext, strings: Strings): string {
  return amendments
    .map(
      ({ kind, note, at }) =>
        `<p class="ls-amendment"><b>${kind === 'correction' ? strings.corrected : strings.retracted}</b> ${renderTime(at, context)}: ${escapeHtml(note)}</p>`
    )
    .join('');
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

function renderUpdates(incident: PublicIncident, context: RenderContext, strings: Strings, brief?: Brief): string {
  const { updates } = incident;
  if (updates.length === 0) {
    return '';
  }
  const href = linkTo(incident, context);
  const shown = brief ? updates.slice(0, brief.updates) : updates;
  const items = shown.map((update) => renderUpdate(update, href, context, strings, brief));
  const rest = updates.length - shown.length;
  const more =
    rest > 0 && href !== undefined
      ? `<p class="ls-more"><a href="${href}">${strings.earlierUpdates(rest)}</a></p>`
      : '';
  return `<ol class="ls-updates" aria-label="${strings.headings.updates}">${items.join('')}</ol>${more}`;
}

function renderUpdate(
  { title, text, createdAt, phase, impacts = [], amendments, isRetracted }: PublicUpdate,
  href: string | undefined,
  context: RenderContext,
  strings: Strings,
  brief?: Brief
): string {
  const change =
    phase === undefined ? '' : ` <span class="ls-turn">${escapeHtml(strings.names[phase] ?? phase)}</span>`;
  return [
    `<li${isRetracted ? ' class="ls-retracted"' : ''}>`,
    `<p class="ls-update-head">${title.trim() ? `<b>${escapeHtml(title)}</b> ` : ''}${renderTime(createdAt, context)}${change}</p>`,
    renderAmendments(amendments, context, strings),
    renderText(text, brief, href, strings),
    renderImpacts(impacts, strings),
    '</li>',
  ].join('');
}

function renderPostmortem(incident: PublicIncident, context: RenderContext, strings: Strings, brief?: Brief): string {
  const { postmortem } = incident;
  if (!postmortem) {
    return '';
  }
  if (brief) {
    const href = linkTo(incident, context);
    return href ? `<p class="ls-more"><a href="${href}#postmortem">${strings.postmortem}</a></p>` : '';
  }
  const head = `<h4 class="ls-postmortem-title">${strings.postmortem}</h4><p class="ls-update-head">${renderTime(postmortem.at, context)}</p>`;
  return `<section class="ls-postmortem" id="postmortem">${head}${renderText(postmortem.text, undefined, undefined, strings)}</section>`;
}

function renderText(all: string, brief: Brief | undefined, href: string | undefined, strings: Strings): string {
  const text = textInLanguage(all, strings.language);
  const part = brief && href !== undefined ? excerpt(text, brief.text) : { text, isCut: false };
  const html = renderMarkdown(part.text);
  const more = part.isCut ? `<p class="ls-more"><a href="${href ?? ''}">${strings.readMore}</a></p>` : '';
  return html ? `<div class="ls-text">${html}${more}</div>` : '';
}
