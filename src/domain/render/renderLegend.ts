import { TONES } from '../status/severityTone';

import { renderIcon } from './icons';
import type { RenderContext } from './publicModel';
import { stringsOf } from './strings';

/** What the icons mean and how the share is counted. */
export function renderLegend(context: RenderContext): string {
  const strings = stringsOf(context.language);
  const items = TONES.filter((tone) => tone !== 'unknown').map(
    (tone) => `<li class="ls-${tone}">${renderIcon(tone)}${strings.tone[tone]}</li>`
  );
  return `<ul class="ls-legend" aria-label="${strings.legend}">${items.join('')}</ul><p class="ls-how">${strings.availableHow}</p>`;
}
