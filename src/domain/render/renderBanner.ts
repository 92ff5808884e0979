import { escapeHtml } from '../text/escapeHtml';

import { renderIcon } from './icons';
import type { PublicPage, RenderContext } from './publicModel';
import { renderTime } from './renderTime';
import { type Strings, stringsOf } from './strings';

/** The one sentence that says how things are. */
export function overallSentence({ overall, components, current }: PublicPage, strings: Strings): string {
  const affected = components.filter(({ tone }) => tone === overall);
  const disturbed = components.filter(({ tone }) => tone !== 'operational' && tone !== 'maintenance');
  if (overall === 'operational') {
    return current.some(({ state }) => state === 'active') ? strings.overall.watching : strings.overall.allGood;
  }
  if (overall === 'maintenance') {
    return strings.overall.maintenance;
  }
  const [only] = affected;
  return disturbed.length === 1 && only
    ? strings.overall.one(only.name, overall)
    : strings.overall.several(disturbed.length, components.length);
}

/** The overall sentence as the head of the page. */
export function renderBanner(page: PublicPage, context: RenderContext): string {
  const strings = stringsOf(context.language);
  return [
    `<section class="ls-banner ls-${page.overall}" aria-live="polite">`,
    renderIcon(page.overall),
    `<div><h2>${escapeHtml(overallSentence(page, strings))}</h2>`,
    `<p>${strings.lastChange}: ${renderTime(page.changedAt, context)}</p>`,
    page.asOf ? `<p class="ls-as-of">${strings.asOf} ${renderTime(page.asOf, context)}</p>` : '',
    '</div>',
    '</section>',
  ].join('');
}
