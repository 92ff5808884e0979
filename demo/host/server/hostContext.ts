import type { OrgRole } from './auth/orgRole';
import type { OidcClient } from './auth/oidcClient';
import type { Session, SessionStore } from './auth/sessions';
import type { PluginManifest } from './plugins/pluginManifest';
import type { AppSettings } from './provisioning/loadApps';
import type { Dashboard } from './provisioning/loadDashboards';
import type { DataSource } from './provisioning/loadDataSources';
import type { AnnotationStore } from './store/annotations';
import type { Preferences } from './store/preferences';
import type { SilenceStore } from './store/silences';
import type { UserStorage } from './store/userStorage';

export interface HostOptions {
  /** Where browsers reach the host, without a slash at its end. */
  url: string;
  /** Folder of Grafana's provisioning files. */
  provisioning: string;
  /** Folder of the built plugin. */
  dist: string;
  /** Folder of the built page. */
  web: string;
  /** Issuer of the login provider. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the host says it is. */
  grafanaVersion: string;
  /** Keeps user storage over restarts; absent: in memory. */
  data?: string;
  env: NodeJS.ProcessEnv;
}

/** Everything the routes work with. */
export interface HostContext {
  options: HostOptions;
  plugins: readonly PluginManifest[];
  apps: AppSettings[];
  dataSources: readonly DataSource[];
  dashboards: () => readonly Dashboard[];
  sessions: SessionStore;
  oidc: OidcClient;
  /** False when the session has ended. */
  keepFresh: (session: Session) => Promise<boolean>;
  actionsOf: (role: OrgRole) => ReadonlySet<string>;
  userStorage: UserStorage;
  preferences: Preferences;
  annotations: AnnotationStore;
  silences: SilenceStore;
}
