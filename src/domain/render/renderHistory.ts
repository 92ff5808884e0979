import type { PublicPage, RenderContext } from './publicModel';
import { renderIncident } from './renderIncident';
import { stringsOf } from './strings';

/** What is over, by the day it began; days without anything are left out. */
export function renderHistory(history: PublicPage['history'], context: RenderContext): string {
  const strings = stringsOf(context.language);
  if (history.length === 0) {
    return `<p class="ls-nothing">${strings.noHistory}</p>`;
  }
  const days = history.map(({ day, incidents }) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const heading = strings.date({ year, month, day: date });
    return `<h3 class="ls-day"><time datetime="${day}">${heading}</time></h3>${incidents.map((incident) => renderIncident(incident, context)).join('')}`;
  });
  return `${days.join('')}<p class="ls-nothing">${strings.noMoreHistory}</p>`;
}
