import { t } from '@grafana/i18n';
import { DashboardCursorSync } from '@grafana/schema';
import {
  EmbeddedScene,
  SceneControlsSpacer,
  SceneGridItem,
  SceneGridLayout,
  SceneQueryRunner,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  VariableValueSelectors,
  behaviors,
  type SceneVariable,
} from '@grafana/scenes';
import { bindQuery } from '../../catalog/bindQuery';
import { needsOf, presenceQuery } from '../../catalog/coverage/presenceQuery';
import type { CatalogPage, Panel, Section } from '../../catalog/model';
import { gridOf } from '../../catalog/viz/gridOf';
import { CatalogPanel } from './CatalogPanel';
import { hiddenPanel } from './HiddenPanel';
import { incidentLayers } from './incidentLayers';
import { LayerSwitches } from './LayerSwitches';
import { tenantsOf } from './regions';
import type { SceneSettings } from './sceneSettings';
import { SectionBody } from './SectionBody';
import { pageScope, prometheusOfPage, prometheusVariables } from './variables';
import { vizPanel } from './vizPanel';

export interface SectionSceneInput {
  page: CatalogPage;
  section: Section;
  settings: SceneSettings;
  /** Variables beside those of Prometheus, e.g. the OSD of a drilldown. */
  variables?: SceneVariable[];
}

/** Pages are refreshed by themselves this often. */
export const REFRESH = '30s';
const REFRESH_CHOICES = ['15s', '30s', '1m', '5m', '15m'];

/**
 * A section of the catalogue as a scene. Variables, time range and controls stand on the scene, not on its page:
 * equal names on several pages would be numbered in the address.
 */
export function sectionScene({ page, section, settings, variables = [] }: SectionSceneInput): EmbeddedScene {
  const set = prometheusVariables(settings, page.clusterSeries);
  set.setState({ variables: [...set.state.variables, ...variables] });
  return new EmbeddedScene({
    key: `section-${section.id}`,
    $timeRange: timeRange(settings),
    $variables: set,
    $data: incidentLayers(settings.statusDatasource, page.layer),
    $behaviors: [new behaviors.CursorSync({ key: `cursor-${section.id}`, sync: DashboardCursorSync.Crosshair })],
    controls: [
      new VariableValueSelectors({}),
      new LayerSwitches({}),
      new SceneControlsSpacer(),
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({ isOnCanvas: true, refresh: REFRESH, intervals: REFRESH_CHOICES }),
    ],
    body: new SectionBody({
      section,
      layer: page.layer,
      $data: presenceRunner(section, settings),
      grid: new SceneGridLayout({
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
              body: hiddenPanel(panel, settings) ?? catalogPanel(panel, { page, section, settings }),
            })
        ),
      }),
    }),
  });
}

/** In the time zone of the settings; without one, in that of the user. */
function timeRange({ timeZone }: SceneSettings): SceneTimeRange {
  return new SceneTimeRange({ from: 'now-1h', to: 'now', ...(timeZone === '' ? {} : { timeZone }) });
}

function catalogPanel(panel: Panel, { page, section, settings }: SectionSceneInput): CatalogPanel {
  const needs = needsOf(panel, section);
  const isTenants = section.tenants || panel.tenants;
  const datasource = (isTenants && tenantsOf(settings)) || prometheusOfPage(settings);
  const draw = (drawn: Panel) => vizPanel({ panel: drawn, settings, layer: page.layer, needs, datasource });
  const { recorded, fallback } = panel;
  return new CatalogPanel({
    panel,
    section,
    body: draw(panel),
    instead: recorded && draw(recorded.instead),
    fallback: fallback && draw(fallback),
  });
}

function presenceRunner(section: Section, settings: SceneSettings): SceneQueryRunner {
  const datasource = (section.tenants && tenantsOf(settings)) || prometheusOfPage(settings);
  const expr = bindQuery(presenceQuery(section), pageScope(settings));
  return new SceneQueryRunner({
    datasource,
    queries: [{ refId: 'A', expr, instant: true, range: false, format: 'time_series' }],
  });
}

/** Name of a section in the user's language. */
export function sectionTitle(section: Section): string {
  return t(`catalog.section.${section.id}`, section.title);
}
