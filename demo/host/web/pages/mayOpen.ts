import type { CurrentUserDTO, PluginInclude } from '@grafana/data';

const ranks = ['Viewer', 'Editor', 'Admin'];

/**
 * Whether Grafana shows an app's page: only the entry of `includes` with exactly this path counts, its `action` before
 * its `role`. Pages below a guarded one are open; they must check themselves.
 */
export function mayOpen(path: string, includes: PluginInclude[] | undefined, user: CurrentUserDTO): boolean {
  const include = includes?.find((item) => item.path === path);
  if (!include) {
    return true;
  }
  if (include.action) {
    return user.permissions?.[include.action] === true;
  }
  return !include.role || user.isGrafanaAdmin || ranks.indexOf(user.orgRole) >= ranks.indexOf(include.role);
}
