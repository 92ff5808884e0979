import { QueryVariable, SceneQueryRunner, sceneGraph, type EmbeddedScene, type SceneAppPage } from '@grafana/scenes';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { hostOf } from './hostOf';
import { nodePage } from './nodePage';
import { oneNodePage } from './oneNodePage';

const sceneOf = (page: SceneAppPage) => page.state.getScene?.({ params: {}, isExact: true, path: '', url: '' });

const exprsOf = (scene: EmbeddedScene | undefined): string[] =>
  scene === undefined
    ? []
    : sceneGraph
        .findAllObjects(scene, (object) => object instanceof SceneQueryRunner)
        .flatMap((runner) => (runner instanceof SceneQueryRunner ? runner.state.queries : []))
        .map((query) => String(query.expr));

const oneNode = (address: string) =>
  oneNodePage({ address, parent: nodePage(DEFAULT_SETTINGS), settings: DEFAULT_SETTINGS });

describe('the page of the nodes', () => {
  it('has a tab for the fleet, its network and its services, and leads down to one node', () => {
    const page = nodePage(DEFAULT_SETTINGS);
    expect(page.state.tabs?.map((tab) => tab.state.url)).toEqual([
      '/a/scs-leitstand-app/node/fleet',
      '/a/scs-leitstand-app/node/fleet-network',
      '/a/scs-leitstand-app/node/fleet-services',
    ]);
    expect(page.state.drilldowns?.map((drilldown) => drilldown.routePath)).toEqual([':host/*']);
  });
});

describe('the page of one node', () => {
  it('begins with pressure and has a tab for each resource', () => {
    const page = oneNode('compute-1');
    expect(page.state.title).toBe('compute-1');
    expect(page.state.tabs?.map((tab) => tab.state.url.replace('/a/scs-leitstand-app/node/compute-1/', ''))).toEqual([
      'pressure',
      'cpu',
      'memory',
      'disks',
      'network',
      'kernel',
      'time',
    ]);
  });

  it.each(oneNode('compute-1').state.tabs?.map((tab) => [tab.state.title, tab] as const) ?? [])(
    '%s reads that node, and others only to say what is usual',
    (_, tab) => {
      const exprs = tab.state.getScene
        ? exprsOf(tab.state.getScene({ params: {}, isExact: true, path: '', url: '' }))
        : [];
      const own = exprs.filter((expr) => !expr.startsWith('label_replace(count('));
      expect(own.length).toBeGreaterThan(5);
      own.forEach((expr) => {
        const selectors = expr.replace(/quantile by \([^)]*\) \(0\.5, [^)]*\)/, '').match(/\{[^}]*\}/g) ?? [];
        selectors.forEach((selector) => expect(selector).toContain('instance="$node"'));
      });
    }
  );

  it.each([
    ['a host name', 'compute-1', 'nodename=~"compute-1([.].+)?"'],
    ['a full name', 'compute-1.example.org', 'nodename=~"compute-1[.]example[.]org([.].+)?"'],
    ['an address with its port', '10.0.0.21:9100', 'instance=~"10[.]0[.]0[.]21:9100(:[0-9]+)?"'],
  ])('finds its instance by %s', (_, address, matcher) => {
    const [tab] = oneNode(address).state.tabs ?? [];
    const scene = tab?.state.getScene?.({ params: {}, isExact: true, path: '', url: '' });
    const variable = scene?.state.$variables?.getByName('node');
    expect(variable).toBeInstanceOf(QueryVariable);
    const query = variable instanceof QueryVariable ? variable.state.query : undefined;
    expect(typeof query === 'object' ? query.query : query).toContain(matcher);
  });

  it.each(['', '3"} or up{a="', '$__all', '-x', 'a b'])(
    '%s names no node, and no query is built from it',
    (address) => {
      const page = oneNode(encodeURIComponent(address));
      expect(page.state.title).toBe('No such node');
      expect(exprsOf(sceneOf(page))).toEqual([]);
    }
  );
});

describe('hostOf', () => {
  it.each([
    ['compute-1', 'compute-1'],
    ['10.0.0.21%3A9100', '10.0.0.21:9100'],
    ['%5Bfd00%3A%3A1%5D%3A9100', '[fd00::1]:9100'],
    ['a%22b', undefined],
  ])('%s is %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});
