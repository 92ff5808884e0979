import type { Json } from '../narrowing';
import type { PluginManifest } from '../plugins/pluginManifest';
import type { DataSource } from '../provisioning/loadDataSources';

/**
 * Data sources as the browser sees them, by name: the proxy's address instead of the real one, no secrets, the plugin's
 * manifest as `meta`. One whose plugin is missing is left out.
 */
export function dataSourceSettings(sources: readonly DataSource[], plugins: readonly PluginManifest[]): Json {
  const provisioned = sources.flatMap((source) => {
    const plugin = plugins.find(({ id, type }) => id === source.type && type === 'datasource');
    return plugin ? [settingsOf(source, plugin)] : [];
  });
  const builtIn = plugins.filter(({ json }) => json.builtIn === true).map(builtInSettings);
  return Object.fromEntries([...provisioned, ...builtIn].map((settings) => [settings.name, settings]));
}

function settingsOf(source: DataSource, plugin: PluginManifest) {
  const directUrl = source.type === 'prometheus' ? { directUrl: source.url } : {};
  return {
    id: source.id,
    uid: source.uid,
    type: source.type,
    name: source.name,
    url: source.access === 'proxy' ? `/api/datasources/proxy/uid/${source.uid}` : source.url,
    isDefault: source.isDefault,
    access: source.access,
    readOnly: true,
    preload: plugin.preload,
    module: plugin.module,
    meta: pluginMeta(plugin),
    jsonData: { ...source.jsonData, ...directUrl },
  };
}

function builtInSettings(plugin: PluginManifest) {
  const grafana = plugin.id === 'grafana' ? { id: -1, uid: 'grafana' } : {};
  return {
    type: 'datasource',
    name: plugin.name,
    meta: pluginMeta(plugin),
    jsonData: {},
    isDefault: false,
    ...grafana,
  };
}

/** A manifest as `meta` of panels and data sources. */
export function pluginMeta(plugin: PluginManifest): Json {
  return {
    ...plugin.json,
    info: plugin.info,
    signature: plugin.folder === undefined ? 'internal' : 'unsigned',
    module: plugin.module,
    baseUrl: plugin.baseUrl,
    translations: plugin.translations,
    angular: { detected: false, hideDeprecation: false },
    loadingStrategy: 'fetch',
  };
}
