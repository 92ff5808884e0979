import { locationUtil, type PanelMenuItem } from '@grafana/data';
import { t } from '@grafana/i18n';
import { hasPermission } from '@grafana/runtime';
import { VizPanelMenu, sceneGraph, type VizPanel } from '@grafana/scenes';
import { targetsOf } from '../../catalog/viz/targetsOf';
import type { Panel } from '../../catalog/model';
import type { QueryScope } from '../../catalog/bindQuery';
import { INCIDENTS_WRITE } from '../../permissions';
import { exploreUrl } from './exploreUrl';
import { panelDraftUrl } from './panelDraftUrl';
import { DATASOURCE_VARIABLE } from './variables';

/** Menu of a panel: its queries in Explore, and an incident drafted from what it shows. Grafana's own entries do not reach app pages. */
export function panelMenu(panel: Panel, scope: QueryScope): VizPanelMenu {
  const menu = new VizPanelMenu({ items: [] });
  // Filled each time it opens: time range and variables are those of that moment.
  menu.addActivationHandler(() => menu.setState({ items: itemsFor(menu, panel, scope) }));
  return menu;
}

function itemsFor(menu: VizPanelMenu, panel: Panel, scope: QueryScope): PanelMenuItem[] {
  const { from, to } = sceneGraph.getTimeRange(menu).state;
  const fill = (text: string) => sceneGraph.interpolate(menu, text);
  const items: PanelMenuItem[] = [];
  const targets = targetsOf(panel, scope).map((target) => ({ ...target, expr: fill(target.expr) }));
  items.push({
    text: t('pages.panelMenu.explore', 'Explore'),
    iconClassName: 'compass',
    href: locationUtil.assureBaseUrl(
      exploreUrl({ datasourceUid: fill(`\${${DATASOURCE_VARIABLE}}`), targets, from, to })
    ),
  });
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
