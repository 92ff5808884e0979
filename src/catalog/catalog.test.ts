import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bindQuery, DEFAULT_GROUP_LABEL } from './bindQuery';
import { PANELS, QUERIES, SAMPLE_VALUES, SECTIONS } from './catalog';
import { exportersOf, needsOf, presenceQuery } from './coverage/presenceQuery';
import { panelsOf } from './layout';
import type { Exporter } from './model';
import { METRICS, METRICS_BY_NAME } from './metrics/metrics';
import { recordings } from './testing/recordings';
import { selectorsOf } from './testing/selectorsOf';
import { UNCAPTURED } from './testing/uncaptured';

interface CapturedMetric {
  type: string;
  labels: string[];
  files: number[];
}

interface CaptureIndex {
  files: Array<{ name: string; synthetic: boolean }>;
  metrics: Record<string, CapturedMetric[]>;
}

const readIndex = (): CaptureIndex =>
  JSON.parse(readFileSync(path.resolve(__dirname, '../../demo/world/captures/index.json'), 'utf8'));

/** Labels that scraping adds, not the exporter: from Prometheus or from the scrape configuration. */
const SCRAPE_LABELS = ['instance', 'job', DEFAULT_GROUP_LABEL, 'rack', 'service', 'module'];

const fillGrafana = (expr: string) =>
  Object.entries(SAMPLE_VALUES).reduce(
    (filled, [name, value]) => filled.replaceAll(`$${name}`, value),
    expr.replaceAll('$__rate_interval', '1m').replaceAll('$__range', '1h')
  );

const scopes = [
  ['no scope', { matchers: '', group: 'cluster' }],
  ['a scope', { matchers: 'cluster=~"fra1|fra2",site!="lab"', group: 'cluster' }],
  ['another label for clusters', { matchers: '', group: 'infrastructure' }],
] as const;

describe('the catalogue', () => {
  it('names every panel and every query once', () => {
    const ids = PANELS.map((panel) => panel.id);
    expect(new Set(ids).size).toBe(ids.length);
    const exprById = new Map<string, string>();
    for (const query of QUERIES) {
      expect(exprById.get(query.id) ?? query.expr).toBe(query.expr);
      exprById.set(query.id, query.expr);
    }
  });

  it.each(PANELS.map((panel) => [panel.id, panel] as const))(
    '%s says what it answers, what to do next and what an empty answer means',
    (_, panel) => {
      expect(panel.question).toMatch(/\?$/);
      expect(panel.next.length).toBeGreaterThan(10);
      expect(panel.whenEmpty).toMatch(/\.$/);
    }
  );

  it.each(PANELS.filter((panel) => panel.viz === 'table').map((panel) => [panel.id, panel] as const))(
    '%s shows only labels that its queries keep, and values of queries it has',
    (_, panel) => {
      const kept = panel.queries.flatMap((query) => {
        const { labels, made } = selectorsOf(bind(query.expr));
        return [...labels, ...made];
      });
      const letters = panel.queries.map((_query, position) => `Value #${String.fromCharCode(65 + position)}`);
      const known = [...kept, '__name__', ...(panel.queries.length === 1 ? ['Value'] : letters)];
      (panel.columns ?? []).forEach((column) => expect(known).toContain(column.field));
    }
  );
});

const bind = (expr: string, scope: { matchers: string; group: string } = scopes[0][1]) =>
  fillGrafana(bindQuery(expr, scope));

describe.each(scopes)('every query with %s', (_, scope) => {
  it.each(QUERIES.map((query) => [query.id, query.expr] as const))('%s is PromQL', (_id, expr) => {
    const bound = bind(expr, scope);
    expect({ bound, errors: selectorsOf(bound).errors }).toEqual({ bound, errors: [] });
    // What stays is the group of a label_replace.
    expect(bound.replaceAll('$1"', '"')).not.toContain('$');
  });
});

