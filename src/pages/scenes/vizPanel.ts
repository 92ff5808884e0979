import { t } from '@grafana/i18n';
import { SceneDataTransformer, SceneQueryRunner, VizPanel } from '@grafana/scenes';
import type { QueryScope } from '../../catalog/bindQuery';
import type { Panel } from '../../catalog/model';
import { describePanel } from '../../catalog/viz/describePanel';
import { targetsOf } from '../../catalog/viz/targetsOf';
import { vizOf, type LinkTargets } from '../../catalog/viz/vizOf';
import { osdUrl } from '../../routes';
import { panelMenu } from './panelMenu';
import { KEPT_URL_KEYS, PROMETHEUS } from './variables';

export interface VizPanelInput {
  panel: Panel;
  scope: QueryScope;
  /** Prometheus duration; shorter steps than the scrape interval leave rates without samples. */
  minInterval: string;
}

const KEEP_URL = `\${__url.params:include:${KEPT_URL_KEYS.join(',')}}`;

/** Where links in tables lead on the app's pages. */
export const PAGE_LINKS: LinkTargets = {
  osd: { url: `${osdUrl('')}\${__value.raw}${KEEP_URL}`, newTab: false },
  'ceph-health-check': { url: 'https://docs.ceph.com/en/latest/rados/operations/health-checks/', newTab: true },
};

/** A panel of the catalogue as a scene object, with its query, its description and its menu. */
export function vizPanel({ panel, scope, minInterval }: VizPanelInput): VizPanel {
  const { pluginId, options, fieldConfig, transformations } = vizOf(panel, PAGE_LINKS);
  const runner = new SceneQueryRunner({ datasource: PROMETHEUS, queries: targetsOf(panel, scope), minInterval });
  return new VizPanel({
    key: panel.id,
    pluginId,
    title: t(`catalog.${panel.id}`, panel.title),
    description: describePanel(panel),
    options,
    fieldConfig: asFieldConfig(fieldConfig),
    menu: panelMenu(panel, scope),
    $data: transformations.length === 0 ? runner : new SceneDataTransformer({ $data: runner, transformations }),
  });
}

/** The catalogue describes field options without Grafana's types, so that dashboards can be written without Grafana. */
function asFieldConfig(fieldConfig: ReturnType<typeof vizOf>['fieldConfig']): VizPanel['state']['fieldConfig'] {
  return fieldConfig as VizPanel['state']['fieldConfig'];
}
