import { renderMarkdown } from '../text/renderMarkdown';

import type { PageSettings, RenderContext, StatementName } from './publicModel';
import { type PageAssets, renderDocument } from './renderDocument';
import { stringsOf } from './strings';

/** A provider's imprint, privacy or accessibility statement as a page; undefined if it stands elsewhere or nowhere. */
export function renderStatement(
  name: StatementName,
  settings: PageSettings,
  assets: PageAssets,
  context: RenderContext
): string | undefined {
  const statement = settings.statements?.[name];
  if (statement === undefined || typeof statement === 'string') {
    return undefined;
  }
  const heading = stringsOf(context.language).statements[name];
  const content = `<h1 class="ls-heading">${heading}</h1><div class="ls-text">${renderMarkdown(statement[context.language])}</div>`;
  const title = `${heading} – ${settings.title}`;
  return renderDocument(content, { title, path: name, refresh: false }, settings, assets, context);
}
