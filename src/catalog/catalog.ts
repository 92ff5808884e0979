import { COVERAGE_QUERIES } from './coverage/coverageQueries';
import { LAYERS } from './layers/layers';
import { panelsOf } from './layout';
import type { Panel, Query, Section } from './model';
import { CATALOG_PAGES } from './pages';

/** Every section of every page, those of one object last. */
export const SECTIONS: readonly Section[] = CATALOG_PAGES.flatMap((page) => [
  ...page.sections,
  ...page.objects.map((object) => object.section),
]);

/** Every panel of every page, in the order of the pages, each followed by those that stand there without its recording or exporter. */
export const PANELS: readonly Panel[] = SECTIONS.flatMap(panelsOf).flatMap((panel) => [
  panel,
  ...(panel.recorded ? [panel.recorded.instead] : []),
  ...(panel.fallback ? [panel.fallback] : []),
]);

/** Every query that a page sends. */
export const QUERIES: readonly Query[] = [
  ...PANELS.flatMap((panel) => panel.queries),
  ...LAYERS.flatMap((layer) => layer.checks.map((check) => check.query)),
  ...COVERAGE_QUERIES,
];

/** A value for each variable that pages about one object have, as tests fill it; longer names first, because some begin like others. */
export const SAMPLE_VALUES: Readonly<Record<string, string>> = Object.fromEntries(
  CATALOG_PAGES.flatMap((page) =>
    page.objects.flatMap(({ variable, lookups = [] }) =>
      [variable, ...lookups].map(({ name, sample }) => [name, sample] as const)
    )
  ).sort(([a], [b]) => b.length - a.length)
);
