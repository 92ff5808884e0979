import {
  AppPlugin,
  DataSourcePlugin,
  type AppPluginMeta,
  type DataSourceApi,
  type DataSourcePluginMeta,
  type PanelPlugin,
  type PanelPluginMeta,
  type PluginMeta,
} from '@grafana/data';
import { addResourceBundle, getResolvedLanguage } from '@grafana/i18n/internal';
import { config, getBackendSrv } from '@grafana/runtime';
import { builtInPanels } from '../panels/builtInPanels';
import { brokenPanel } from '../panels/brokenPanel';
import { PrometheusDataSource } from '../data/prometheus/PrometheusDataSource';
import { registerExtensions } from '../extensions/registry';
import { isRecord, trusted } from '../narrowing';
import { loadModule } from './system';

const loading = new Map<string, Promise<unknown>>();
const panels = new Map<string, PanelPlugin>();
const settings = new Map<string, Promise<AppPluginMeta>>();

/** Loads something once; a failed attempt is forgotten, so that the next call tries again. */
function once<T>(cache: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
  const known = cache.get(key);
  if (known) {
    return known;
  }
  const started = load();
  cache.set(key, started);
  started.catch(() => cache.delete(key));
  return started;
}

/** Loads a plugin's texts in the user's language, else in English; its meta data name the files. */
async function loadTranslations({ id, translations = {}, info }: PluginMeta) {
  const language = [getResolvedLanguage(), 'en-US'].find((name) => translations[name]);
  const path = language && translations[language];
  if (path) {
    const resources = await loadModule(path, info.version).catch(console.warn);
    if (isRecord(resources) && isRecord(resources.default)) {
      addResourceBundle(language, id, resources.default);
    }
  }
}

async function exportsOf(meta: PluginMeta): Promise<Record<string, unknown>> {
  await loadTranslations(meta);
  const module = await loadModule(meta.module, meta.info.version);
  return isRecord(module) ? module : {};
}

/** Meta data and settings of a plugin as `GET /api/plugins/<id>/settings` answers, asked once. */
export function pluginSettings(id: string): Promise<AppPluginMeta> {
  return once(settings, id, () => getBackendSrv().get<AppPluginMeta>(`/api/plugins/${id}/settings`));
}

/** Loads an app, once, and registers the links and components it adds. */
export function importApp(id: string): Promise<AppPlugin> {
  return trusted<Promise<AppPlugin>>(
    once(loading, id, async () => {
      const meta = await pluginSettings(id);
      const { plugin = new AppPlugin() } = await exportsOf(meta);
      const app = trusted<AppPlugin>(plugin);
      app.init(meta);
      app.meta = meta;
      registerExtensions(id, app);
      return app;
    })
  );
}

/** Loads a data source plugin, once. Prometheus is the host's own. */
export function importDataSource(meta: DataSourcePluginMeta): Promise<DataSourcePlugin<DataSourceApi>> {
  return trusted<Promise<DataSourcePlugin<DataSourceApi>>>(
    once(loading, meta.id, async () => {
      if (meta.id === 'prometheus') {
        return Object.assign(new DataSourcePlugin(PrometheusDataSource), { meta });
      }
      const { plugin } = await exportsOf(meta);
      if (!plugin) {
        throw new Error(`The data source plugin ${meta.id} exports no "plugin".`);
      }
      return Object.assign(plugin, { meta });
    })
  );
}

/** Loads a panel plugin, once; the host's own stand-ins for Grafana's panels come without a download. */
export function importPanel(id: string): Promise<PanelPlugin> {
  return trusted<Promise<PanelPlugin>>(
    once(loading, `panel ${id}`, async () => {
      const meta: PanelPluginMeta | undefined = config.panels[id];
      const builtIn = builtInPanels[id];
      const plugin =
        builtIn ?? (meta ? await loadPanel(meta) : brokenPanel(`This host has no panel of the type "${id}".`));
      plugin.meta = meta ?? builtInMeta(id);
      panels.set(id, plugin);
      return plugin;
    })
  );
}

/** A panel plugin that was loaded before, for renderers that cannot wait. */
export function loadedPanel(id: string): PanelPlugin | undefined {
  return panels.get(id);
}

async function loadPanel(meta: PanelPluginMeta): Promise<PanelPlugin> {
  try {
    const { plugin } = await exportsOf(meta);
    if (!plugin) {
      throw new Error('it exports no "plugin"');
    }
    return trusted<PanelPlugin>(await plugin);
  } catch (error) {
    console.error(`Panel plugin ${meta.id}:`, error);
    return brokenPanel(`The panel plugin ${meta.id} could not be loaded.`);
  }
}

const builtInMeta = (id: string) =>
  trusted<PanelPluginMeta>({
    id,
    name: id,
    type: 'panel',
    module: `core:plugin/${id}`,
    baseUrl: '',
    sort: 0,
    info: { version: '' },
  });
