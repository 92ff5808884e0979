import { createHash } from 'node:crypto';
import type { HostUser } from '../auth/sessions';
import type { HostContext } from '../hostContext';
import type { Json } from '../narrowing';
import type { PluginManifest } from '../plugins/pluginManifest';
import { dataSourceSettings, pluginMeta } from './dataSourceSettings';
import { type NavLink, navTree } from './navTree';

/** What Grafana puts into its page, for the host's page to fetch. */
export interface BootData {
  user: Json;
  settings: Json;
  navTree: NavLink[];
}

/** Boot data for a signed-in user. */
export function bootData(host: HostContext, user: HostUser): BootData {
  const actions = host.actionsOf(user.role);
  return {
    user: currentUser(host, user, actions),
    settings: frontendSettings(host),
    navTree: navTree(user, actions, host.plugins, host.apps),
  };
}

/** `CurrentUserDTO` of `@grafana/data`. */
export function currentUser(host: HostContext, user: HostUser, actions: ReadonlySet<string>): Json {
  const {
    theme = 'dark',
    language = 'en-US',
    timezone = 'browser',
    weekStart = 'browser',
  } = host.preferences.of(user.uid);
  return {
    isSignedIn: true,
    id: user.id,
    uid: user.uid,
    login: user.login,
    email: user.email,
    name: user.name,
    theme,
    lightTheme: theme === 'light',
    orgCount: 1,
    orgId: 1,
    orgName: 'Main Org.',
    orgRole: user.role,
    isGrafanaAdmin: false,
    gravatarUrl: `/avatar/${createHash('md5').update(user.email).digest('hex')}`,
    timezone,
    weekStart,
    language,
    locale: language,
    regionalFormat: language,
    helpFlags1: 0,
    hasEditPermissionInFolders: user.role !== 'Viewer',
    authenticatedBy: 'oauth_generic_oauth',
    permissions: Object.fromEntries([...actions].map((action) => [action, true])),
    analytics: { identifier: `${user.email}@${host.options.url}` },
  };
}

/** The settings of `/api/frontend/settings` that libraries and plugins read. */
export function frontendSettings(host: HostContext): Json {
  const defaultSource = host.dataSources.find(({ isDefault }) => isDefault) ?? host.dataSources[0];
  return {
    appUrl: `${host.options.url}/`,
    appSubUrl: '',
    namespace: 'default',
    defaultDatasource: defaultSource?.name ?? '-- Grafana --',
    datasources: dataSourceSettings(host.dataSources, host.plugins),
    panels: panelSettings(host.plugins),
    apps: appSettings(host),
    buildInfo: {
      version: host.options.grafanaVersion,
      versionString: `Leitstand plugin host (as Grafana v${host.options.grafanaVersion})`,
      commit: 'host',
      env: 'production',
      edition: 'Open Source',
      hideVersion: false,
    },
    featureToggles: {},
    unifiedAlertingEnabled: true,
    autoAssignOrg: true,
    oauth: { generic_oauth: { name: 'SCS', icon: 'signin' } },
    dateFormats: {
      fullDate: 'YYYY-MM-DD HH:mm:ss',
      useBrowserLocale: false,
      interval: {
        millisecond: 'HH:mm:ss.SSS',
        second: 'HH:mm:ss',
        minute: 'HH:mm',
        hour: 'MM/DD HH:mm',
        day: 'MM/DD',
        month: 'YYYY-MM',
        year: 'YYYY',
      },
      defaultTimezone: 'browser',
      defaultWeekStart: 'browser',
    },
    themes: ['dark', 'light', 'system'],
    pluginsToPreload: [],
  };
}

function panelSettings(plugins: readonly PluginManifest[]): Json {
  const panels = plugins.filter(({ type }) => type === 'panel');
  const settings = panels.map((panel, index) => {
    const own = { id: panel.id, name: panel.name, sort: index + 1, hideFromList: panel.json.hideFromList === true };
    return [panel.id, { ...pluginMeta(panel), ...own }];
  });
  return Object.fromEntries(settings);
}

function appSettings(host: HostContext): Json {
  const apps = host.plugins.filter(({ type }) => type === 'app');
  const settings = apps.map((app) => {
    const enabled = host.apps.some(({ pluginId, enabled }) => pluginId === app.id && enabled);
    const dto = {
      id: app.id,
      version: app.version,
      path: app.module,
      preload: enabled && app.preload,
      angular: { detected: false, hideDeprecation: false },
      loadingStrategy: 'fetch',
      extensions: app.extensions,
      dependencies: app.dependencies,
      translations: app.translations,
    };
    return [app.id, dto];
  });
  return Object.fromEntries(settings);
}
