import { DEFAULT_GROUP_LABEL } from '../../src/catalog/bindQuery';
import { CEPH_SECTIONS, CLUSTER_SECTION, ONE_OSD_SECTION } from '../../src/catalog/ceph/sections';
import type { Section } from '../../src/catalog/model';
import { describePanel } from '../../src/catalog/viz/describePanel';
import { gridOf } from '../../src/catalog/viz/gridOf';
import { targetsOf } from '../../src/catalog/viz/targetsOf';
import { vizOf, type LinkTargets } from '../../src/catalog/viz/vizOf';
import { CEPH_DASHBOARD_UID, STATUS_UID, DATASOURCE_TYPE } from '../../src/ids';

const PROMETHEUS = { type: 'prometheus', uid: '${ds}' };
const SCOPE = { matchers: `${DEFAULT_GROUP_LABEL}=~"$cluster"`, group: DEFAULT_GROUP_LABEL };
const LINKS: LinkTargets = {
  'ceph-health-check': { url: 'https://docs.ceph.com/en/latest/rados/operations/health-checks/', newTab: true },
};

/** The Ceph pages as one dashboard, for sites that provision files: importable without the plugin, Prometheus as a variable. */
export function cephDashboard(): unknown {
  return {
    uid: CEPH_DASHBOARD_UID,
    title: 'Leitstand: Ceph',
    description: 'Generated from the catalogue of Leitstand. Save a copy to change it.',
    tags: ['leitstand', 'ceph'],
    editable: true,
    graphTooltip: 1,
    refresh: '30s',
    schemaVersion: 41,
    time: { from: 'now-1h', to: 'now' },
    timezone: 'browser',
    annotations: { list: [GRAFANA_ANNOTATIONS, ...statusAnnotations()] },
    templating: { list: VARIABLES },
    links: [],
    panels: panels(),
  };
}

const GRAFANA_ANNOTATIONS = {
  builtIn: 1,
  datasource: { type: 'grafana', uid: '-- Grafana --' },
  enable: true,
  hide: true,
  iconColor: 'rgba(0, 211, 255, 1)',
  name: 'Annotations & Alerts',
  type: 'dashboard',
};

/** What customers are told, where the status page's data source is provisioned; elsewhere the layers stay empty. */
function statusAnnotations(): unknown[] {
  const layer = (queryType: string, name: string, iconColor: string) => ({
    name,
    datasource: { type: DATASOURCE_TYPE, uid: STATUS_UID },
    enable: true,
    hide: false,
    iconColor,
    target: { refId: queryType, queryType },
  });
  return [layer('incidents', 'Incidents', 'orange'), layer('maintenance', 'Maintenance', 'blue')];
}

const VARIABLES = [
  { name: 'ds', label: 'Prometheus', type: 'datasource', query: 'prometheus', refresh: 1, regex: '', hide: 0 },
  {
    name: 'cluster',
    label: 'Cluster',
    type: 'query',
    datasource: PROMETHEUS,
    query: { refId: 'cluster', query: `label_values(ceph_health_status, ${DEFAULT_GROUP_LABEL})` },
    refresh: 1,
    includeAll: true,
    multi: true,
    // Matches series without the label too: a site with one cluster has none.
    allValue: '.*',
    current: { text: ['All'], value: ['$__all'] },
    hide: 0,
  },
  {
    name: 'osd',
    label: 'OSD',
    type: 'query',
    datasource: PROMETHEUS,
    query: { refId: 'osd', query: 'label_values(ceph_osd_metadata{cluster=~"$cluster"}, ceph_daemon)' },
    regex: '/osd\\.(.*)/',
    refresh: 1,
    sort: 3,
    hide: 0,
  },
];

/** The first section open, the others as rows that ask nothing before they are opened. */
function panels(): unknown[] {
  let id = 0;
  const nextId = () => (id += 1);
  let y = heightOf(CLUSTER_SECTION);
  const open = sectionPanels(CLUSTER_SECTION, 0, nextId);
  const rows = [...CEPH_SECTIONS.filter((section) => section !== CLUSTER_SECTION), ONE_OSD_SECTION].map((section) => {
    const row = {
      id: nextId(),
      type: 'row',
      title: section === ONE_OSD_SECTION ? 'osd.$osd' : section.title,
      collapsed: true,
      gridPos: { x: 0, y, w: 24, h: 1 },
      panels: sectionPanels(section, y + 1, nextId),
    };
    y += 1;
    return row;
  });
  return [...open, ...rows];
}

const heightOf = (section: Section) => section.rows.reduce((sum, row) => sum + row.height, 0);

function sectionPanels(section: Section, top: number, nextId: () => number): unknown[] {
  return gridOf(section, top).map(({ panel, x, y, w, h }) => {
    const { pluginId, options, fieldConfig, transformations } = vizOf(panel, { links: LINKS });
    return {
      id: nextId(),
      type: pluginId,
      title: panel.title,
      description: describePanel(panel),
      datasource: PROMETHEUS,
      gridPos: { x, y, w, h },
      options,
      fieldConfig,
      transformations,
      targets: targetsOf(panel, SCOPE).map((target) => ({ ...target, datasource: PROMETHEUS })),
    };
  });
}
