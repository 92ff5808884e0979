import { t } from '@grafana/i18n';
import {
  EmbeddedScene,
  SceneAppPage,
  SceneControlsSpacer,
  SceneRefreshPicker,
  SceneTimeRange,
  SceneVariableSet,
  VariableValueSelectors,
} from '@grafana/scenes';
import { LAYERS, type Layer } from '../../catalog/layers/layers';
import { CEPH_URL, HARDWARE_URL, IAAS_URL, NODE_URL, OVERVIEW_URL } from '../../routes';
import type { SceneSettings } from '../scenes/sceneSettings';
import { KEPT_URL_KEYS, prometheusOfPage, siteScope, sourceVariables } from '../scenes/variables';
import { LayerTile } from './LayerTile';
import { Overview } from './Overview';

/** The page of each layer. */
const LAYER_PAGES: Record<Layer['id'], string> = {
  storage: CEPH_URL,
  iaas: IAAS_URL,
  node: NODE_URL,
  hardware: HARDWARE_URL,
};

/** The first page: is the platform well, what fires, and do customers know. */
export function overviewPage(settings: SceneSettings): SceneAppPage {
  return new SceneAppPage({
    title: t('overview.title', 'Overview'),
    subTitle: t('overview.subtitle', 'The layers of the cloud, what fires, and what customers are told'),
    url: OVERVIEW_URL,
    routePath: 'overview',
    preserveUrlKeys: KEPT_URL_KEYS,
    getScene: () => overviewScene(settings),
  });
}

/** The overview as a scene: one query runner per layer, all of them instant. */
export function overviewScene(settings: SceneSettings): EmbeddedScene {
  const scope = siteScope(settings);
  const datasource = prometheusOfPage(settings);
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange({ from: 'now-15m', to: 'now' }),
    $variables: new SceneVariableSet({ variables: sourceVariables(settings) }),
    controls: [
      new VariableValueSelectors({}),
      new SceneControlsSpacer(),
      new SceneRefreshPicker({ isOnCanvas: true, refresh: '30s', intervals: ['15s', '30s', '1m', '5m'] }),
    ],
    body: new Overview({
      tiles: LAYERS.map((layer) => new LayerTile({ layer, scope, datasource, href: LAYER_PAGES[layer.id] })),
    }),
  });
}