describe('every query reads only what an exporter exposes', () => {
  const index = readIndex();
  const recorded = recordings();
  const isReal = (captured: CapturedMetric) => captured.files.some((file) => index.files[file]?.synthetic === false);

  it.each(QUERIES.map((query) => [query.id, query.expr] as const))('%s', (_, expr) => {
    const { metrics, labels, made } = selectorsOf(bind(expr));
    const labelsOf = (name: string) => METRICS_BY_NAME.get(name)?.labels ?? recorded.get(name);
    expect(metrics.length).toBeGreaterThan(0);
    metrics.forEach((name) => expect(labelsOf(name) ? name : `unknown metric ${name}`).toBe(name));
    const known = new Set([...SCRAPE_LABELS, ...made, ...metrics.flatMap((name) => labelsOf(name) ?? [])]);
    labels.forEach((label) => expect(known).toContain(label));
  });

  it.each(METRICS.filter((metric) => !(metric.name in UNCAPTURED)).map((metric) => [metric.name, metric] as const))(
    'a capture proves %s with its type and labels',
    (name, metric) => {
      const captured = (index.metrics[name] ?? []).filter(isReal);
      expect(captured).toContainEqual(
        expect.objectContaining({ type: metric.type, labels: [...metric.labels].sort() })
      );
    }
  );

  it('has no exception that a capture would cover', () => {
    Object.keys(UNCAPTURED).forEach((name) => expect((index.metrics[name] ?? []).filter(isReal)).toEqual([]));
    expect(Object.keys(UNCAPTURED).length).toBeLessThanOrEqual(40);
  });
});

describe('what a panel needs', () => {
  const placed = SECTIONS.flatMap((section) => panelsOf(section).map((panel) => [panel.id, panel, section] as const));

  it.each(placed)('%s names an exporter that it reads', (_, panel, section) => {
    const shown = [panel, ...(panel.recorded ? [panel.recorded.instead] : [])];
    const read: readonly string[] = shown
      .flatMap(({ queries }) => queries)
      .flatMap((query) => selectorsOf(bind(query.expr)).metrics)
      .flatMap((name) => METRICS_BY_NAME.get(name)?.exporter ?? []);
    // What only Prometheus itself says is asked about somebody else.
    const isOnlyRecorded = read.every((exporter) => exporter === 'prometheus');
    const named = needsOf(panel, section).flat().flatMap(ownersOf);
    expect(named.length).toBeGreaterThan(0);
    expect(isOnlyRecorded || named.some((exporter) => read.includes(exporter)) ? named : [panel.id, ...read]).toEqual(
      named
    );
  });

  it.each(PANELS.flatMap(({ id, recorded }) => (recorded ? [[id, recorded] as const] : [])))(
    '%s reads what a shipped rule records, and asks for one moment without it',
    (_, { series, file, instead }) => {
      expect(recordings().has(series)).toBe(true);
      expect(readFileSync(path.resolve(__dirname, '../../rules', file), 'utf8')).toContain(`record: ${series}\n`);
      expect(instead.queries.every((query) => query.kind === 'instant')).toBe(true);
    }
  );

  it.each(QUERIES.filter((query) => query.kind === 'range').map((query) => [query.id, query.expr] as const))(
    '%s reads no raw series of OSDs or instances over time',
    (_, expr) => {
      const { metrics } = selectorsOf(bind(expr));
      const isOne = /ceph_daemon="|domain="|instance=~?"/.test(bind(expr));
      const many = metrics.filter((name) => /^ceph_(osd_(?!flag)|blue)|^libvirt_domain_/.test(name));
      expect(isOne ? [] : many.filter((name) => !name.includes(':'))).toEqual([]);
    }
  );
});

/** Whose metrics an entry of `needs` stands for: statistics of images are the manager's, collectors are node_exporter's. */
const ownersOf = (exporter: Exporter): Exporter[] =>
  exporter === 'ceph-rbd-stats'
    ? ['ceph-mgr']
    : exporter.startsWith('node-')
      ? ['node-exporter', exporter]
      : [exporter];

describe('presence', () => {
  it.each(SECTIONS.map((section) => [section.id, section] as const))('of what %s needs is one query', (_, section) => {
    const bound = bind(presenceQuery(section));
    expect({ bound, errors: selectorsOf(bound).errors }).toEqual({ bound, errors: [] });
    expect(exportersOf(section).length).toBeGreaterThan(0);
  });
});

describe('aggregation', () => {
  it.each(QUERIES.filter((query) => query.expr.includes('ceph_')).map((query) => [query.id, query.expr] as const))(
    '%s never adds up two replicas of one series',
    (_, expr) => {
      // A sum over raw series doubles behind two replicas, unless it is a share of another such sum.
      const rawSum = /sum by \([^)]*\) \((?:rate\()?ceph_/.test(expr);
      expect(!rawSum || expr.includes(' / (sum by')).toBe(true);
    }
  );
});
