import { escapeHtml } from '../text/escapeHtml';

import { capitalize } from './capitalize';
import { renderIcon } from './icons';
import type { PublicPage, RenderContext } from './publicModel';
import { stringsOf } from './strings';

/** What the icons mean, in the provider's own words, and how the share is counted. */
export function renderLegend({ bands }: PublicPage, context: RenderContext): string {
  const strings = stringsOf(context.language);
  const named = bands
    .filter(({ tone }) => tone !== 'maintenance')
    .map(({ name, tone }) => ({ tone, word: strings.names[name] ?? name }));
  const items = [...named, { tone: 'maintenance' as const, word: strings.tone.maintenance }].map(
    ({ tone, word }) => `<li class="ls-${tone}">${renderIcon(tone)}${escapeHtml(capitalize(word))}</li>`
  );
  return `<ul class="ls-legend" aria-label="${strings.legend}">${items.join('')}</ul><p class="ls-how">${strings.availableHow}</p>`;
}
