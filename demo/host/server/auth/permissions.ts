import type { PluginManifest } from '../plugins/pluginManifest';
import { type OrgRole, roleIncludes } from './orgRole';

/** Actions of Grafana's basic roles as far as a plugin or a page of the host asks for them; scopes are left out. */
const BASIC_ACTIONS: Record<OrgRole, string[]> = {
  Viewer: [
    'datasources:read',
    'datasources:query',
    'datasources.id:read',
    'dashboards:read',
    'folders:read',
    'annotations:read',
    'orgs:read',
    'plugins.app:access',
    'alert.rules:read',
    'alert.instances:read',
    'alert.silences:read',
    'alert.notifications:read',
    'alert.notifications.external:read',
    'alert.rules.external:read',
    'alert.instances.external:read',
  ],
  Editor: [
    'datasources:explore',
    'dashboards:create',
    'dashboards:write',
    'dashboards:delete',
    'folders:create',
    'folders:write',
    'folders:delete',
    'annotations:create',
    'annotations:write',
    'annotations:delete',
    'alert.rules:create',
    'alert.rules:write',
    'alert.rules:delete',
    'alert.instances:create',
    'alert.instances:write',
    'alert.silences:create',
    'alert.silences:write',
    'alert.notifications:write',
    'alert.notifications.external:write',
    'alert.rules.external:write',
    'alert.instances.external:write',
  ],
  Admin: [
    'datasources:create',
    'datasources:write',
    'datasources:delete',
    'plugins:write',
    'org.users:read',
    'org.users:add',
    'org.users:write',
    'org.users:remove',
    'orgs:write',
    'orgs.preferences:read',
    'orgs.preferences:write',
    'teams:read',
    'teams:create',
    'serviceaccounts:read',
    'serviceaccounts:create',
  ],
};

const ROLES: OrgRole[] = ['Viewer', 'Editor', 'Admin'];

/** The actions of a role: Grafana's own and those that `roles[].grants` of the plugins give it. */
export function actionsOf(role: OrgRole, plugins: readonly PluginManifest[]): ReadonlySet<string> {
  const held = ROLES.filter((lower) => roleIncludes(role, lower));
  const basic = held.flatMap((lower) => BASIC_ACTIONS[lower]);
  const granted = plugins
    .flatMap((plugin) => plugin.roles)
    .filter(({ grants }) => held.some((lower) => grants.includes(lower)))
    .flatMap(({ actions }) => actions);
  return new Set([...basic, ...granted]);
}
