import {
  CustomVariable,
  SceneQueryRunner,
  SceneTimeRange,
  VizPanel,
  sceneGraph,
  type EmbeddedScene,
} from '@grafana/scenes';
import { CEPH_PAGE } from '../../catalog/ceph/cephPage';
import { CLUSTER_SECTION, OSDS_SECTION } from '../../catalog/ceph/sections';
import { DEFAULT_SETTINGS, type Settings } from '../../settings/settings';
import { minIntervalOf } from './minIntervalOf';
import { sectionScene } from './sectionScene';

const sceneWith = (change: Partial<Settings>, section = CLUSTER_SECTION): EmbeddedScene =>
  sectionScene({ page: CEPH_PAGE, section, settings: { ...DEFAULT_SETTINGS, ...change } });

const region = (name: string, scopeMatchers: string) => ({
  ...{ name, scopeMatchers, prometheusDatasource: `prom-${name}`, tenantsDatasource: '' },
});

const runnerOf = (scene: EmbeddedScene) => {
  const runner = sceneGraph.findObject(scene, (object) => object instanceof SceneQueryRunner);
  return runner instanceof SceneQueryRunner ? runner : undefined;
};

const fill = (scene: EmbeddedScene, text: string) => sceneGraph.interpolate(scene, text);

describe('settings on pages', () => {
  it('a region brings its data source and its matchers, and the switch stands on the page', () => {
    const scene = sceneWith({ regions: [region('fra', 'site="fra"'), region('ber', '')], scopeMatchers: 'env="prod"' });
    expect(scene.state.$variables?.state.variables.map(({ state }) => state.name)).toEqual(['region', 'cluster']);
    const runner = runnerOf(scene);
    expect(fill(scene, runner?.state.datasource?.uid ?? '')).toBe('prom-fra');
    const expr = fill(scene, String(runner?.state.queries[0]?.expr));
    expect(expr).toContain('{env="prod",site="fra",cluster=~"');
    const chosen = scene.state.$variables?.getByName('region');
    if (chosen instanceof CustomVariable) {
      chosen.setState({ value: 'ber', text: 'ber' });
    }
    expect(fill(scene, runner?.state.datasource?.uid ?? '')).toBe('prom-ber');
    expect(fill(scene, String(runner?.state.queries[0]?.expr))).toContain('{env="prod",cluster=~"');
  });

  it('thresholds move under their name, and never out of their order', () => {
    const steps = (thresholds: Settings['thresholds']) => {
      const panel = sceneGraph.findObject(
        sceneWith({ thresholds }, OSDS_SECTION),
        (object) => object instanceof VizPanel && object.state.key === 'ceph-fullest-osds'
      );
      return panel instanceof VizPanel
        ? panel.state.fieldConfig.defaults.thresholds?.steps.flatMap(({ value }) => (value > 0 ? [value] : []))
        : undefined;
    };
    expect(steps({})).toEqual([0.8, 0.85, 0.9]);
    expect(steps({ 'ceph-osd-fill': { warning: 0.5 } })).toEqual([0.5, 0.85, 0.9]);
    expect(steps({ 'ceph-osd-fill': { warning: 0.95 } })).toEqual([0.8, 0.85, 0.9]);
  });

  it('the label of clusters, the lookback and the time zone are those of the site', () => {
    const scene = sceneWith({ clusterLabel: 'infrastructure', timeZone: 'Europe/Berlin' });
    expect(String(runnerOf(scene)?.state.queries[0]?.expr)).toContain('infrastructure=~"$cluster"');
    const { $timeRange } = scene.state;
    expect($timeRange instanceof SceneTimeRange && $timeRange.state.timeZone).toBe('Europe/Berlin');
  });

  it('asks no faster than the slowest exporter of a panel is scraped', () => {
    const intervals = { scrapeInterval: '1m', scrapeIntervals: { 'smartctl-exporter': '5m', 'ipmi-exporter': '2m' } };
    expect(minIntervalOf(['node-exporter'], intervals)).toBe('1m');
    expect(minIntervalOf(['node-exporter', ['smartctl-exporter', 'ipmi-exporter']], intervals)).toBe('5m');
  });
});
