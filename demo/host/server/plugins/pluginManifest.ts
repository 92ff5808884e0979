import { type Json, recordOr, recordsOf, textOr } from '../narrowing';
import { isOrgRole, type OrgRole } from '../auth/orgRole';

export interface PluginInclude {
  type: string;
  name: string;
  path: string;
  addToNav: boolean;
  defaultNav: boolean;
  icon?: string;
  /** With an action the role does not count. */
  action?: string;
  role: OrgRole;
}

export interface PluginRoute {
  path: string;
  /** One verb, or empty or `*` for all. */
  method: string;
  url: string;
  reqAction?: string;
  reqRole?: OrgRole;
  headers: Array<{ name: string; content: string }>;
}

export interface PluginRoleGrant {
  actions: string[];
  grants: string[];
}

/** A `plugin.json` with what Grafana's server makes of it. */
export interface PluginManifest {
  id: string;
  type: string;
  name: string;
  version: string;
  preload: boolean;
  /** Where its files are; absent for what is built into Grafana. */
  folder?: string;
  /** The app it is nested in. */
  appId?: string;
  /** Addresses without a slash at the start, as Grafana sends them. */
  module: string;
  baseUrl: string;
  includes: PluginInclude[];
  routes: PluginRoute[];
  roles: PluginRoleGrant[];
  info: Json;
  extensions: Json;
  dependencies: Json;
  /** Addresses of the files with its texts, by language. */
  translations: Record<string, string>;
  /** The file's content, logo addresses made absolute. */
  json: Json;
}

/** Reads what the host needs of a `plugin.json`; unknown parts are kept in `json`. */
export function parsePluginManifest(json: Json, folder?: string, appId?: string): PluginManifest {
  const id = textOr(json.id);
  const baseUrl = `public/plugins/${id}`;
  const info = infoWithLogos(recordOr(json.info), baseUrl);
  return {
    id,
    type: textOr(json.type),
    name: textOr(json.name, id),
    version: textOr(recordOr(json.info).version),
    preload: json.preload === true,
    folder,
    appId,
    module: folder === undefined ? `core:plugin/${id}` : `${baseUrl}/module.js`,
    baseUrl,
    includes: recordsOf(json.includes).map(parseInclude),
    routes: recordsOf(json.routes).map(parseRoute),
    roles: recordsOf(json.roles).map(parseRole),
    info,
    extensions: {
      addedComponents: [],
      addedLinks: [],
      addedFunctions: [],
      exposedComponents: [],
      extensionPoints: [],
      ...recordOr(json.extensions),
    },
    dependencies: recordOr(json.dependencies),
    translations: translationsOf(json.languages, id, baseUrl),
    json: { ...json, info },
  };
}

function infoWithLogos(info: Json, baseUrl: string): Json {
  const logos = recordOr(info.logos);
  const address = (logo: unknown) => `${baseUrl}/${textOr(logo, 'img/logo.svg')}`;
  return { ...info, logos: { small: address(logos.small), large: address(logos.large) } };
}

/** Grafana expects them in `locales/<language>/<plugin id>.json`, for the languages the plugin names. */
function translationsOf(languages: unknown, id: string, baseUrl: string): Record<string, string> {
  const names = Array.isArray(languages) ? languages.map((name) => textOr(name)) : [];
  return Object.fromEntries(names.map((name) => [name, `${baseUrl}/locales/${name}/${id}.json`]));
}

function parseInclude(json: Json): PluginInclude {
  return {
    type: textOr(json.type),
    name: textOr(json.name),
    path: textOr(json.path),
    addToNav: json.addToNav === true,
    defaultNav: json.defaultNav === true,
    icon: textOr(json.icon) || undefined,
    action: textOr(json.action) || undefined,
    role: isOrgRole(json.role) ? json.role : 'Viewer',
  };
}

function parseRoute(json: Json): PluginRoute {
  return {
    path: textOr(json.path),
    method: textOr(json.method),
    url: textOr(json.url),
    reqAction: textOr(json.reqAction) || undefined,
    reqRole: isOrgRole(json.reqRole) ? json.reqRole : undefined,
    headers: recordsOf(json.headers).map(({ name, content }) => ({ name: textOr(name), content: textOr(content) })),
  };
}

function parseRole(json: Json): PluginRoleGrant {
  return {
    actions: recordsOf(recordOr(json.role).permissions).map(({ action }) => textOr(action)),
    grants: Array.isArray(json.grants) ? json.grants.map((grant) => textOr(grant)) : [],
  };
}
