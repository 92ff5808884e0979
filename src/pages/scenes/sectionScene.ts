import { t } from '@grafana/i18n';
import { DashboardCursorSync } from '@grafana/schema';
import {
  EmbeddedScene,
  SceneControlsSpacer,
  SceneGridItem,
  SceneGridLayout,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  VariableValueSelectors,
  behaviors,
  type SceneVariableSet,
} from '@grafana/scenes';
import type { Section } from '../../catalog/model';
import { gridOf } from '../../catalog/viz/gridOf';
import { incidentLayers } from './incidentLayers';
import { LayerSwitches } from './LayerSwitches';
import type { SceneSettings } from './sceneSettings';
import { pageScope, prometheusVariables } from './variables';
import { vizPanel } from './vizPanel';

export interface SectionSceneInput {
  section: Section;
  settings: SceneSettings;
  /** Variables beside those of Prometheus, e.g. the OSD of a drilldown. */
  variables?: SceneVariableSet['state']['variables'];
}

/** Pages are refreshed by themselves this often. */
export const REFRESH = '30s';
const REFRESH_CHOICES = ['15s', '30s', '1m', '5m', '15m'];

/**
 * A section of the catalogue as a scene. Variables, time range and controls stand on the scene, not on its page:
 * equal names on several pages would be numbered in the address.
 */
export function sectionScene({ section, settings, variables = [] }: SectionSceneInput): EmbeddedScene {
  const set = prometheusVariables(settings);
  set.setState({ variables: [...set.state.variables, ...variables] });
  const scope = pageScope(settings);
  return new EmbeddedScene({
    key: `section-${section.id}`,
    $timeRange: new SceneTimeRange({ from: 'now-1h', to: 'now' }),
    $variables: set,
    $data: incidentLayers(settings.statusDatasource),
    $behaviors: [new behaviors.CursorSync({ key: `cursor-${section.id}`, sync: DashboardCursorSync.Crosshair })],
    controls: [
      new VariableValueSelectors({}),
      new LayerSwitches({}),
      new SceneControlsSpacer(),
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({ isOnCanvas: true, refresh: REFRESH, intervals: REFRESH_CHOICES }),
    ],
    body: new SceneGridLayout({
      isLazy: true,
      children: gridOf(section).map(
        ({ panel, x, y, w, h }) =>
          new SceneGridItem({
            x,
            y,
            width: w,
            height: h,
            isDraggable: false,
            isResizable: false,
            body: vizPanel({ panel, scope, minInterval: settings.scrapeInterval }),
          })
      ),
    }),
  });
}

/** Name of a section in the user's language. */
export function sectionTitle(section: Section): string {
  return t(`catalog.section.${section.id}`, section.title);
}
