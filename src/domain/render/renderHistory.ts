import type { PublicPage, RenderContext } from './publicModel';
import { CALM, renderList } from './renderList';
import { stringsOf } from './strings';

/** So many are shown as cards, the newest. */
const CARDS = 10;

/** What is over, by the day it began; days without anything are left out. */
export function renderHistory(history: PublicPage['history'], context: RenderContext): string {
  const strings = stringsOf(context.language);
  if (history.length === 0) {
    return '';
  }
  let left = CARDS;
  const days = history.map(({ day, incidents }) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const heading = strings.date({ year, month, day: date });
    const items = renderList(incidents, { first: left, brief: CALM }, context);
    left = Math.max(0, left - incidents.length);
    return `<h3 class="ls-day"><time datetime="${day}">${heading}</time></h3>${items}`;
  });
  return days.join('');
}
