import type { PageSettings, PublicPage, RenderContext } from './publicModel';
import { type PageAssets, renderDocument } from './renderDocument';
import { renderIncident } from './renderIncident';
import { CALM, renderList } from './renderList';
import { stringsOf } from './strings';

/** All maintenance: what is going on and planned in full, what was of late as cards. */
export function renderMaintenancePage(
  page: PublicPage,
  settings: PageSettings,
  assets: PageAssets,
  context: RenderContext
): string {
  const strings = stringsOf(context.language);
  const past = page.history.flatMap(({ incidents }) => incidents).filter(({ kind }) => kind === 'maintenance');
  const planned = page.maintenance.map((incident) => renderIncident(incident, context)).join('');
  const content = [
    `<h1 class="ls-heading">${strings.nav.maintenance}</h1>`,
    `<section><h2>${strings.headings.maintenance}</h2>${planned || `<p class="ls-nothing">${strings.noMaintenance}</p>`}`,
    `<p class="ls-more"><a href="${context.basePath}/${context.language}/maintenance.ics">${strings.feeds.calendar}</a></p></section>`,
    past.length > 0
      ? `<section><h2>${strings.headings.history}</h2>${renderList(past, { first: 10, brief: CALM }, context)}</section>`
      : '',
  ].join('');
  const title = `${strings.headings.maintenance} – ${settings.title}`;
  return renderDocument(content, { title, path: 'maintenance', refresh: true }, settings, assets, context);
}
