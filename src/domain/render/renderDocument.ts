import { concat } from '../text/concat';
import { escapeHtml } from '../text/escapeHtml';

import { LANGUAGES, type PageSettings, type RenderContext, STATEMENTS } from './publicModel';
import { stringsOf } from './strings';

/** Addresses of what a page loads: everything comes from the page's own origin. */
export interface PageAssets {
  style: string;
  script: string;
  /** A picture beside the title. */
  logo?: string;
}

/** `path`: the page's path behind the language, `` or `incidents/<id>`. `title` stands in the browser's tab. */
export interface DocumentHead {
  title: string;
  path: string;
  refresh: boolean;
}

/** A whole document around a page's content. */
export function renderDocument(
  content: string,
  head: DocumentHead,
  settings: PageSettings,
  assets: PageAssets,
  context: RenderContext
): string {
  return concat(renderDocumentPieces([content], head, settings, assets, context));
}

/** The same in pieces, to be put one behind the other. */
export function renderDocumentPieces(
  content: readonly string[],
  { title, path, refresh }: DocumentHead,
  settings: PageSettings,
  assets: PageAssets,
  context: RenderContext
): string[] {
  const strings = stringsOf(context.language);
  const languages = LANGUAGES.map((language) => {
    const { languageName } = stringsOf(language);
    return language === context.language
      ? `<span aria-current="true">${languageName}</span>`
      : `<a href="${context.basePath}/${language}/${path}" hreflang="${language}" lang="${language}">${languageName}</a>`;
  });
  const alternates = LANGUAGES.map(
    (language) => `<link rel="alternate" hreflang="${language}" href="${context.basePath}/${language}/${path}">`
  );
  const links = (settings.links?.[context.language] ?? []).map(
    ({ text, href }) => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`
  );
  const home = `${context.basePath}/${context.language}/`;
  const statements = STATEMENTS.flatMap((name) => {
    const statement = settings.statements?.[name];
    const href = typeof statement === 'string' ? statement : `${home}${name}`;
    return statement === undefined ? [] : [`<a href="${escapeHtml(href)}">${strings.statements[name]}</a>`];
  });
  const { monitoring } = settings;
  const pages = [
    ['', strings.nav.status],
    ['maintenance', strings.nav.maintenance],
    ['history/', strings.nav.history],
  ].map(([to = '', words = '']) =>
    to === path ? `<a href="${home}${to}" aria-current="page">${words}</a>` : `<a href="${home}${to}">${words}</a>`
  );
  if (monitoring) {
    const words = monitoring.text?.[context.language] ?? strings.nav.monitoring;
    pages.push(`<a href="${escapeHtml(monitoring.href)}">${escapeHtml(words)}</a>`);
  }
  const logo = assets.logo ? `<img class="ls-logo" src="${assets.logo}" alt="">` : '';
  const feeds = [
    `<a href="${home}feed.atom" type="application/atom+xml">${strings.feeds.atom}</a>`,
    `<a href="${home}maintenance.ics" type="text/calendar">${strings.feeds.calendar}</a>`,
    `<a href="${context.basePath}/api/v2/summary.json" type="application/json">${strings.feeds.json}</a>`,
  ];
  return [
    `<!DOCTYPE html><html lang="${context.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    refresh ? '<noscript><meta http-equiv="refresh" content="20"></noscript>' : '',
    `<link rel="stylesheet" href="${assets.style}">`,
    refresh ? `<script src="${assets.script}" defer></script>` : '',
    ...alternates,
    `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(settings.title)}" href="${home}feed.atom">`,
    '<link rel="icon" href="data:,">',
    `</head><body><a class="ls-skip" href="#content">${strings.skip}</a>`,
    `<header class="ls-top"><p class="ls-site"><a href="${home}">${logo}${escapeHtml(settings.title)}</a></p>`,
    `<nav class="ls-pages" aria-label="${strings.nav.label}">${pages.join(' ')}</nav>`,
    `<nav class="ls-languages" aria-label="${strings.nav.languages}">${languages.join(' ')}</nav></header>`,
    `<p class="ls-offline" role="status" hidden>${strings.offline}</p>`,
    '<main id="content">',
    ...content,
    '</main>',
    `<footer class="ls-foot"><nav aria-label="${strings.feeds.label}">${[...statements, ...links, ...feeds].join(' ')}</nav></footer>`,
    '</body></html>',
  ];
}
