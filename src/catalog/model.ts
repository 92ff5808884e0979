import type { LayerId } from '../domain/layers/layerId';

export type { LayerId };

/** What exposes metrics, as operators know it; a collector that sites have to switch on counts as one of its own. */
export const EXPORTERS = {
  'ceph-mgr': 'Ceph manager (prometheus module)',
  'ceph-exporter': 'ceph-exporter',
  'ceph-rbd-stats': 'Ceph manager with RBD statistics',
  'blackbox-exporter': 'blackbox_exporter',
  'openstack-exporter': 'openstack-exporter',
  'libvirt-exporter': 'libvirt exporter (inovex)',
  'libvirt-exporter-old': 'libvirt exporter (Tinkoff, 0.2)',
  haproxy: 'HAProxy',
  'mysqld-exporter': 'mysqld_exporter',
  rabbitmq: 'RabbitMQ',
  'memcached-exporter': 'memcached_exporter',
  'ovn-exporter': 'OVN exporter',
  'ovs-exporter': 'Open vSwitch exporter',
  'scs-health-monitor': 'SCS health monitor',
  'node-exporter': 'node_exporter',
  'node-systemd': 'node_exporter, systemd collector',
  'node-processes': 'node_exporter, processes collector',
  'node-ethtool': 'node_exporter, ethtool collector',
  'node-textfile': 'node_exporter, textfile collector',
  'chrony-exporter': 'chrony_exporter',
  cadvisor: 'cAdvisor',
  'kernel-log': 'kernel log (Loki or OpenSearch)',
  'ipmi-exporter': 'ipmi_exporter',
  'redfish-exporter': 'redfish_exporter (jenningsloy318)',
  'idrac-exporter': 'idrac_exporter (mrlhansen)',
  'smartctl-exporter': 'smartctl_exporter',
  'smartmon-textfile': 'smartmon textfile script',
  'nvme-textfile': 'nvme textfile script',
  'megaraid-textfile': 'storcli textfile script',
  'pcie-textfile': 'PCIe AER textfile script',
  scaphandre: 'Scaphandre',
  prometheus: 'Prometheus',
} as const;
export type Exporter = keyof typeof EXPORTERS;

/** What a panel cannot do without: an exporter, or any one of several that answer the same question. */
export type Need = Exporter | readonly Exporter[];

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
  /** Last version that has it, where newer ones in use do not. */
  until?: string;
}

/**
 * A question to Prometheus. `expr` is PromQL with these tokens, and is filled by `bindQuery`:
 * `$scope` stands for a matcher list that may be empty and is always the last matcher;
 * `$group` is the label that tells clusters apart;
 * `$lookback` is how far back a gauge of a slow exporter may lie: `last_over_time(x{$scope}[$lookback])`.
 * What Grafana fills itself stays: `$__rate_interval`, `$__range`, and the variables of the page (`$osd`).
 */
export interface Query {
  id: string;
  expr: string;
  /** Name of a series, in Grafana's template syntax. */
  legend?: string;
  /** `instant` asks for one moment, `range` for the time range of the dashboard. */
  kind: 'instant' | 'range';
  /** Answers nothing on a site where all is well (a list of what is wrong): tests then expect no data. */
  quiet?: boolean;
}

/** From this value on, the colour holds; the first step has no value. */
export interface Threshold {
  from: number | null;
  tone: Tone;
  /** Name under which the app's settings may move it, the same for all steps of a set. */
  setting?: string;
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
  link?: { title: string; target: LinkTarget };
}

/** What a cell of a table leads to; `src/pages/scenes/pageLinks.ts` says where that is. */
export type LinkTarget =
  | 'osd'
  | 'pool'
  | 'ceph-health-check'
  | 'hypervisor'
  | 'instance'
  | 'tenant'
  | 'network'
  | 'volume'
  | 'node'
  | 'machine'
  | 'disk';

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
  /** What must be scraped for it; without an entry what its section needs. Missing ones make it grey. */
  needs?: readonly Need[];
  /**
   * For panels that read what a rule file records, because reading it raw over time is too dear: which series, which
   * file below `rules/`, and the panel that stands there without them. That one asks for one moment.
   */
  recorded?: { series: string; file: string; instead: Panel };
  /** Stands there while what it needs is missing, in place of a grey panel: the same question, asked of what is there. */
  fallback?: Panel;
  /** Reads what belongs to customers: asks the tenants' data source, and only for users who may. */
  tenants?: boolean;
}

/** Panels that belong together, in the order they are read. */
export interface Section {
  id: string;
  title: string;
  /** What must be scraped for the panels that do not say it themselves. */
  needs: readonly Need[];
  /** All of it belongs to customers, see `Panel.tenants`. */
  tenants?: boolean;
  /** Rows of panels; a cell's `width` counts in 24ths of the row. */
  rows: ReadonlyArray<{ height: number; cells: ReadonlyArray<{ panel: Panel; width: number }> }>;
}

/** A variable of a page about one object, e.g. the OSD. */
export interface ObjectVariable {
  /** As it stands in PromQL: `$osd`. */
  name: string;
  label: string;
  /** PromQL whose series carry the values, and the label that has them. */
  query: string;
  valueLabel: string;
  /** Takes the value out of the label's, in Grafana's syntax. */
  regex?: string;
  /** A value of the simulated cloud, for tests. */
  sample: string;
}

/** A page of one object. */
export interface CatalogObject {
  section: Section;
  variable: ObjectVariable;
  /** What has to be looked up about the object before its panels can ask, e.g. on which disk it lies. */
  lookups?: readonly ObjectVariable[];
}

/** A page of the app: tabs, and pages of one object below it. It becomes a dashboard and a chapter of the documentation too. */
export interface CatalogPage {
  /** Last part of the address, and name of the generated files. */
  id: string;
  title: string;
  layer: LayerId;
  /** Series with one value of the cluster label per cluster; few of them, because the cluster variable reads all. */
  clusterSeries: string;
  sections: readonly Section[];
  /** Pages of one object: each with its variable. */
  objects: readonly CatalogObject[];
}
