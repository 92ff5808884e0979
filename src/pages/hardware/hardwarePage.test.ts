import { SceneQueryRunner, sceneGraph, type SceneAppPage } from '@grafana/scenes';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { hardwarePage } from './hardwarePage';
import { machinePage } from './machinePage';

const exprsOf = (page: SceneAppPage): string[] => {
  const scene = page.state.getScene?.({ params: {}, isExact: true, path: '', url: '' });
  return scene === undefined
    ? []
    : sceneGraph
        .findAllObjects(scene, (object) => object instanceof SceneQueryRunner)
        .flatMap((runner) => (runner instanceof SceneQueryRunner ? runner.state.queries : []))
        .map((query) => String(query.expr));
};

const machine = (address: string) =>
  machinePage({ address, parent: hardwarePage(DEFAULT_SETTINGS), settings: DEFAULT_SETTINGS });

it('has a tab per question and leads down to one machine', () => {
  const page = hardwarePage(DEFAULT_SETTINGS);
  expect(page.state.tabs?.map((tab) => tab.state.title)).toEqual([
    'Health',
    'Temperatures and fans',
    'Power',
    'Disks',
    'Memory, PCIe and links',
  ]);
  expect(page.state.drilldowns?.map((drilldown) => drilldown.routePath)).toEqual(['machine/:instance/*']);
});

it('reads one machine only on its page', () => {
  const exprs = exprsOf(machine('compute-3')).filter((expr) => !expr.startsWith('label_replace(count('));
  expect(exprs.length).toBeGreaterThan(15);
  exprs.forEach((expr) =>
    (expr.match(/\{[^}]*\}/g) ?? []).forEach((selector) => expect(selector).toContain('instance="$machine"'))
  );
});

it('builds no query from an address that names no machine', () => {
  const page = machine(encodeURIComponent('x"} or up{a="'));
  expect(page.state.title).toBe('No such machine');
  expect(exprsOf(page)).toEqual([]);
});
