/** Programs that expose metrics, as operators know them. */
export const EXPORTERS = {
  'ceph-mgr': 'Ceph manager (prometheus module)',
  'ceph-exporter': 'ceph-exporter',
  'node-exporter': 'node_exporter',
  'blackbox-exporter': 'blackbox_exporter',
  'openstack-exporter': 'openstack-exporter',
  'ipmi-exporter': 'ipmi_exporter',
  'smartctl-exporter': 'smartctl_exporter',
  prometheus: 'Prometheus',
} as const;
export type Exporter = keyof typeof EXPORTERS;

/** A metric as its exporter writes it. */
export interface Metric {
  name: string;
  exporter: Exporter;
  /** The TYPE of the exposition; old exporters leave values untyped. */
  type: 'counter' | 'gauge' | 'untyped' | 'histogram';
  /** Labels of its own, without those that scraping adds. */
  labels: readonly string[];
  /** Unit of one value, in Grafana's names (`bytes`, `s`, `short`). */
  unit: string;
  help: string;
  /** First version that has it, where not all in use do. */
  since?: string;
}

/**
 * A question to Prometheus. `expr` is PromQL with these tokens, and is filled by `bindQuery`:
 * `$scope` stands for a matcher list that may be empty and is always the last matcher;
 * `$group` is the label that tells clusters apart.
 * What Grafana fills itself stays: `$__rate_interval`, `$__range`, `$osd`.
 */
export interface Query {
  id: string;
  expr: string;
  /** Name of a series, in Grafana's template syntax. */
  legend?: string;
  /** `instant` asks for one moment, `range` for the time range of the dashboard. */
  kind: 'instant' | 'range';
}

/** From this value on, the colour holds; the first step has no value. */
export interface Threshold {
  from: number | null;
  tone: Tone;
}

/** What a colour means, whatever theme draws it. */
export type Tone = 'ok' | 'warning' | 'serious' | 'critical' | 'neutral';

/** A word for one value. */
export interface ValueWord {
  value: number;
  word: string;
  tone: Tone;
}

export interface Column {
  /** Label name, or `Value #A` for the value of the first query. */
  field: string;
  title: string;
  unit?: string;
  decimals?: number;
  width?: number;
  thresholds?: readonly Threshold[];
  words?: readonly ValueWord[];
  /** How the cell shows its value; a bar needs `max`. */
  cell?: 'text' | 'colour' | 'bar';
  max?: number;
  link?: { title: string; target: 'osd' | 'ceph-health-check' };
}

export type Visualisation = 'stat' | 'gauge' | 'bargauge' | 'timeseries' | 'table';

/** One panel, once: scenes, dashboards and documentation are drawn from it. */
export interface Panel {
  id: string;
  title: string;
  /** The operator's question that it answers. */
  question: string;
  /** What to do when the answer is bad. */
  next: string;
  viz: Visualisation;
  unit?: string;
  decimals?: number;
  min?: number;
  max?: number;
  thresholds?: readonly Threshold[];
  words?: readonly ValueWord[];
  queries: readonly Query[];
  /** Of a table, in order; labels and values not named here are not shown. */
  columns?: readonly Column[];
  /** Column title to sort by, falling. */
  sortBy?: string;
  /** What stands there when the answer is empty, or none came: so it must not claim that all is well. */
  whenEmpty: string;
  /** Series whose name matches are drawn below the axis. */
  mirrored?: string;
  /** Beginning of series names that says nothing here, e.g. `ceph_pg_`. */
  strippedPrefix?: string;
  logarithmic?: boolean;
  stacked?: boolean;
}

/** Panels that belong together, in the order they are read. */
export interface Section {
  id: string;
  title: string;
  /** Rows of panels; a cell's `width` counts in 24ths of the row. */
  rows: ReadonlyArray<{ height: number; cells: ReadonlyArray<{ panel: Panel; width: number }> }>;
}
