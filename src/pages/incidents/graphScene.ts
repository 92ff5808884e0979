import { EmbeddedScene, SceneFlexItem, SceneFlexLayout, SceneTimeRange, behaviors } from '@grafana/scenes';
import { DashboardCursorSync } from '@grafana/schema';
import type { LayerId } from '../../domain/layers/layerId';
import type { Incident } from '../../domain/status/model';
import { incidentLayers } from '../scenes/incidentLayers';
import type { SceneSettings } from '../scenes/sceneSettings';
import { prometheusOfPage, prometheusVariables } from '../scenes/variables';
import { vizPanel } from '../scenes/vizPanel';
import { affectedGraphs } from './affectedGraphs';
import { graphRange } from './graphRange';

const GRAPHS = 3;

/** Graphs of a layer around the time of an incident, with what customers were told drawn in; undefined for a layer without graphs. */
export function graphScene(
  layer: LayerId,
  incident: Pick<Incident, 'beganAt' | 'endedAt'>,
  settings: SceneSettings,
  now: number
): EmbeddedScene | undefined {
  const graphs = affectedGraphs(layer, GRAPHS);
  const [first] = graphs;
  if (first === undefined) {
    return undefined;
  }
  const { timeZone } = settings;
  return new EmbeddedScene({
    key: `incident-graphs-${layer}`,
    $timeRange: new SceneTimeRange({ ...graphRange(incident, now), ...(timeZone === '' ? {} : { timeZone }) }),
    $variables: prometheusVariables(settings, first.page.clusterSeries),
    $data: incidentLayers(settings.statusDatasource, layer),
    $behaviors: [new behaviors.CursorSync({ key: `incident-${layer}`, sync: DashboardCursorSync.Crosshair })],
    body: new SceneFlexLayout({
      direction: 'column',
      children: graphs.map(
        ({ panel, needs }) =>
          new SceneFlexItem({
            minHeight: 200,
            body: vizPanel({ panel, settings, layer, needs, datasource: prometheusOfPage(settings) }),
          })
      ),
    }),
  });
}
