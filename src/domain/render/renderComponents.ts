import { escapeHtml } from '../text/escapeHtml';

import { capitalize } from './capitalize';
import { renderIcon } from './icons';
import type { PublicComponent, PublicPage, RenderContext } from './publicModel';
import { type Strings, stringsOf } from './strings';

/** Titles named at one day's bar. */
const MAX_TITLES = 3;

/** All components, under headings by label; each with what it is now and a bar for each of the last 90 days. In pieces, to be put one behind the other. */
export function renderComponents(page: PublicPage, groupBy: readonly string[], context: RenderContext): string[] {
  const strings = stringsOf(context.language);
  return renderGroup(page.components, groupBy, page.days, strings, 3);
}

function renderGroup(
  components: readonly PublicComponent[],
  [label, ...inner]: readonly string[],
  days: readonly string[],
  strings: Strings,
  level: number
): string[] {
  if (label === undefined || components.every(({ labels }) => labels[label] === undefined)) {
    return inner.length > 0 && label !== undefined
      ? renderGroup(components, inner, days, strings, level)
      : ['<ul class="ls-components">', ...components.map((each) => renderComponent(each, days, strings)), '</ul>'];
  }
  const groups = new Map<string, PublicComponent[]>();
  for (const component of components) {
    // A component may stand in several places: `az: "1, 2"`.
    const values = (component.labels[label] ?? '').split(',').map((each) => each.trim());
    for (const value of new Set(values)) {
      const members = groups.get(value) ?? [];
      members.push(component);
      groups.set(value, members);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([value, members]) => {
      // Within a region, what has no zone simply stands first.
      const heading = value === '' ? (level === 3 ? strings.everywhere : '') : strings.group(label, value);
      const head = heading ? `<h${level} class="ls-group">${escapeHtml(heading)}</h${level}>` : '';
      return [head, ...renderGroup(members, inner, days, strings, Math.min(level + 1, 6))];
    });
}

function renderComponent(component: PublicComponent, days: readonly string[], strings: Strings): string {
  const { name, tone, band } = component;
  const word = band ? (strings.names[band] ?? band) : strings.tone[tone];
  return [
    `<li class="ls-component ls-${tone}">`,
    `<span class="ls-name">${escapeHtml(name)}</span>`,
    `<span class="ls-now">${renderIcon(tone)}${escapeHtml(capitalize(word))}</span>`,
    renderBars(component, days, strings),
    `<span class="ls-scale"><span>${strings.days(days.length)}</span><span>${strings.available(strings.percent(component.availability))}</span><span>${strings.today}</span></span>`,
    '</li>',
  ].join('');
}

/** 90 bars as one drawing: a dashed line of quiet days, over which days with something have their own bar, higher the worse it was. */
function renderBars(component: PublicComponent, days: readonly string[], strings: Strings): string {
  const eventful = new Map(component.days.map((day) => [day.day, day]));
  const bars: string[] = [];
  days.forEach((day, index) => {
    const event = eventful.get(day);
    if (!event) {
      return;
    }
    const x = index * 4;
    const height = { operational: 20, maintenance: 8, unknown: 12, limited: 14, broken: 20 }[event.tone];
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const named = event.titles
      .map((each) => (typeof each === 'string' ? each : each[strings.language]))
      .filter((each) => each.trim());
    const titles = named.slice(0, MAX_TITLES).join(' · ') + (named.length > MAX_TITLES ? ' …' : '');
    const durations = [
      event.disturbed >= 1 && strings.disturbedFor(strings.duration(event.disturbed)),
      event.maintained >= 1 && strings.maintainedFor(strings.duration(event.maintained)),
    ].filter(Boolean);
    const words = [strings.tone[event.tone], ...durations].join(', ');
    const title = `${strings.date({ year, month, day: date })}: ${words}. ${titles}`.trim();
    bars.push(
      `<g><title>${escapeHtml(title)}</title><path class="ls-rest" d="M${x} 0h3v20h-3z"/><path class="ls-bar-${event.tone}" d="M${x} ${20 - height}h3v${height}h-3z"/></g>`
    );
  });
  const label = `${strings.headings.history}: ${strings.available(strings.percent(component.availability))}`;
  const width = Math.max(days.length * 4 - 1, 1);
  return `<svg class="ls-bars" viewBox="0 0 ${width} 20" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(label)}"><path class="ls-quiet" d="M0 10h${width}"/>${bars.join('')}</svg>`;
}
