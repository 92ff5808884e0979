import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SECTIONS } from '../catalog';
import { bindQuery } from '../bindQuery';
import { panelsOf } from '../layout';
import type { Section } from '../model';
import { selectorsOf } from '../testing/selectorsOf';
import { IAAS_PAGE } from './iaasPage';

const all = [...IAAS_PAGE.sections, ...IAAS_PAGE.objects.map(({ section }) => section)];
const named = all.map((section) => [section.title, section] as const);
/** Lines of the grid that fit below the header on a screen of 900 pixels. */
const SCREEN = 16;
/** One series per instance, volume, port or address, and several per instance from libvirt. */
const PER_OBJECT =
  /^libvirt_domain|^openstack_(nova_server|cinder_volume_(gb|status)$|neutron_(port|floating_ip|router)$)/;

function firstScreen(section: Section): Section['rows'] {
  let top = 0;
  return section.rows.filter(({ height }) => {
    const begins = top;
    top += height;
    return begins < SCREEN;
  });
}

const metricsOf = (expr: string) =>
  selectorsOf(bindQuery(expr, { matchers: '', group: 'cluster' }).replaceAll('$__rate_interval', '1m')).metrics;

test.each(named)('%s sends at most 12 queries before scrolling', (_, section) => {
  const cells = firstScreen(section).flatMap((row) => row.cells);
  expect(cells.flatMap(({ panel }) => panel.queries).length).toBeLessThanOrEqual(12);
});

test.each(IAAS_PAGE.sections.map((section) => [section.title, section] as const))(
  '%s reads nothing over time that there is one of per instance',
  (_, section) => {
    const ranges = panelsOf(section).flatMap((panel) => panel.queries.filter(({ kind }) => kind === 'range'));
    ranges.forEach(({ id, expr }) =>
      expect([id, metricsOf(expr).filter((name) => PER_OBJECT.test(name))]).toEqual([id, []])
    );
  }
);

test.each(named)('%s works without recording rules: what stands in for them asks for one moment', (_, section) => {
  panelsOf(section).forEach((panel) => {
    const recorded = panel.queries.flatMap(({ expr }) => metricsOf(expr)).filter((name) => name.includes(':'));
    expect([panel.id, recorded.length > 0]).toEqual([panel.id, panel.recorded !== undefined]);
    panel.recorded?.instead.queries.forEach(({ kind, expr }) => {
      expect(kind).toBe('instant');
      expect(metricsOf(expr).filter((name) => name.includes(':'))).toEqual([]);
    });
  });
});

test('names of customers are only on panels for those who may read them', () => {
  const forAll = all
    .filter(({ tenants }) => !tenants)
    .flatMap(panelsOf)
    .filter(({ tenants }) => !tenants);
  forAll.forEach((panel) => {
    const shown = (panel.columns ?? []).map(({ field }) => field);
    const legends = panel.queries.map(({ legend = '' }) => legend).join();
    expect([panel.id, shown.filter((field) => /tenant|project|^name$|address|instance_/.test(field))]).toEqual([
      panel.id,
      [],
    ]);
    expect([panel.id, legends]).toEqual([panel.id, expect.not.stringMatching(/tenant|project|instance_name/)]);
  });
  expect(SECTIONS).toEqual(expect.arrayContaining(all));
});

test('the generated dashboard, which asks for no permission, names no customer and lists none to choose from', () => {
  const dashboard = readFileSync(path.resolve(__dirname, '../../../dashboards/leitstand-iaas.json'), 'utf8');
  expect(dashboard).not.toMatch(
    /instance_libvirt|identity_project_info|instance_name|project_name|label_values\([^)]*, (id|name)\)/
  );
});
