import { escapeHtml } from '../text/escapeHtml';

import type { PageSettings, PublicIncident, RenderContext } from './publicModel';
import { type PageAssets, renderDocument } from './renderDocument';
import { renderIncident } from './renderIncident';
import { stringsOf } from './strings';
import { titleOf } from './titleOf';

/** An incident's own page: its address never expires. */
export function renderIncidentPage(
  incident: PublicIncident,
  settings: PageSettings,
  assets: PageAssets,
  context: RenderContext
): string {
  const strings = stringsOf(context.language);
  const title = `${titleOf(incident, strings)} – ${settings.title}`;
  const content = [
    `<p class="ls-back"><a href="${context.basePath}/${context.language}/">← ${strings.back}</a></p>`,
    `<h1 class="ls-hidden">${escapeHtml(settings.title)}</h1><h2 class="ls-hidden">${strings.kind[incident.kind]}</h2>`,
    renderIncident(incident, context),
  ].join('');
  const path = `incidents/${incident.id ?? ''}`;
  return renderDocument(content, { title, path, refresh: true }, settings, assets, context);
}
