import { DEFAULT_GROUP_LABEL, bindQuery } from '../../src/catalog/bindQuery';
import type { CatalogPage, ObjectVariable, Panel, Section } from '../../src/catalog/model';
import { describePanel } from '../../src/catalog/viz/describePanel';
import { gridOf } from '../../src/catalog/viz/gridOf';
import { targetsOf } from '../../src/catalog/viz/targetsOf';
import { vizOf, type LinkTargets } from '../../src/catalog/viz/vizOf';
import { STATUS_UID, DATASOURCE_TYPE } from '../../src/ids';

const PROMETHEUS = { type: 'prometheus', uid: '${ds}' };
const SCOPE = { matchers: `${DEFAULT_GROUP_LABEL}=~"$cluster"`, group: DEFAULT_GROUP_LABEL };
const LINKS: LinkTargets = {
  'ceph-health-check': { url: 'https://docs.ceph.com/en/latest/rados/operations/health-checks/', newTab: true },
};

/** A page of the catalogue as one dashboard, for sites that provision files: importable without the plugin, Prometheus as a variable. */
export function layerDashboard(page: CatalogPage): unknown {
  return {
    uid: `leitstand-${page.id}`,
    title: `Leitstand: ${page.title}`,
    description: 'Generated from the catalogue of Leitstand. Save a copy to change it.',
    tags: ['leitstand', page.id],
    editable: true,
    graphTooltip: 1,
    refresh: '30s',
    schemaVersion: 41,
    time: { from: 'now-1h', to: 'now' },
    timezone: 'browser',
    annotations: { list: [GRAFANA_ANNOTATIONS, ...statusAnnotations(page)] },
    templating: { list: variables(page) },
    links: [],
    panels: panels(page),
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
function statusAnnotations(page: CatalogPage): unknown[] {
  const layer = (queryType: string, name: string, iconColor: string) => ({
    name,
    datasource: { type: DATASOURCE_TYPE, uid: STATUS_UID },
    enable: true,
    hide: false,
    iconColor,
    target: { refId: queryType, queryType, layer: page.layer },
  });
  return [layer('incidents', 'Incidents', 'orange'), layer('maintenance', 'Maintenance', 'blue')];
}

function variables(page: CatalogPage): unknown[] {
  const query = (expr: string, label: string) => `label_values(${bindQuery(expr, SCOPE)}, ${label})`;
  const cluster = {
    name: 'cluster',
    label: 'Cluster',
    type: 'query',
    datasource: PROMETHEUS,
    query: {
      refId: 'cluster',
      query: `label_values(${bindQuery(page.clusterSeries, { ...SCOPE, matchers: '' })}, ${DEFAULT_GROUP_LABEL})`,
    },
    refresh: 1,
    includeAll: true,
    multi: true,
    // Matches series without the label too: a site with one cluster has none.
    allValue: '.*',
    current: { text: ['All'], value: ['$__all'] },
    hide: 0,
  };
  const chosen = ({ name, label, query: expr, valueLabel, regex }: ObjectVariable, hide: 0 | 2) => ({
    name,
    label,
    type: 'query',
    datasource: PROMETHEUS,
    query: { refId: name, query: query(expr, valueLabel) },
    regex: regex ?? '',
    refresh: 1,
    sort: 3,
    hide,
  });
  const objects = page.objects
    // Even a list of names to choose from would tell of customers.
    .filter(({ section }) => isOpenToAll(section))
    .flatMap(({ variable, lookups = [] }) => [chosen(variable, 0), ...lookups.map((lookup) => chosen(lookup, 2))]);
  const known = new Map(objects.map((each) => [each.name, each]));
  return [
    { name: 'ds', label: 'Prometheus', type: 'datasource', query: 'prometheus', refresh: 1, regex: '', hide: 0 },
    cluster,
    ...known.values(),
  ];
}

/** The first section open, the others as rows that ask nothing before they are opened. What belongs to customers is left to the app. */
function panels({ sections, objects }: CatalogPage): unknown[] {
  let id = 0;
  const nextId = () => (id += 1);
  const [first, ...others] = sections.filter(isOpenToAll);
  if (first === undefined) {
    return [];
  }
  let y = heightOf(first);
  const open = sectionPanels(first, 0, nextId);
  const collapsed = [
    ...others.map((section) => ({ title: section.title, section })),
    ...objects
      .filter(({ section }) => isOpenToAll(section))
      .map(({ section, variable }) => ({ title: `${section.title}: $${variable.name}`, section })),
  ];
  const rows = collapsed.map(({ title, section }) => {
    const row = {
      id: nextId(),
      type: 'row',
      title,
      collapsed: true,
      gridPos: { x: 0, y, w: 24, h: 1 },
      panels: sectionPanels(section, y + 1, nextId),
    };
    y += 1;
    return row;
  });
  return [...open, ...rows];
}

const isOpenToAll = (section: Section) => !section.tenants;

/** A file knows nothing of what is recorded: who imports it gets the panel that reads the rules, and beside it is said which. */
const described = (panel: Panel) =>
  panel.recorded
    ? `${describePanel(panel)}\n\nReads what \`rules/${panel.recorded.file}\` records.`
    : describePanel(panel);

const heightOf = (section: Section) => section.rows.reduce((sum, row) => sum + row.height, 0);

function sectionPanels(section: Section, top: number, nextId: () => number): unknown[] {
  return gridOf(section, top)
    .filter(({ panel }) => !panel.tenants)
    .map(({ panel, x, y, w, h }) => {
      const { pluginId, options, fieldConfig, transformations } = vizOf(panel, { links: LINKS });
      return {
        id: nextId(),
        type: pluginId,
        title: panel.title,
        description: described(panel),
        datasource: PROMETHEUS,
        gridPos: { x, y, w, h },
        options,
        fieldConfig,
        transformations,
        targets: targetsOf(panel, SCOPE).map((target) => ({ ...target, datasource: PROMETHEUS })),
      };
    });
}
