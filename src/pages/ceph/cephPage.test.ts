import type { CurrentUserDTO } from '@grafana/data';
import { setCurrentUser } from '@grafana/runtime';
import { SceneAppPage, SceneQueryRunner, VizPanel, sceneGraph } from '@grafana/scenes';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { cephPage } from './cephPage';
import { osdNumber } from './osdNumber';
import { osdPage } from './osdPage';

/** Grafana names its user once; of that user only the permissions matter here. */
const user = { permissions: {} as Record<string, boolean> };
beforeAll(() => setCurrentUser(user as unknown as CurrentUserDTO));

const tabs = () => cephPage(DEFAULT_SETTINGS).state.tabs?.map((tab) => tab.state.url.split('/').at(-1));

describe('the Ceph page', () => {
  it('has a tab per section, those of customers only for who may read them', () => {
    user.permissions = {};
    const open = ['overview', 'osds', 'placement', 'pools', 'rgw', 'cephfs', 'capacity', 'control'];
    expect(tabs()).toEqual(open);
    user.permissions = { 'scs-leitstand-app.tenants:read': true };
    expect(tabs()).toEqual([...open.slice(0, 4), 'rbd', ...open.slice(4)]);
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
      selectors.forEach((selector) => expect(selector).toMatch(/ceph_daemon="osd\.\$osd"|device=~"\$osd_disk"/));
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
