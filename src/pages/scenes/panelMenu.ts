import { locationUtil, type PanelMenuItem } from '@grafana/data';
import { t } from '@grafana/i18n';
import { hasPermission } from '@grafana/runtime';
import { VizPanelMenu, sceneGraph, type VizPanel } from '@grafana/scenes';
import type { LayerId, Panel } from '../../catalog/model';
import type { PrometheusTarget } from '../../catalog/viz/targetsOf';
import { INCIDENTS_WRITE } from '../../permissions';
import { layerInboxUrl } from '../../routes';
import { exploreUrl } from './exploreUrl';
import { panelDraftUrl } from './panelDraftUrl';
import type { DatasourceRef } from './regions';

export interface PanelMenuInput {
  panel: Panel;
  /** With variables as they stand in the catalogue. */
  targets: PrometheusTarget[];
  datasource: DatasourceRef;
  layer: LayerId;
}

/**
 * Menu of a panel: its queries in Explore, the alerts of its layer, and an incident drafted from what it shows.
 * Grafana's own entries do not reach app pages.
 */
export function panelMenu(input: PanelMenuInput): VizPanelMenu {
  const menu = new VizPanelMenu({ items: [] });
  // Filled each time it opens: time range and variables are those of that moment.
  menu.addActivationHandler(() => menu.setState({ items: itemsFor(menu, input) }));
  return menu;
}

function itemsFor(menu: VizPanelMenu, { panel, targets, datasource, layer }: PanelMenuInput): PanelMenuItem[] {
  const { from, to } = sceneGraph.getTimeRange(menu).state;
  const fill = (text: string) => sceneGraph.interpolate(menu, text);
  const filled = targets.map((target) => ({ ...target, expr: fill(target.expr) }));
  const items: PanelMenuItem[] = [
    {
      text: t('pages.panelMenu.explore', 'Explore'),
      iconClassName: 'compass',
      href: locationUtil.assureBaseUrl(exploreUrl({ datasourceUid: fill(datasource.uid), targets: filled, from, to })),
    },
    {
      text: t('pages.panelMenu.alerts', 'Alerts of this layer'),
      iconClassName: 'list-ul',
      href: locationUtil.assureBaseUrl(layerInboxUrl(layer)),
    },
  ];
  if (hasPermission(INCIDENTS_WRITE)) {
    items.push({
      text: t('pages.panelMenu.draftIncident', 'Draft incident'),
      iconClassName: 'bell',
      href: locationUtil.assureBaseUrl(
        panelDraftUrl({ title: titleOf(menu, panel), panelId: panel.id, dashboard: window.location.pathname, from, to })
      ),
    });
  }
  return items;
}

/** The title as it stands on the page: a drilldown names its object. */
function titleOf(menu: VizPanelMenu, panel: Panel): string {
  const parent = menu.parent;
  return isVizPanel(parent) ? sceneGraph.interpolate(parent, parent.state.title) : panel.title;
}

const isVizPanel = (value: unknown): value is VizPanel =>
  typeof value === 'object' && value !== null && 'state' in value && 'getPlugin' in value;
