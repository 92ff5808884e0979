import { roleIncludes } from '../auth/orgRole';
import type { HostUser } from '../auth/sessions';
import { recordOr, textOr } from '../narrowing';
import type { PluginInclude, PluginManifest } from '../plugins/pluginManifest';
import type { AppSettings } from '../provisioning/loadApps';

export interface NavLink {
  id?: string;
  text: string;
  subTitle?: string;
  icon?: string;
  img?: string;
  url?: string;
  sortWeight?: number;
  isSection?: boolean;
  pluginId?: string;
  children?: NavLink[];
}

/** Whether the user may open a page an app includes: its action decides if it has one, else its role. */
export function mayOpen(include: PluginInclude, user: HostUser, actions: ReadonlySet<string>): boolean {
  return include.action === undefined ? roleIncludes(user.role, include.role) : actions.has(include.action);
}

/** The menu: the host's stand-ins at Grafana's addresses, and the enabled apps below "More apps". */
export function navTree(
  user: HostUser,
  actions: ReadonlySet<string>,
  plugins: readonly PluginManifest[],
  apps: readonly AppSettings[]
): NavLink[] {
  const links = plugins
    .filter(({ id }) => apps.some(({ pluginId, enabled }) => pluginId === id && enabled))
    .flatMap((plugin) => appLink(plugin, user, actions) ?? [])
    .sort((a, b) => a.text.localeCompare(b.text));
  return [
    { id: 'home', text: 'Home', icon: 'home-alt', url: '/', sortWeight: -2000 },
    { id: 'dashboards/browse', text: 'Dashboards', icon: 'apps', url: '/dashboards', sortWeight: -1800 },
    {
      id: 'alerting',
      text: 'Alerting',
      icon: 'bell',
      url: '/alerting',
      sortWeight: -1500,
      children: [{ id: 'alert-list', text: 'Alert rules', icon: 'list-ul', url: '/alerting/list' }],
    },
    ...(links.length > 0 ? [moreApps(links)] : []),
  ];
}

function moreApps(children: NavLink[]): NavLink {
  const subTitle = 'App plugins that extend the Grafana experience';
  return { id: 'apps', text: 'More apps', icon: 'layer-group', subTitle, url: '/apps', sortWeight: -1200, children };
}

/** An app without a page for this user is not in the menu; its default page is the app's own entry. */
function appLink(plugin: PluginManifest, user: HostUser, actions: ReadonlySet<string>): NavLink | undefined {
  const pages = plugin.includes.filter(
    (include) => include.type === 'page' && include.addToNav && mayOpen(include, user, actions)
  );
  if (pages.length === 0) {
    return undefined;
  }
  const url = pages.find((page) => page.defaultNav)?.path ?? `/a/${plugin.id}`;
  const children = pages
    .filter((page) => page.path !== url)
    .map((page) => ({ text: page.name, icon: page.icon, url: page.path, pluginId: plugin.id }));
  return {
    id: `plugin-page-${plugin.id}`,
    text: plugin.name,
    subTitle: textOr(plugin.info.description) || undefined,
    img: textOr(recordOr(plugin.info.logos).small) || undefined,
    url,
    isSection: true,
    pluginId: plugin.id,
    children,
  };
}
