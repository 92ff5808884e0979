import type { PageSettings, RenderContext } from './publicModel';
import { type PageAssets, renderDocument } from './renderDocument';
import { stringsOf } from './strings';

/** What stands where there is no page. */
export function renderNotFound(settings: PageSettings, assets: PageAssets, context: RenderContext): string {
  const strings = stringsOf(context.language);
  const content = [
    `<h1>${strings.notFound}</h1><p>${strings.notFoundText}</p>`,
    `<p class="ls-back"><a href="${context.basePath}/${context.language}/">← ${strings.back}</a></p>`,
  ].join('');
  const title = `${strings.notFound} – ${settings.title}`;
  return renderDocument(content, { title, path: '', refresh: false }, settings, assets, context);
}
