import {
  getTimeZone,
  type PanelMenuItem,
  type PluginExtensionLink,
  type PluginExtensionPanelContext,
} from '@grafana/data';
import {
  sceneGraph,
  SceneDataTransformer,
  SceneQueryRunner,
  VizPanel,
  type SceneObject,
  type VizPanelMenu,
} from '@grafana/scenes';
import { observePluginLinks } from '../../extensions/hooks';
import { trusted } from '../../narrowing';
import { menuTitle } from '../menuTitle';
import type { Dashboard } from './readDashboard';

function runnerOf(data: SceneObject | undefined): SceneQueryRunner | undefined {
  return data instanceof SceneDataTransformer
    ? runnerOf(data.state.$data)
    : data instanceof SceneQueryRunner
      ? data
      : undefined;
}

/** What Grafana tells an extension about a panel of a dashboard. */
function contextOf(panel: VizPanel, { uid, title, tags }: Dashboard): PluginExtensionPanelContext {
  const range = sceneGraph.getTimeRange(panel);
  const runner = runnerOf(panel.state.$data);
  return {
    id: Number(panel.state.key?.replace('panel-', '')),
    pluginId: panel.state.pluginId,
    title: panel.state.title,
    timeRange: range.state.value.raw,
    timeZone: getTimeZone({ timeZone: range.getTimeZone() }),
    dashboard: { uid, title, tags },
    targets: trusted(runner?.state.queries),
    scopedVars: {},
    data: runner?.state.data,
  };
}

const asItem = ({ title, path, onClick, icon, openInNewTab }: PluginExtensionLink): PanelMenuItem => ({
  text: menuTitle(title),
  href: path,
  onClick: trusted(onClick),
  iconClassName: icon,
  target: openInNewTab ? '_blank' : undefined,
});

/** The sub menu of links: those with a category under its heading, then, below a line, the others. */
function subMenuOf(links: PluginExtensionLink[]): PanelMenuItem[] {
  const categories = [...new Set(links.map(({ category }) => category).filter((name) => name !== undefined))];
  const groups = categories.map((name): PanelMenuItem => ({
    text: menuTitle(name),
    type: 'group',
    subMenu: links.filter(({ category }) => category === name).map(asItem),
  }));
  const loose = links.filter(({ category }) => !category).map(asItem);
  const line: PanelMenuItem[] = groups.length > 0 && loose.length > 0 ? [{ text: 'divider', type: 'divider' }] : [];
  return [...groups, ...line, ...loose];
}

/**
 * Fills the menu of a panel when it is opened: "Extensions" with the links apps add to `grafana/dashboard/panel/menu`,
 * three per app. Grafana's own entries (view, edit, share, inspect) are not part of the host.
 */
export function fillPanelMenu(menu: VizPanelMenu, dashboard: Dashboard): () => void {
  const panel = menu.parent;
  if (!(panel instanceof VizPanel)) {
    return () => undefined;
  }
  const links = observePluginLinks({
    extensionPointId: 'grafana/dashboard/panel/menu',
    context: contextOf(panel, dashboard),
    limitPerPlugin: 3,
  });
  const subscription = links.subscribe((found) => {
    const items: PanelMenuItem[] =
      found.length > 0
        ? [{ text: 'Extensions', iconClassName: 'plug', type: 'submenu', subMenu: subMenuOf(found) }]
        : [];
    menu.setState({ items });
  });
  return () => subscription.unsubscribe();
}
