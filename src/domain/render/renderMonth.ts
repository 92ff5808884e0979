import { escapeHtml } from '../text/escapeHtml';

import type { PageSettings, PublicPage, RenderContext } from './publicModel';
import { type PageAssets, renderDocument } from './renderDocument';
import { renderHistory } from './renderHistory';
import { stringsOf } from './strings';

/** A month, `YYYY-MM`. */
export type Month = string;

/** The neighbours of a month that have something to show. */
export interface Neighbours {
  older?: Month;
  newer?: Month;
}

/** One month: everything that began in it, also what is still going on. Its address never expires. `days`: the newest first. */
export function renderMonth(
  month: Month,
  days: PublicPage['history'],
  { older, newer }: Neighbours,
  settings: PageSettings,
  assets: PageAssets,
  context: RenderContext
): string {
  const strings = stringsOf(context.language);
  const home = `${context.basePath}/${context.language}/`;
  const name = nameOf(month, context);
  const link = (to: Month | undefined, words: string, arrow: string) =>
    to === undefined ? '' : `<a href="${home}history/${to}">${arrow} ${words}: ${nameOf(to, context)}</a>`;
  const content = [
    `<p class="ls-back"><a href="${home}history/">← ${strings.historyBy}</a></p>`,
    `<h1 class="ls-heading">${name}</h1>`,
    `<h2 class="ls-hidden">${strings.nav.history}</h2>`,
    renderHistory(days, context) || `<p class="ls-nothing">${strings.nothingInMonth}</p>`,
    `<nav class="ls-neighbours" aria-label="${strings.historyBy}">${link(older, strings.olderMonth, '←')}${link(newer, strings.newerMonth, '→')}</nav>`,
  ].join('');
  const title = `${name} – ${settings.title}`;
  return renderDocument(content, { title, path: `history/${month}`, refresh: true }, settings, assets, context);
}

/** All months in which something began, by year, with how much it was. */
export function renderMonths(
  months: ReadonlyArray<{ month: Month; count: number }>,
  settings: PageSettings,
  assets: PageAssets,
  context: RenderContext
): string {
  const strings = stringsOf(context.language);
  const home = `${context.basePath}/${context.language}/`;
  const years = new Map<string, string[]>();
  for (const { month, count } of months) {
    const [year = '', number = ''] = month.split('-');
    const name = escapeHtml(nameOf(month, context));
    const item = `<li><a href="${home}history/${month}" aria-label="${name}: ${count}">${strings.monthShort(Number(number))} <span class="ls-count">${count}</span></a></li>`;
    years.set(year, [...(years.get(year) ?? []), item]);
  }
  const lists = [...years].map(([year, items]) => `<h2>${year}</h2><ul class="ls-months">${items.join('')}</ul>`);
  const content = [
    `<h1 class="ls-heading">${strings.historyBy}</h1>`,
    lists.join('') || `<p class="ls-nothing">${strings.noHistory}</p>`,
  ].join('');
  const title = `${strings.historyBy} – ${settings.title}`;
  return renderDocument(content, { title, path: 'history/', refresh: true }, settings, assets, context);
}

function nameOf(month: Month, { language }: RenderContext): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return stringsOf(language).month(year, number);
}
