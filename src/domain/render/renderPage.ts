import { concat } from '../text/concat';
import { escapeHtml } from '../text/escapeHtml';
import { renderMarkdown } from '../text/renderMarkdown';

import type { PageSettings, PublicPage, RenderContext } from './publicModel';
import { overallSentence, renderBanner } from './renderBanner';
import { renderComponents } from './renderComponents';
import { type PageAssets, renderDocumentPieces } from './renderDocument';
import { renderHistory } from './renderHistory';
import { renderLegend } from './renderLegend';
import { CALM, CURRENT, renderList } from './renderList';
import { stringsOf } from './strings';

/** So many of each kind are shown as cards. */
const CARDS = 10;

/** So many that are over are shown at least, if there were as many; older ones are on the pages of their months. */
const NEWEST = 50;

/** The public page: how things are, what is happening, all components, what is planned, what was. */
export function renderPage(
  page: PublicPage,
  settings: PageSettings,
  assets: PageAssets,
  context: RenderContext
): string {
  return concat(renderPagePieces(page, settings, assets, context));
}

/** The public page in pieces, to be put one behind the other: with thousands of components a whole copy as text is more than everything else takes. */
export function renderPagePieces(
  page: PublicPage,
  settings: PageSettings,
  assets: PageAssets,
  context: RenderContext
): string[] {
  const strings = stringsOf(context.language);
  const { headings } = strings;
  const history = newest(page.history, NEWEST);
  const isAll = history.length === page.history.length;
  const end = page.history.length === 0 ? strings.noHistory : isAll ? strings.noMoreHistory : '';
  const about = settings.about?.[context.language];
  const columns = [
    page.current.length > 0
      ? `<section class="ls-current"><h2>${headings.current}</h2>${renderList(page.current, { first: CARDS, brief: CURRENT }, context)}</section>`
      : '',
    `<section class="ls-services"><h2>${headings.components}</h2>`,
    ...renderComponents(page, settings.groupBy, context),
    `${renderLegend(page, context)}</section>`,
    '<div class="ls-beside">',
    page.maintenance.length > 0
      ? `<section><h2>${headings.maintenance}</h2>${renderList(page.maintenance, { first: CARDS, brief: CALM }, context)}</section>`
      : '',
    `<section><h2>${headings.history}</h2>${renderHistory(history, context)}<p class="ls-nothing">${end} <a href="${context.basePath}/${context.language}/history/">${strings.older}</a></p></section>`,
    '</div>',
  ];
  const content = [
    `<h1 class="ls-hidden">${escapeHtml(settings.title)}</h1>`,
    renderBanner(page, context),
    about ? `<div class="ls-about">${renderMarkdown(about)}</div>` : '',
    `<div class="ls-columns${page.current.length > 0 ? '' : ' ls-calm'}">`,
    ...columns,
    '</div>',
  ];
  const title = `${overallSentence(page, strings).replace(/\.$/, '')} – ${settings.title}`;
  return renderDocumentPieces(content, { title, path: '', refresh: true }, settings, assets, context);
}

/** Whole days, the newest first, until there are so many incidents. */
function newest(history: PublicPage['history'], atLeast: number): PublicPage['history'] {
  let count = 0;
  const after = history.findIndex(({ incidents }) => (count += incidents.length) >= atLeast);
  return after < 0 ? history : history.slice(0, after + 1);
}
