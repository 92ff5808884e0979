import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bindQuery, type QueryScope } from '../../src/catalog/bindQuery';
import { QUERIES, SAMPLE_VALUES, SECTIONS } from '../../src/catalog/catalog';
import { presenceQuery } from '../../src/catalog/coverage/presenceQuery';
import { METRICS } from '../../src/catalog/metrics/metrics';
import type { Query } from '../../src/catalog/model';
import { fillPrometheus, type FilledPrometheus, type FillOptions } from './fillPrometheus';

// Every query of the catalogue on a real Prometheus, filled from the simulated cloud and from extracts of captures.
const ROOT = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'leitstand-catalog-'));
const SITES = {
  scoped: { fill: {}, scope: { matchers: 'cluster="fra1"', group: 'cluster' } },
  'replicated, unscoped': {
    fill: { scopeLabel: null, externalReplicaLabel: { name: 'prometheus_replica', values: ['a', 'b'] } },
    scope: { matchers: '', group: 'cluster' },
  },
} satisfies Record<string, { fill: Partial<FillOptions>; scope: QueryScope }>;
type SiteName = keyof typeof SITES;
const NAMES: SiteName[] = ['scoped', 'replicated, unscoped'];
/** When recordings are there, and what was filled in is not stale. */
let at = 0;

/** Metrics that the catalogue or a rule reads: all others would only take time. */
const READ = new RegExp([...METRICS.map(({ name }) => name), 'ceph_pg_.*'].join('|'));

const sites = new Map<SiteName, FilledPrometheus>();

/** Rules as shipped, but evaluated every second instead of every minute. */
function eagerRules(): string[] {
  const files = readdirSync(path.join(ROOT, 'rules')).filter(
    (name) => name.endsWith('.rules.yml') && !name.includes('alerts')
  );
  return files.map((name) => {
    const eager = path.join(folder, name);
    const text = readFileSync(path.join(ROOT, 'rules', name), 'utf8');
    writeFileSync(eager, text.replaceAll(/^(\s*)interval: .*$/gm, '$1interval: 1s'));
    return eager;
  });
}

const extract = (name: string, labels: { job: string; instance: string }) => ({
  file: path.join(__dirname, 'extracts', name),
  labels,
});

beforeAll(async () => {
  const ruleFiles = eagerRules();
  const fill = async (name: SiteName) => {
    const to = Math.floor(Date.now() / 1000);
    const own = path.join(folder, name);
    mkdirSync(own);
    sites.set(
      name,
      await fillPrometheus({
        root: ROOT,
        folder: own,
        // At the scrape interval of OSISM and kolla-ansible.
        from: to - 600,
        to,
        scrapeIntervalSeconds: 60,
        ruleFiles,
        match: READ,
        captures: [
          extract('ceph-18.2.7-ceph-exporter.prom', { job: 'ceph-exporter', instance: 'control-1:9926' }),
          extract('ceph-18.2.7-mgr.prom', { job: 'ceph', instance: 'control-1:9283' }),
        ],
        ...SITES[name].fill,
      })
    );
  };
  await Promise.all(NAMES.map(fill));
  // Some recordings are made of others.
  await new Promise((resolve) => setTimeout(resolve, 4000));
  at = Math.floor(Date.now() / 1000);
}, 120_000);

