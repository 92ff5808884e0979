import type { Column, LinkTarget, Panel, Threshold, Tone, ValueWord } from '../model';
import { adjusted, type ThresholdSettings } from '../thresholds';

/** Grafana's description of how a panel looks: the same in a scene and in a dashboard file. */
export interface Viz {
  pluginId: 'stat' | 'gauge' | 'bargauge' | 'timeseries' | 'table';
  options: Record<string, unknown>;
  fieldConfig: { defaults: FieldOptions; overrides: Override[] };
  transformations: Transformation[];
}

export interface FieldOptions {
  unit?: string;
  decimals?: number;
  min?: number;
  max?: number;
  noValue?: string;
  displayName?: string;
  color?: { mode: 'thresholds' | 'palette-classic' };
  thresholds?: { mode: 'absolute'; steps: Array<{ value: number | null; color: string }> };
  mappings?: Mapping[];
  custom?: Record<string, unknown>;
}

export interface Mapping {
  type: 'value';
  options: Record<string, { text: string; color: string; index: number }>;
}

export interface Override {
  matcher: { id: 'byName'; options: string };
  properties: Array<{ id: string; value: unknown }>;
}

export interface Transformation {
  id: string;
  options: Record<string, unknown>;
}

/** Where a link of a table leads, in Grafana's link syntax; without an entry the cell is no link. */
export type LinkTargets = Partial<Record<LinkTarget, { url: string; newTab: boolean }>>;

/** What differs between the places a panel is drawn in. */
export interface VizSurroundings {
  links?: LinkTargets;
  /** Thresholds that the app's settings move. */
  thresholds?: ThresholdSettings;
}

/** Grafana's named colours: they fit the light and the dark theme. */
export const TONE_COLORS: Record<Tone, string> = {
  ok: 'green',
  warning: 'yellow',
  serious: 'orange',
  critical: 'red',
  neutral: 'text',
};

/** Turns a panel of the catalogue into what Grafana draws. */
export function vizOf(catalogued: Panel, { links = {}, thresholds = {} }: VizSurroundings = {}): Viz {
  const panel = withThresholds(catalogued, thresholds);
  return {
    pluginId: panel.viz,
    options: OPTIONS[panel.viz](panel),
    fieldConfig: { defaults: defaultsOf(panel), overrides: overridesOf(panel, links) },
    transformations: panel.viz === 'table' ? tableTransformations(panel) : graphTransformations(panel),
  };
}

const withThresholds = (panel: Panel, settings: ThresholdSettings): Panel => ({
  ...panel,
  thresholds: panel.thresholds && adjusted(panel.thresholds, settings),
  columns: panel.columns?.map((column) => ({
    ...column,
    thresholds: column.thresholds && adjusted(column.thresholds, settings),
  })),
});

/** Whether its values need their names beside them. */
const isNamed = (panel: Panel) =>
  panel.queries.length > 1 || panel.queries.some(({ legend }) => legend?.includes('{{'));

const REDUCE = { values: false, calcs: ['lastNotNull'], fields: '' };

const OPTIONS: Record<Panel['viz'], (panel: Panel) => Record<string, unknown>> = {
  stat: (panel) => ({
    reduceOptions: REDUCE,
    colorMode: panel.words ? 'background' : 'value',
    graphMode: panel.queries.some((query) => query.kind === 'range') ? 'area' : 'none',
    justifyMode: 'center',
    textMode: isNamed(panel) ? 'value_and_name' : 'value',
    // Several values stand side by side.
    orientation: isNamed(panel) ? 'vertical' : 'auto',
    wideLayout: !isNamed(panel),
  }),
  gauge: () => ({ reduceOptions: REDUCE, showThresholdMarkers: true, showThresholdLabels: false, orientation: 'auto' }),
  bargauge: () => ({
    reduceOptions: REDUCE,
    displayMode: 'basic',
    orientation: 'horizontal',
    valueMode: 'color',
    showUnfilled: true,
    namePlacement: 'left',
    sizing: 'manual',
    minVizHeight: 14,
    maxVizHeight: 26,
    // Two bars would otherwise be written in letters as large as the panel. Grafana makes room for names as if they had 12 pixels
    // at these heights, whatever is set here: larger ones are cut at their end.
    text: { titleSize: 12, valueSize: 14 },
  }),
  timeseries: () => ({
    legend: { displayMode: 'list', placement: 'bottom', showLegend: true, calcs: [] },
    tooltip: { mode: 'multi', sort: 'desc' },
  }),
  table: () => ({ showHeader: true, cellHeight: 'sm' }),
};

function defaultsOf(panel: Panel): FieldOptions {
  const isGraph = panel.viz === 'timeseries';
  return {
    ...(panel.unit === undefined ? {} : { unit: panel.unit }),
    ...(panel.decimals === undefined ? {} : { decimals: panel.decimals }),
    ...(panel.min === undefined ? {} : { min: panel.min }),
    ...(panel.max === undefined ? {} : { max: panel.max }),
    noValue: panel.whenEmpty,
    color: { mode: isGraph ? 'palette-classic' : 'thresholds' },
    thresholds: panel.viz === 'gauge' ? rawSteps(panel.thresholds ?? NEUTRAL) : stepsOf(panel.thresholds ?? []),
    ...(panel.words ? { mappings: [mappingOf(panel.words)] } : {}),
    ...(isGraph ? { custom: graphStyle(panel) } : {}),
  };
}

