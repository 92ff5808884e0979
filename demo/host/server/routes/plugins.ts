import type { FastifyInstance } from 'fastify';
import type { HostContext } from '../hostContext';
import { isRecord, type Json, recordOr } from '../narrowing';
import type { PluginManifest } from '../plugins/pluginManifest';
import { lacksAction } from '../signedIn';

interface PluginParams {
  Params: { id: string };
}

/** Settings of plugins. */
export function pluginRoutes(app: FastifyInstance, host: HostContext): void {
  const find = (id: string) => host.plugins.find((plugin) => plugin.id === id);

  app.get('/api/plugins', async () => host.plugins.map((plugin) => pluginSettings(host, plugin)));

  app.get<PluginParams>('/api/plugins/:id/settings', async (request, reply) => {
    const plugin = find(request.params.id);
    if (!plugin) {
      return reply.code(404).send({ message: 'Plugin not found, no installed plugin with that id' });
    }
    return pluginSettings(host, plugin);
  });

  app.post<PluginParams>('/api/plugins/:id/settings', async (request, reply) => {
    if (lacksAction(host, request, reply, 'plugins:write')) {
      return reply;
    }
    const settings = host.apps.find(({ pluginId }) => pluginId === request.params.id);
    if (!settings) {
      return reply.code(404).send({ message: 'Plugin not installed' });
    }
    const body = recordOr(request.body);
    settings.enabled = body.enabled === true;
    settings.pinned = body.pinned === true;
    settings.jsonData = isRecord(body.jsonData) ? body.jsonData : settings.jsonData;
    return { message: 'Plugin settings updated' };
  });
}

function pluginSettings(host: HostContext, plugin: PluginManifest): Json {
  const app = host.apps.find(({ pluginId }) => pluginId === plugin.id);
  const defaultPage = plugin.includes.find(({ type, defaultNav }) => type === 'page' && defaultNav);
  return {
    id: plugin.id,
    name: plugin.name,
    type: plugin.type,
    enabled: plugin.type === 'app' ? (app?.enabled ?? false) : true,
    pinned: app?.pinned ?? false,
    autoEnabled: false,
    module: plugin.module,
    baseUrl: plugin.baseUrl,
    info: plugin.info,
    includes: plugin.json.includes ?? null,
    dependencies: plugin.dependencies,
    extensions: plugin.extensions,
    translations: plugin.translations,
    jsonData: app?.jsonData ?? null,
    secureJsonFields: Object.fromEntries((app?.secureFields ?? []).map((name) => [name, true])),
    defaultNavUrl: defaultPage?.path ?? `/plugins/${plugin.id}`,
    latestVersion: '',
    hasUpdate: false,
    state: '',
    signature: plugin.folder === undefined ? 'internal' : 'unsigned',
    signatureType: '',
    signatureOrg: '',
    angularDetected: false,
    loadingStrategy: 'fetch',
  };
}
