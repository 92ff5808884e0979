import { PANELS, SECTIONS } from '../catalog';
import { panelsOf } from '../layout';
import { CLUSTER_SECTION } from '../ceph/sections';
import { CLIENT_THROUGHPUT, HEALTH, PGS_INACTIVE } from '../ceph/clusterPanels';
import { OSDS } from '../ceph/osdPanels';
import { gridOf } from './gridOf';
import { targetsOf } from './targetsOf';
import { vizOf } from './vizOf';

const scope = { matchers: 'cluster=~"$cluster"', group: 'cluster' };

describe('vizOf', () => {
  it('says health in the words of ceph -s', () => {
    expect(vizOf(HEALTH).fieldConfig.defaults.mappings).toEqual([
      {
        type: 'value',
        options: {
          0: { text: 'HEALTH_OK', color: 'green', index: 0 },
          1: { text: 'HEALTH_WARN', color: 'yellow', index: 1 },
          2: { text: 'HEALTH_ERR', color: 'red', index: 2 },
        },
      },
    ]);
  });

  it('gives no colour to what is missing', () => {
    const { steps } = vizOf(PGS_INACTIVE).fieldConfig.defaults.thresholds ?? { steps: [] };
    expect(steps.map(({ color }) => color)).toEqual(['text', 'green', 'red']);
    expect(steps[0]?.value).toBeNull();
    expect(Number(steps[1]?.value)).toBeLessThan(-1e12);
  });

  it('draws writes below the axis', () => {
    expect(vizOf(CLIENT_THROUGHPUT).fieldConfig.overrides).toEqual([
      { matcher: { id: 'byName', options: 'Write' }, properties: [{ id: 'custom.transform', value: 'negative-Y' }] },
    ]);
  });

  it('makes one table of the OSDs, with links where there is a target', () => {
    const { transformations, fieldConfig } = vizOf(OSDS, {
      links: { osd: { url: '/osd/${__value.raw}', newTab: false } },
    });
    expect(transformations.map((each) => each.id)).toEqual(['merge', 'filterFieldsByName', 'organize', 'sortBy']);
    expect(fieldConfig.overrides.find((each) => each.matcher.options === 'OSD')?.properties).toContainEqual({
      id: 'links',
      value: [{ title: 'Open this OSD', url: '/osd/${__value.raw}', targetBlank: false }],
    });
    expect(JSON.stringify(vizOf(OSDS))).not.toContain('"links"');
  });

  it.each(PANELS.map((panel) => [panel.id, panel] as const))('%s shows why it is empty', (_, panel) => {
    expect(vizOf(panel).fieldConfig.defaults.noValue).toBe(panel.whenEmpty);
  });
});

describe('targetsOf', () => {
  it('binds the scope and asks for one moment or for a stretch of time', () => {
    expect(targetsOf(HEALTH, scope)).toEqual([
      expect.objectContaining({
        refId: 'A',
        expr: 'max by (cluster) (ceph_health_status{cluster=~"$cluster"})',
        instant: true,
        range: false,
      }),
    ]);
    expect(targetsOf(CLIENT_THROUGHPUT, { matchers: '', group: 'cluster' })[0]).toMatchObject({
      refId: 'A',
      expr: expect.stringContaining(
        'sum by (cluster) (max by (cluster, pool_id) (rate(ceph_pool_wr_bytes[$__rate_interval])))'
      ),
      instant: false,
      range: true,
      legendFormat: '{{what}}',
    });
  });
});

describe('sections', () => {
  it.each(SECTIONS.map((section) => [section.title, section] as const))(
    '%s fills whole rows without gaps or overlaps',
    (_, section) => {
      section.rows.forEach((row) => expect(row.cells.reduce((sum, cell) => sum + cell.width, 0)).toBe(24));
      expect(gridOf(section).map((cell) => cell.panel)).toEqual(panelsOf(section));
    }
  );

  it('sends at most 12 queries before scrolling, the one for what is there included', () => {
    const firstScreen = CLUSTER_SECTION.rows.slice(0, 3).flatMap((row) => row.cells);
    expect(firstScreen.flatMap((cell) => cell.panel.queries).length).toBeLessThanOrEqual(11);
  });
});
