import { SceneAppPage, SceneQueryRunner, VizPanel, sceneGraph } from '@grafana/scenes';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { cephPage } from './cephPage';
import { osdNumber } from './osdNumber';
import { osdPage } from './osdPage';

describe('the Ceph page', () => {
  it('has a tab per section below its own address', () => {
    const page = cephPage(DEFAULT_SETTINGS);
    expect(page.state.tabs?.map((tab) => tab.state.url)).toEqual([
      '/a/scs-leitstand-app/ceph/overview',
      '/a/scs-leitstand-app/ceph/osds',
      '/a/scs-leitstand-app/ceph/placement',
      '/a/scs-leitstand-app/ceph/capacity',
    ]);
  });

  it('leads down to one OSD', () => {
    expect(cephPage(DEFAULT_SETTINGS).state.drilldowns?.map((drilldown) => drilldown.routePath)).toEqual(['osd/:id/*']);
  });
});

const scenesOf = (id: string) => {
  const parent = cephPage(DEFAULT_SETTINGS);
  const page = osdPage({ id, parent, settings: DEFAULT_SETTINGS });
  const scene = page.state.getScene?.({ params: {}, isExact: true, path: '', url: '' });
  return { page, scene };
};

describe('the page of one OSD', () => {
  it.each(['3', 'osd.3'])('%s reads that OSD and no other', (id) => {
    const { page, scene } = scenesOf(id);
    expect(page).toBeInstanceOf(SceneAppPage);
    expect(page.state.title).toBe('osd.3');
    const osd = scene?.state.$variables?.getByName('osd');
    expect(osd?.getValue()).toBe('3');
    const panels = scene ? sceneGraph.findAllObjects(scene, (object) => object instanceof VizPanel) : [];
    const exprs = panels.flatMap((panel) => {
      const runner = sceneGraph.findObject(panel, (object) => object instanceof SceneQueryRunner);
      return runner instanceof SceneQueryRunner ? runner.state.queries.map((query) => String(query.expr)) : [];
    });
    expect(exprs.length).toBeGreaterThan(10);
    exprs.forEach((expr) => {
      const selectors = expr.match(/\{[^}]*\}/g) ?? [];
      selectors.forEach((selector) => expect(selector).toContain('ceph_daemon="osd.$osd"'));
    });
  });

  it.each(['osd.x', '', '3"} or up{a="', '12345678'])('%s is no OSD, and no query is built from it', (id) => {
    const { page, scene } = scenesOf(id);
    expect(page.state.title).toBe('No such OSD');
    expect(scene && sceneGraph.findAllObjects(scene, (object) => object instanceof SceneQueryRunner)).toEqual([]);
  });
});

describe('osdNumber', () => {
  it.each([
    ['0', '0'],
    ['osd.12', '12'],
    ['mon.a', undefined],
    ['-1', undefined],
  ])('%s is %s', (address, number) => {
    expect(osdNumber(address)).toBe(number);
  });
});
