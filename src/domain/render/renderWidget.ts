import { escapeHtml } from '../text/escapeHtml';

import { renderIcon } from './icons';
import type { PageSettings, PublicIncident, PublicPage, RenderContext } from './publicModel';
import { overallSentence } from './renderBanner';
import type { PageAssets } from './renderDocument';
import { renderTime } from './renderTime';
import { stringsOf } from './strings';
import { titleOf } from './titleOf';

const MAX_INCIDENTS = 3;

/** The state in a few lines, for a frame on another page. Without script: whoever serves it says with `Refresh` that it is loaded again; what is linked opens outside of the frame. */
export function renderWidget(
  page: PublicPage,
  settings: PageSettings,
  assets: PageAssets,
  context: RenderContext
): string {
  const strings = stringsOf(context.language);
  const home = `${context.basePath}/${context.language}/`;
  const going = [...page.current, ...page.maintenance.filter(({ state }) => state === 'active')];
  const next = page.maintenance.filter(({ state }) => state === 'planned');
  const item = (incident: PublicIncident) =>
    `<li class="ls-line ls-${incident.tone}">${renderIcon(incident.tone)} <a target="_blank" rel="noopener" href="${escapeHtml(`${home}incidents/${incident.id ?? ''}`)}">${escapeHtml(titleOf(incident, strings))}</a>${
      incident.state === 'planned' && incident.beganAt
        ? ` <span class="ls-soft">${renderTime(incident.beganAt, context)}</span>`
        : ''
    }</li>`;
  const rest = going.length - MAX_INCIDENTS;
  const items = [...going.slice(0, MAX_INCIDENTS), ...next.slice(0, 1)].map(item);
  return [
    `<!DOCTYPE html><html lang="${context.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(settings.title)}</title><meta name="robots" content="noindex">`,
    `<link rel="stylesheet" href="${assets.style}"><link rel="icon" href="data:,"></head><body class="ls-widget"><main>`,
    `<h1 class="ls-widget-head ls-${page.overall}">${renderIcon(page.overall)}<a target="_blank" rel="noopener" href="${home}">${escapeHtml(overallSentence(page, strings))}</a></h1>`,
    items.length > 0 ? `<ul class="ls-lines">${items.join('')}</ul>` : '',
    rest > 0 ? `<p class="ls-soft">${strings.moreIncidents(rest)}</p>` : '',
    page.asOf ? `<p class="ls-soft">${strings.asOf} ${renderTime(page.asOf, context)}</p>` : '',
    `<p class="ls-soft">${escapeHtml(settings.title)}</p>`,
    '</main></body></html>',
  ].join('');
}
