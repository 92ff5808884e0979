import type { PageSettings, RenderContext } from './publicModel';
import { type PageAssets, renderDocument } from './renderDocument';
import { stringsOf } from './strings';

/** What stands at the permalink of an incident that was deleted. `path`: the page's path behind the language. */
export function renderRemoved(
  path: string,
  settings: PageSettings,
  assets: PageAssets,
  context: RenderContext
): string {
  const strings = stringsOf(context.language);
  const content = [
    `<h1>${strings.removed}</h1><p>${strings.removedText}</p>`,
    `<p class="ls-back"><a href="${context.basePath}/${context.language}/">← ${strings.back}</a></p>`,
  ].join('');
  const title = `${strings.removed} – ${settings.title}`;
  return renderDocument(content, { title, path, refresh: false }, settings, assets, context);
}
