import { SceneAppPage, SceneQueryRunner, VizPanel, sceneGraph, type EmbeddedScene } from '@grafana/scenes';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { domainOf, hypervisorOf, tenantOf } from './addresses';
import { hypervisorPage } from './hypervisorPage';
import { iaasPage } from './iaasPage';
import { instancePage } from './instancePage';
import { tenantPage } from './tenantPage';

const user: { permissions: Record<string, boolean> } = { permissions: {} };
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  hasPermission: (action: string) => user.permissions[action] === true,
}));

const TENANTS_READ = 'scs-leitstand-app.tenants:read';
const settings = { ...DEFAULT_SETTINGS, tenantsDatasource: 'customers-prometheus' };
const ROUTE = { params: {}, isExact: true, path: '', url: '' };

beforeEach(() => {
  user.permissions = { [TENANTS_READ]: true };
});

const runnersOf = (scene: EmbeddedScene | undefined): SceneQueryRunner[] =>
  scene
    ? sceneGraph
        .findAllObjects(scene, (object) => object instanceof SceneQueryRunner)
        .filter((object): object is SceneQueryRunner => object instanceof SceneQueryRunner)
    : [];

const panelsOf = (scene: EmbeddedScene | undefined): string[] =>
  scene
    ? sceneGraph
        .findAllObjects(scene, (object) => object instanceof VizPanel)
        .flatMap((object) => (object instanceof VizPanel ? [object.state.title] : []))
    : [];

const sceneOf = (page: SceneAppPage | undefined) => page?.state.getScene?.(ROUTE);
const tabOf = (name: string, given = settings) =>
  iaasPage(given).state.tabs?.find((tab) => tab.state.url.endsWith(`/iaas/${name}`));
const tabScene = (name: string, given = settings) => {
  const tab = tabOf(name, given);
  return tab instanceof SceneAppPage ? sceneOf(tab) : undefined;
};
const sourcesOf = (scene: EmbeddedScene | undefined) =>
  new Set(runnersOf(scene).map((runner) => runner.state.datasource?.uid));

describe('the IaaS page', () => {
  it('has a tab per question, in the order of triage', () => {
    expect(iaasPage(settings).state.tabs?.map((tab) => tab.state.url.split('/').pop())).toEqual([
      ...['apis', 'compute-capacity', 'cloud-network', 'cloud-storage', 'instances', 'tenants'],
    ]);
  });

  it('leads down to a hypervisor, an instance and a tenant', () => {
    expect(iaasPage(settings).state.drilldowns?.map((drilldown) => drilldown.routePath)).toEqual([
      'hypervisor/:id/*',
      'instance/:id/*',
      'tenant/:id/*',
    ]);
  });

  it('reads what belongs to customers from their data source, and only that there', () => {
    expect(sourcesOf(tabScene('instances'))).toEqual(new Set(['customers-prometheus']));
    expect(sourcesOf(tabScene('tenants'))).toEqual(new Set(['customers-prometheus']));
    expect(sourcesOf(tabScene('apis'))).toEqual(new Set(['${ds}']));
  });

  it('asks nobody about customers while no data source is named', () => {
    const unset = { ...settings, tenantsDatasource: '' };
    expect(runnersOf(tabScene('instances', unset))).toEqual([]);
    const page = hypervisorPage({ address: 'compute-2', parent: iaasPage(unset), settings: unset });
    expect(panelsOf(sceneOf(page))).not.toContain('Instances on it');
    expect(panelsOf(sceneOf(page))).toContain('Nova reaches it');
  });

  it('shows nothing of customers without the permission', () => {
    user.permissions = {};
    expect(iaasPage(settings).state.tabs?.map((tab) => tab.state.url.split('/').pop())).toEqual([
      ...['apis', 'compute-capacity', 'cloud-network', 'cloud-storage'],
    ]);
    const parent = iaasPage(settings);
    const instance = sceneOf(instancePage({ address: 'instance-00000002', parent, settings }));
    const tenant = sceneOf(tenantPage({ address: 'f'.repeat(32), parent, settings }));
    const hypervisor = sceneOf(hypervisorPage({ address: 'compute-2', parent, settings }));
    expect([...runnersOf(instance), ...runnersOf(tenant)]).toEqual([]);
    expect(sourcesOf(hypervisor)).toEqual(new Set(['${ds}']));
    expect(panelsOf(hypervisor)).not.toContain('Busiest instances on it');
  });
});

describe('pages of one object', () => {
  it.each([
    ['hypervisor', hypervisorPage, 'compute-2.fra1.example.org', 'compute-2'],
    ['domain', instancePage, 'instance-0000002a', 'instance-0000002a'],
    ['tenant', tenantPage, '0a96840109af3b5de6de278708dcc72f', '0a96840109af3b5de6de278708dcc72f'],
  ] as const)('%s is what the address names', (variable, pageOf, address, value) => {
    const scene = sceneOf(pageOf({ address, parent: iaasPage(settings), settings }));
    expect(scene?.state.$variables?.getByName(variable)?.getValue()).toBe(value);
    expect(runnersOf(scene).length).toBeGreaterThan(3);
  });

  it.each([hypervisorPage, instancePage, tenantPage])('builds no query from what is none', (pageOf) => {
    const page = pageOf({ address: 'x"} or up{a="', parent: iaasPage(settings), settings });
    expect(page.state.title).toMatch(/^No such/);
    expect(runnersOf(sceneOf(page))).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    [hypervisorOf, 'compute-1', 'compute-1'],
    [hypervisorOf, 'compute-1.example.org', 'compute-1'],
    [hypervisorOf, '.*', undefined],
    [domainOf, 'instance-0000002a', 'instance-0000002a'],
    [domainOf, 'a|b', undefined],
    [tenantOf, '0A968401-09af-3b5d-e6de-278708dcc72f', '0A968401-09af-3b5d-e6de-278708dcc72f'],
    [tenantOf, 'default', 'default'],
    [tenantOf, 'a b', undefined],
    [tenantOf, '', undefined],
  ])('%p of %s is %s', (read, address, value) => {
    expect(read(address)).toBe(value);
  });
});
