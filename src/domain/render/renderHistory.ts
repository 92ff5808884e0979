import { escapeHtml } from '../text/escapeHtml';

import { renderIcon } from './icons';
import type { PublicIncident, PublicPage, RenderContext } from './publicModel';
import { renderIncident } from './renderIncident';
import { stringsOf } from './strings';

/** So many are shown in full, the newest; older ones as a line that leads to their own page, so that the page stays small in a bad year. */
const IN_FULL = 20;

/** What is over, by the day it began; days without anything are left out. */
export function renderHistory(history: PublicPage['history'], context: RenderContext): string {
  const strings = stringsOf(context.language);
  if (history.length === 0) {
    return `<p class="ls-nothing">${strings.noHistory}</p>`;
  }
  let shown = 0;
  const days = history.map(({ day, incidents }) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const heading = strings.date({ year, month, day: date });
    const items = incidents.map((incident) =>
      ++shown <= IN_FULL ? renderIncident(incident, context) : renderLine(incident, context)
    );
    return `<h3 class="ls-day"><time datetime="${day}">${heading}</time></h3>${items.join('')}`;
  });
  return `${days.join('')}<p class="ls-nothing">${strings.noMoreHistory}</p>`;
}

function renderLine(incident: PublicIncident, { basePath, language }: RenderContext): string {
  const title = escapeHtml(incident.title.trim() || stringsOf(language).untitled[incident.kind]);
  const href = escapeHtml(`${basePath}/${language}/incidents/${incident.id ?? ''}`);
  return `<p class="ls-line ls-${incident.tone}">${renderIcon(incident.tone)} <a href="${href}">${title}</a></p>`;
}
