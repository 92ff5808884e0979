import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { SAMPLE_VALUES } from '../../src/catalog/catalog';
import { CATALOG_PAGES } from '../../src/catalog/pages';
import { layerDashboard } from './layerDashboard';
import { generatedFiles } from './generatedFiles';

const root = path.resolve(__dirname, '../..');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every value under a key, however deep. */
const valuesOf = (value: unknown, key: string): unknown[] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([name, inner]) => [...(name === key ? [inner] : []), ...valuesOf(inner, key)])
    : [];

it('is up to date: otherwise run npm run generate', () => {
  for (const [name, content] of generatedFiles()) {
    expect({ name, content: readFileSync(path.join(root, name), 'utf8') }).toEqual({ name, content });
  }
});

describe.each(CATALOG_PAGES.map((page) => [page.title, page] as const))('the dashboard of %s', (_, page) => {
  const dashboard = layerDashboard(page);

  it('names no data source but its variable, and those that Grafana and the status page bring', () => {
    const uids = valuesOf(dashboard, 'datasource').flatMap((source) => (isRecord(source) ? [source.uid] : []));
    expect(new Set(uids)).toEqual(new Set(['${ds}', '-- Grafana --', 'leitstand-status']));
  });

  it('gives every panel a number of its own', () => {
    const ids = valuesOf(dashboard, 'id').filter((id) => typeof id === 'number');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });

  it('asks in PromQL, in the scope of the cluster variable', () => {
    const exprs = valuesOf(dashboard, 'expr').filter((expr): expr is string => typeof expr === 'string');
    for (const expr of exprs) {
      expect(expr).toContain('cluster=~"$cluster"');
      const filled = Object.entries(SAMPLE_VALUES).reduce(
        (text, [name, value]) => text.replaceAll(`$${name}`, value),
        expr.replaceAll('$__rate_interval', '1m').replaceAll('$__range', '1h')
      );
      parser
        .parse(filled)
        .iterate({ enter: (node) => expect({ filled, error: node.type.isError }).toEqual({ filled, error: false }) });
    }
  });

  it('leads nowhere that needs the plugin', () => {
    expect(JSON.stringify(dashboard)).not.toContain('/a/scs-leitstand-app');
  });
});