function graphStyle(panel: Panel): Record<string, unknown> {
  return {
    drawStyle: 'line',
    lineInterpolation: 'linear',
    lineWidth: 1,
    fillOpacity: drawsManyLines(panel) ? 0 : 12,
    showPoints: 'never',
    spanNulls: false,
    axisSoftMin: 0,
    scaleDistribution: panel.logarithmic ? { type: 'log', log: 10 } : { type: 'linear' },
    stacking: { mode: panel.stacked ? 'normal' : 'none', group: 'A' },
  };
}

/** One line for each value of a label: filled they would hide each other. */
const drawsManyLines = ({ queries, stacked }: Panel) =>
  !stacked && queries.some(({ legend }) => legend?.includes('{{'));

const NEUTRAL: readonly Threshold[] = [{ from: null, tone: 'neutral' }];

type Steps = NonNullable<FieldOptions['thresholds']>;

const rawSteps = (thresholds: readonly Threshold[]): Steps => ({
  mode: 'absolute',
  steps: thresholds.map(({ from, tone }) => ({ value: from, color: TONE_COLORS[tone] })),
});

/** Below everything that is measured. */
const LOWEST = -1e15;

/** Grafana gives the first step's colour to what is missing too: so that is none, and the first tone begins just above. */
function stepsOf(thresholds: readonly Threshold[]): Steps {
  const { mode, steps } = rawSteps(thresholds);
  const nothing = { value: null, color: TONE_COLORS.neutral };
  return { mode, steps: [nothing, ...steps.map(({ value, color }) => ({ value: value ?? LOWEST, color }))] };
}

const mappingOf = (words: readonly ValueWord[]): Mapping => ({
  type: 'value',
  options: Object.fromEntries(
    words.map(({ value, word, tone }, index) => [String(value), { text: word, color: TONE_COLORS[tone], index }])
  ),
});

function overridesOf(panel: Panel, links: LinkTargets): Override[] {
  const columns = (panel.columns ?? []).map((column) => columnOverride(column, links));
  const mirrored = panel.mirrored ? [override(panel.mirrored, [{ id: 'custom.transform', value: 'negative-Y' }])] : [];
  return [...columns.filter((each) => each.properties.length > 0), ...mirrored];
}

const override = (name: string, properties: Override['properties']): Override => ({
  matcher: { id: 'byName', options: name },
  properties,
});

function columnOverride(column: Column, links: LinkTargets): Override {
  const properties: Override['properties'] = [];
  const add = (id: string, value: unknown) => value !== undefined && properties.push({ id, value });
  const target = column.link && links[column.link.target];
  // A missing value in a row is not what an empty table means.
  add('noValue', column.field.startsWith('Value') ? '–' : undefined);
  add('unit', column.unit);
  add('decimals', column.decimals);
  add('custom.width', column.width);
  add('min', column.cell === 'bar' ? 0 : undefined);
  add('max', column.max);
  add('thresholds', column.thresholds && stepsOf(column.thresholds));
  add('mappings', column.words && [mappingOf(column.words)]);
  add('custom.cellOptions', cellOptions(column));
  add('links', column.link && target && [{ title: column.link.title, url: target.url, targetBlank: target.newTab }]);
  return override(column.title, properties);
}

function cellOptions(column: Column): Record<string, unknown> | undefined {
  if (column.cell === 'bar') {
    return { type: 'gauge', mode: 'basic', valueDisplayMode: 'text' };
  }
  return column.cell === 'colour' || column.thresholds ? { type: 'color-text' } : undefined;
}

const graphTransformations = ({ strippedPrefix }: Panel): Transformation[] =>
  strippedPrefix === undefined
    ? []
    : [{ id: 'renameByRegex', options: { regex: `${strippedPrefix}(.*)`, renamePattern: '$1' } }];

/** Instant answers of several queries become one row per object: merged by the labels they share, then only what is named. */
function tableTransformations(panel: Panel): Transformation[] {
  const columns = panel.columns ?? [];
  return [
    ...(panel.queries.length > 1 ? [{ id: 'merge', options: {} }] : []),
    { id: 'filterFieldsByName', options: { include: { names: columns.map((column) => column.field) } } },
    {
      id: 'organize',
      options: {
        indexByName: Object.fromEntries(columns.map((column, index) => [column.field, index])),
        renameByName: Object.fromEntries(columns.map((column) => [column.field, column.title])),
        excludeByName: {},
      },
    },
    ...(panel.sortBy ? [{ id: 'sortBy', options: { sort: [{ field: panel.sortBy, desc: true }] } }] : []),
  ];
}