afterAll(async () => {
  await Promise.all([...sites.values()].map((site) => site.stop()));
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  error?: string;
  series: Array<{ labels: string; value: number }>;
}

/** As a panel asks it: with the window Grafana gives a rate at a scrape interval of 60 s. */
function filled(expr: string, scope: QueryScope): string {
  const bound = bindQuery(expr, scope).replaceAll('$__rate_interval', '4m').replaceAll('$__range', '30m');
  return Object.entries(SAMPLE_VALUES).reduce((text, [name, value]) => text.replaceAll(`$${name}`, value), bound);
}

async function ask(name: SiteName, expr: string, moment = at): Promise<Answer> {
  const site = sites.get(name);
  const query = filled(expr, SITES[name].scope);
  const response = await fetch(`${site?.url}/api/v1/query`, {
    method: 'POST',
    body: new URLSearchParams({ query, time: `${moment}` }),
  });
  const { status, error, data } = await response.json();
  if (status !== 'success') {
    return { error: `${error} in ${query}`, series: [] };
  }
  const result: Array<{ metric: Record<string, string>; value: [number, string] }> = data.result;
  return {
    series: result.map(({ metric, value }) => {
      const { prometheus_replica: _, cluster: __, ...labels } = metric;
      return { labels: JSON.stringify(Object.entries(labels).sort()), value: Number(value[1]) };
    }),
  };
}

/** Queries about what the simulated machines do not have; captures prove their metrics in the catalogue's own tests. */
const NOT_SIMULATED: Readonly<Record<string, string>> = {
  'hardware-this-textfile-disks': 'disks are read by smartctl_exporter here, not by text files',
  'hardware-this-textfile-healthy': 'disks are read by smartctl_exporter here, not by text files',
  'node-this-filesystem-full-in': 'needs six hours of growth',
  'node-this-frequency': 'virtual machines report no frequency',
  'node-this-hung-tasks': 'node_exporter 1.11',
  'node-this-irq-pressure': 'kernel 6.1 with node_exporter 1.9',
  'node-this-processes': 'collector that kolla-ansible leaves off',
};

const ALL: ReadonlyArray<readonly [string, Query]> = [
  ...new Map(QUERIES.map((query) => [query.id, query] as const)).entries(),
];

describe.each(NAMES)('on a %s site', (name) => {
  const answers = new Map<string, Answer>();
  beforeAll(async () => {
    await Promise.all(ALL.map(async ([id, query]) => answers.set(id, await ask(name, query.expr))));
  }, 60_000);

  it('every query is answered without an error', () => {
    expect(ALL.flatMap(([id]) => answers.get(id)?.error ?? [])).toEqual([]);
  });

  it('every query that is due to answers', async () => {
    const due = ALL.filter(([id, query]) => !query.quiet && !(id in NOT_SIMULATED));
    let silent = due.filter(([id]) => answers.get(id)?.series.length === 0);
    // Some recordings are made of others, and a busy machine takes its time for them.
    for (let round = 0; round < 8 && silent.length > 0; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      at = Math.floor(Date.now() / 1000);
      const again = await Promise.all(silent.map(([, query]) => ask(name, query.expr)));
      silent = silent.filter((_, position) => again[position]?.series.length === 0);
    }
    expect(silent.map(([id]) => id)).toEqual([]);
  }, 30_000);
});

it('behind two replicas no value doubles', async () => {
  let suspects = ALL;
  // A value may be twice the other by chance, as the replicas are scraped at different times: not again and again.
  for (const moment of [at, at - 70, at - 140]) {
    const doubled = await Promise.all(suspects.map(([, { expr }]) => isDoubled(expr, moment)));
    suspects = suspects.filter((_, position) => doubled[position]);
  }
  expect(suspects.map(([id]) => id)).toEqual([]);
}, 60_000);

async function isDoubled(expr: string, moment: number): Promise<boolean> {
  const [one, two] = await Promise.all([ask('scoped', expr, moment), ask('replicated, unscoped', expr, moment)]);
  const pairs = two.series.flatMap(({ labels, value }) => {
    const single = one.series.find((each) => each.labels === labels)?.value;
    return single === undefined || single === 0 ? [] : [value / single];
  });
  // One value may double by itself between two moments; most of them do not.
  return pairs.filter((ratio) => ratio > 1.85 && ratio < 2.15).length > pairs.length / 2;
}

it('every section knows what is there', async () => {
  const answers = await Promise.all(SECTIONS.map((section) => ask('scoped', presenceQuery(section))));
  expect(answers.flatMap(({ error }) => error ?? [])).toEqual([]);
  expect(answers.filter(({ series }) => series.length === 0)).toEqual([]);
});
