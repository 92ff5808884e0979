import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bindQuery } from '../../src/catalog/bindQuery';
import { SAMPLE_VALUES } from '../../src/catalog/catalog';
import { CEPH_PAGE } from '../../src/catalog/ceph/cephPage';
import { presenceQuery, SEEN_LABEL } from '../../src/catalog/coverage/presenceQuery';
import { shownPanel } from '../../src/catalog/coverage/shownPanel';
import { IAAS_PAGE } from '../../src/catalog/iaas/iaasPage';
import { panelsOf } from '../../src/catalog/layout';
import type { CatalogPage, Panel, Section } from '../../src/catalog/model';
import { fillPrometheus, type FilledPrometheus } from './fillPrometheus';

// The ways in which sites collect the same, each on a real Prometheus of its own: what a page then takes for seen, and what it draws.
const ROOT = path.resolve(__dirname, '../..');

interface Variant {
  name: string;
  /** Of the simulated cloud. */
  exporters: string[];
  page: CatalogPage;
  section: string;
  /** Exporters that the section takes for missing. */
  missing: string[];
  /** Titles of panels that answer by what is there. */
  answers: string[];
  /** Titles of panels that are grey. */
  grey: string[];
}

const VARIANTS: readonly Variant[] = [
  {
    name: 'Ceph: the manager exports the counters of its daemons',
    exporters: ['ceph_perfcounters', 'node'],
    page: CEPH_PAGE,
    section: 'osds',
    missing: [],
    answers: ['OSDs', 'Slowest OSDs (writes)', 'Fullest OSDs', 'PGs per OSD'],
    grey: [],
  },
  {
    name: 'Ceph: the manager alone, without the counters of its daemons',
    exporters: ['ceph', 'node'],
    page: CEPH_PAGE,
    section: 'osds',
    missing: ['ceph-exporter'],
    answers: ['OSDs', 'Slowest OSDs (commits)'],
    grey: ['Fill spread', 'PGs per OSD'],
  },
  {
    name: 'Ceph: nothing of it is scraped',
    exporters: ['node'],
    page: CEPH_PAGE,
    section: 'osds',
    missing: ['ceph-mgr', 'ceph-exporter'],
    answers: [],
    grey: ['OSDs', 'Slowest OSDs (writes)', 'OSDs down'],
  },
  ...[
    { name: 'Tinkoff’s', exporter: 'libvirt_exporter_tinkoff' },
    { name: 'Debian’s 0.2', exporter: 'libvirt_exporter_debian' },
  ].map(({ name, exporter }) => ({
    name: `libvirt exporter: ${name}`,
    exporters: [exporter, 'openstack_exporter', 'node'],
    page: IAAS_PAGE,
    section: 'instances',
    missing: ['libvirt-exporter'],
    answers: ['Busiest instances', 'Most disk requests', 'Most traffic'],
    grey: ['Not answering libvirt'],
  })),
];

describe.each(VARIANTS)('$name', ({ exporters, page, section: id, missing, answers, grey }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'leitstand-variant-'));
  const to = Math.floor(Date.now() / 1000);
  const section = page.sections.find((each) => each.id === id);
  let site: FilledPrometheus;

  beforeAll(async () => {
    site = await fillPrometheus({ root: ROOT, folder, from: to - 600, to, scrapeIntervalSeconds: 60, exporters });
  }, 120_000);
  afterAll(async () => {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function ask(expr: string): Promise<Array<Record<string, string>>> {
    const bound = bindQuery(expr, { matchers: 'cluster="fra1"', group: 'cluster' })
      .replaceAll('$__rate_interval', '4m')
      .replaceAll('$__range', '10m');
    const query = Object.entries(SAMPLE_VALUES).reduce(
      (text, [name, value]) => text.replaceAll(`$${name}`, value),
      bound
    );
    const response = await fetch(`${site.url}/api/v1/query`, {
      method: 'POST',
      body: new URLSearchParams({ query, time: `${to}` }),
    });
    const { data, error } = await response.json();
    if (!response.ok) {
      throw new Error(`${error} in ${query}`);
    }
    const result: Array<{ metric: Record<string, string> }> = data.result;
    return result.map(({ metric }) => metric);
  }

  /** What stands in the place of each panel, as the page decides it; undefined: grey. */
  function drawn(shown: Section, seen: ReadonlySet<string>): Array<{ title: string; panel: Panel | undefined }> {
    return panelsOf(shown).map((panel) => {
      const place = shownPanel(panel, shown, seen);
      return 'missing' in place
        ? { title: panel.title, panel: undefined }
        : { title: place.panel.title, panel: place.panel };
    });
  }

  it('is taken for what it is, answers what it can, and is grey where it cannot', async () => {
    if (!section) {
      throw new Error(`There is no section ${id}.`);
    }
    const seen = new Set((await ask(presenceQuery(section))).map((labels) => labels[SEEN_LABEL] ?? ''));
    expect([...new Set(missing)].filter((exporter) => seen.has(exporter))).toEqual([]);
    const places = drawn(section, seen);
    const silent = [];
    for (const title of answers) {
      const panel = places.find((place) => place.title === title)?.panel;
      const series = await Promise.all((panel?.queries ?? []).map(({ expr }) => ask(expr)));
      if (series.flat().length === 0) {
        silent.push(title);
      }
    }
    expect(silent).toEqual([]);
    expect(places.filter(({ panel }) => panel === undefined).map(({ title }) => title)).toEqual(
      expect.arrayContaining(grey)
    );
    // Nothing that is grey stands among what answers.
    expect(places.filter(({ title, panel }) => answers.includes(title) && panel === undefined)).toEqual([]);
  }, 60_000);
});
