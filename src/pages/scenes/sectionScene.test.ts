import {
  SceneDataLayerSet,
  SceneQueryRunner,
  VizPanel,
  dataLayers,
  sceneGraph,
  type EmbeddedScene,
} from '@grafana/scenes';
import { CEPH_SECTIONS, CLUSTER_SECTION, OSDS_SECTION } from '../../catalog/ceph/sections';
import { CEPH_PAGE } from '../../catalog/ceph/cephPage';
import { panelsOf } from '../../catalog/layout';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import { CatalogPanel } from './CatalogPanel';
import { SectionBody } from './SectionBody';
import { sectionScene } from './sectionScene';

const settings = { ...DEFAULT_SETTINGS, scopeMatchers: 'site="west"', scrapeInterval: '2m' };

const findAll = <T>(scene: EmbeddedScene, type: new (...args: never[]) => T): T[] =>
  sceneGraph
    .findAllObjects(scene, (object) => object instanceof type)
    .filter((object): object is T & typeof object => object instanceof type);

const isPresence = (runner: SceneQueryRunner) => runner.parent instanceof SectionBody;

const exprsOf = (scene: EmbeddedScene): string[] =>
  findAll(scene, SceneQueryRunner).flatMap((runner) => runner.state.queries.map((query) => String(query.expr)));

describe('sectionScene', () => {
  it.each(CEPH_SECTIONS.map((section) => [section.title, section] as const))(
    '%s draws every panel of its section, in order',
    (_, section) => {
      const scene = sectionScene({ page: CEPH_PAGE, section, settings });
      expect(findAll(scene, CatalogPanel).map((panel) => panel.state.body.state.title)).toEqual(
        panelsOf(section).map((panel) => panel.title)
      );
    }
  );

  it('asks for health in the scope of the settings and of the chosen clusters', () => {
    expect(exprsOf(sectionScene({ page: CEPH_PAGE, section: CLUSTER_SECTION, settings }))).toContain(
      'max by (cluster) (ceph_health_status{site="west",cluster=~"$cluster"})'
    );
  });

  it('leaves no token of the catalogue behind', () => {
    CEPH_SECTIONS.flatMap((section) => exprsOf(sectionScene({ page: CEPH_PAGE, section, settings }))).forEach(
      (expr) => {
        expect(expr).not.toMatch(/\$(scope|group)/);
      }
    );
  });

  it('never asks in steps shorter than the scrape interval', () => {
    findAll(sectionScene({ page: CEPH_PAGE, section: CLUSTER_SECTION, settings }), SceneQueryRunner)
      .filter((runner) => !isPresence(runner))
      .forEach((runner) => expect(runner.state.minInterval).toBe('2m'));
  });

  it('has its own variables, so that a drilldown has them too and addresses are not numbered', () => {
    const scene = sectionScene({ page: CEPH_PAGE, section: OSDS_SECTION, settings });
    expect(scene.state.$variables?.state.variables.map((variable) => variable.state.name)).toEqual(['ds', 'cluster']);
    expect(scene.state.$timeRange).toBeDefined();
  });

  it('draws incidents and maintenance of the status page over its graphs', () => {
    const [set] = findAll(sectionScene({ page: CEPH_PAGE, section: CLUSTER_SECTION, settings }), SceneDataLayerSet);
    const queries = findAll(
      sectionScene({ page: CEPH_PAGE, section: CLUSTER_SECTION, settings }),
      dataLayers.AnnotationsDataLayer
    ).map((layer) => layer.state.query);
    expect(set?.state.name).toBe('Status page');
    expect(queries).toEqual([
      expect.objectContaining({
        enable: true,
        datasource: { type: 'scs-leitstand-datasource', uid: 'leitstand-status' },
        target: { refId: 'incidents', queryType: 'incidents', layer: 'storage' },
      }),
      expect.objectContaining({
        enable: true,
        target: { refId: 'maintenance', queryType: 'maintenance', layer: 'storage' },
      }),
    ]);
  });

  it('asks no status page where none is set', () => {
    const scene = sectionScene({
      page: CEPH_PAGE,
      section: CLUSTER_SECTION,
      settings: { ...settings, statusDatasource: '' },
    });
    expect(findAll(scene, dataLayers.AnnotationsDataLayer)).toEqual([]);
  });

  it('links OSDs of the table to their pages and keeps time range and variables', () => {
    const panel = findAll(sectionScene({ page: CEPH_PAGE, section: OSDS_SECTION, settings }), VizPanel).find(
      (each) => each.state.title === 'OSDs'
    );
    expect(JSON.stringify(panel?.state.fieldConfig)).toContain(
      '/a/scs-leitstand-app/ceph/osd/${__value.raw}${__url.params:include:from,to,timezone,var-region,var-ds,var-cluster}'
    );
  });
});
