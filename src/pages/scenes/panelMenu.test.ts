import { locationUtil, type CurrentUserDTO, type GrafanaConfig } from '@grafana/data';
import { setCurrentUser } from '@grafana/runtime';
import { SceneTimeRange, VizPanel } from '@grafana/scenes';
import { HEALTH } from '../../catalog/ceph/clusterPanels';
import { targetsOf } from '../../catalog/viz/targetsOf';
import { panelMenu } from './panelMenu';

beforeAll(() =>
  locationUtil.initialize({
    config: { appSubUrl: '/grafana' } as GrafanaConfig,
    getVariablesUrlParams: () => ({}),
    getTimeRangeForUrl: () => ({ from: 'now-1h', to: 'now' }),
  })
);

/** Grafana names its user once; of that user only the permissions matter here. */
const user = { permissions: {} as Record<string, boolean> };
beforeAll(() => setCurrentUser(user as unknown as CurrentUserDTO));

const openMenu = () => {
  const menu = panelMenu({
    panel: HEALTH,
    targets: targetsOf(HEALTH, { matchers: '', group: 'cluster' }),
    datasource: { type: 'prometheus', uid: 'p' },
    layer: 'storage',
  });
  new VizPanel({ title: 'Health', menu, $timeRange: new SceneTimeRange({ from: 'now-3h', to: 'now' }) });
  menu.activate();
  return menu.state.items ?? [];
};

describe('the menu of a panel', () => {
  it('offers the draft to those who may write, filled with what the panel shows', () => {
    user.permissions = { 'scs-leitstand-app.incidents:write': true };
    const draft = openMenu().find((item) => item.text === 'Draft incident');
    expect(draft?.href).toContain('/grafana/a/scs-leitstand-app/incidents/new?source=panel&title=Health');
    expect(draft?.href).toContain('from=now-3h&to=now');
  });

  it('offers Explore and the alerts of the layer to a reader', () => {
    user.permissions = {};
    expect(openMenu().map((item) => item.text)).toEqual(['Explore', 'Alerts of this layer']);
  });
});
