import { t } from '@grafana/i18n';
import { SceneDataTransformer, SceneQueryRunner, VizPanel } from '@grafana/scenes';
import type { LayerId, Need, Panel } from '../../catalog/model';
import { describePanel } from '../../catalog/viz/describePanel';
import { targetsOf } from '../../catalog/viz/targetsOf';
import { vizOf } from '../../catalog/viz/vizOf';
import { minIntervalOf } from './minIntervalOf';
import { PAGE_LINKS } from './pageLinks';
import { panelMenu } from './panelMenu';
import type { DatasourceRef } from './regions';
import type { SceneSettings } from './sceneSettings';
import { pageScope } from './variables';

export interface VizPanelInput {
  panel: Panel;
  settings: SceneSettings;
  layer: LayerId;
  /** What it needs, its section's needs included: the slowest of them sets the step. */
  needs: readonly Need[];
  datasource: DatasourceRef;
}

/** A panel of the catalogue as a scene object, with its query, its description and its menu. */
export function vizPanel({ panel, settings, layer, needs, datasource }: VizPanelInput): VizPanel {
  const { pluginId, options, fieldConfig, transformations } = vizOf(panel, {
    links: PAGE_LINKS,
    thresholds: settings.thresholds,
  });
  const targets = targetsOf(panel, pageScope(settings));
  const minInterval = minIntervalOf(needs, settings);
  // Its width is known once it is drawn: before that a panel below the screen would ask too.
  const runner = new SceneQueryRunner({ datasource, queries: targets, minInterval, maxDataPointsFromWidth: true });
  return new VizPanel({
    key: panel.id,
    pluginId,
    title: t(`catalog.${panel.id}`, panel.title),
    description: describePanel(panel),
    options,
    fieldConfig: asFieldConfig(fieldConfig),
    menu: panelMenu({ panel, targets, datasource, layer }),
    $data: transformations.length === 0 ? runner : new SceneDataTransformer({ $data: runner, transformations }),
  });
}

/** The catalogue describes field options without Grafana's types, so that dashboards can be written without Grafana. */
function asFieldConfig(fieldConfig: ReturnType<typeof vizOf>['fieldConfig']): VizPanel['state']['fieldConfig'] {
  return fieldConfig as VizPanel['state']['fieldConfig'];
}
