import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createKeepFresh } from './auth/keepFresh';
import { createOidcClient } from './auth/oidcClient';
import { actionsOf } from './auth/permissions';
import { createSessionStore } from './auth/sessions';
import { createApp } from './createApp';
import type { HostContext, HostOptions } from './hostContext';
import { loadPlugins } from './plugins/loadPlugins';
import { loadApps } from './provisioning/loadApps';
import { loadDashboards } from './provisioning/loadDashboards';
import { loadDataSources } from './provisioning/loadDataSources';
import { createAnnotationStore } from './store/annotations';
import { createPreferences } from './store/preferences';
import { createSilenceStore } from './store/silences';
import { createUserStorage } from './store/userStorage';

export interface StartOptions extends Omit<
  HostOptions,
  'url' | 'env' | 'clientId' | 'clientSecret' | 'grafanaVersion'
> {
  hostname: string;
  /** 0 takes a free one. */
  port: number;
  /** When browsers reach it by another address. */
  url?: string;
  clientId?: string;
  clientSecret?: string;
  grafanaVersion?: string;
  env?: NodeJS.ProcessEnv;
}

export interface RunningHost {
  url: string;
  close: () => Promise<void>;
}

/** Starts the plugin host. Throws when there is no build, or provisioning files name what does not exist. */
export async function startHost(options: StartOptions): Promise<RunningHost> {
  const env = options.env ?? process.env;
  // The address is only known once a free port is taken, and nobody asks before.
  const address = { url: options.url ?? `http://${options.hostname}:${options.port}` };
  const hostOptions: HostOptions = {
    ...options,
    get url() {
      return address.url;
    },
    clientId: options.clientId ?? 'grafana',
    clientSecret: options.clientSecret ?? 'leitstand-demo',
    grafanaVersion: options.grafanaVersion ?? '12.4.10',
    env,
  };
  const app = createApp(createContext(hostOptions));
  await app.listen({ host: options.hostname, port: options.port });
  const listening = app.server.address();
  if (!options.url && isAddress(listening)) {
    address.url = `http://${options.hostname}:${listening.port}`;
  }
  return { url: address.url, close: () => app.close() };
}

function createContext(options: HostOptions): HostContext {
  const { provisioning, env } = options;
  const plugins = loadPlugins(options.dist);
  const sessions = createSessionStore();
  const oidc = createOidcClient({
    issuer: options.issuer,
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    redirectUri: () => `${options.url}/login/generic_oauth`,
  });
  return {
    options,
    plugins,
    apps: loadApps(provisioning, env, new Set(plugins.map(({ id }) => id))),
    dataSources: loadDataSources(provisioning, env),
    dashboards: () => loadDashboards(provisioning, env, path.dirname(path.resolve(provisioning))),
    sessions,
    oidc,
    keepFresh: createKeepFresh(oidc, sessions),
    actionsOf: (role) => actionsOf(role, plugins),
    userStorage: createUserStorage(options.data),
    preferences: createPreferences(),
    annotations: createAnnotationStore(),
    silences: createSilenceStore(),
  };
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
