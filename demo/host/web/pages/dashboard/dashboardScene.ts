import {
  dataLayers,
  EmbeddedScene,
  SceneControlsSpacer,
  SceneDataLayerControls,
  SceneDataLayerSet,
  SceneDataTransformer,
  SceneGridItem,
  SceneGridLayout,
  SceneGridRow,
  SceneQueryRunner,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  VariableValueSelectors,
  VizPanel,
  VizPanelMenu,
} from '@grafana/scenes';
import { asList, asText, isRecord, trusted } from '../../narrowing';
import { fillPanelMenu } from './fillPanelMenu';
import type { Dashboard, Json } from './readDashboard';
import { variableOf } from './variableOf';

function dataOf({ targets, datasource, maxDataPoints, interval, transformations }: Json) {
  if (asList(targets).length === 0) {
    return undefined;
  }
  const runner = new SceneQueryRunner(trusted({ queries: targets, datasource, maxDataPoints, minInterval: interval }));
  const steps = asList(transformations);
  return steps.length > 0 ? new SceneDataTransformer({ $data: runner, transformations: trusted(steps) }) : runner;
}

function panelOf(json: Json, dashboard: Dashboard): VizPanel {
  const { id, type, title, description, options, fieldConfig, transparent, pluginVersion } = json;
  return new VizPanel(
    trusted({
      ...{ key: `panel-${String(id)}`, pluginId: type, title: asText(title) ?? '', description, pluginVersion },
      ...{ options: options ?? {}, fieldConfig: fieldConfig ?? { defaults: {}, overrides: [] } },
      ...{ displayMode: transparent ? 'transparent' : 'default', $data: dataOf(json) },
      menu: new VizPanelMenu({ $behaviors: [(menu: VizPanelMenu) => fillPanelMenu(menu, dashboard)] }),
    })
  );
}

function place({ gridPos }: Json) {
  const { x, y, w, h } = isRecord(gridPos) ? gridPos : {};
  return trusted<{ x: number; y: number; width: number; height: number }>({
    x: x ?? 0,
    y: y ?? 0,
    width: w ?? 12,
    height: h ?? 8,
  });
}

/** Panels below a row belong to it, as in Grafana; those before the first row stand free. */
function gridOf(dashboard: Dashboard): SceneGridLayout {
  const children: Array<SceneGridItem | SceneGridRow> = [];
  let row: { json: Json; items: SceneGridItem[] } | undefined;
  const closeRow = () => {
    if (row) {
      const { y } = place(row.json);
      children.push(
        new SceneGridRow({
          title: asText(row.json.title) ?? '',
          isCollapsed: row.json.collapsed === true,
          y,
          children: row.items,
        })
      );
    }
  };
  for (const json of dashboard.panels) {
    if (json.type === 'row') {
      closeRow();
      row = { json, items: [] };
    } else {
      (row?.items ?? children).push(new SceneGridItem({ ...place(json), body: panelOf(json, dashboard) }));
    }
  }
  closeRow();
  return new SceneGridLayout({ children });
}

/** The scene of a dashboard: grid of panels, variables, annotation layers, time and refresh pickers. */
export function dashboardScene(dashboard: Dashboard): EmbeddedScene {
  const { from, to, timeZone, refresh, variables, annotations } = dashboard;
  const layers = annotations.map(
    (query) =>
      new dataLayers.AnnotationsDataLayer(
        trusted({ name: query.name, query, isEnabled: query.enable !== false, isHidden: query.hide === true })
      )
  );
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange({ from, to, timeZone: timeZone === 'browser' ? undefined : timeZone }),
    $variables: new SceneVariableSet({
      variables: variables.map(variableOf).filter((variable) => variable !== undefined),
    }),
    $data: layers.length > 0 ? new SceneDataLayerSet({ name: 'Annotations', layers }) : undefined,
    controls: [
      new VariableValueSelectors({}),
      new SceneDataLayerControls(),
      new SceneControlsSpacer(),
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({ isOnCanvas: true, refresh }),
    ],
    body: gridOf(dashboard),
  });
}
