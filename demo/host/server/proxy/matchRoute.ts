import path from 'node:path';
import { type OrgRole, roleIncludes } from '../auth/orgRole';
import type { PluginRoute } from '../plugins/pluginManifest';

export interface ProxyCaller {
  role: OrgRole;
  actions: ReadonlySet<string>;
}

/** `undefined` in `route` means: none matched, the data source's own address counts. */
export type RouteDecision = { allowed: true; route?: PluginRoute } | { allowed: false };

/**
 * The first route whose method is the request's and whose path is a textual prefix of the still escaped path decides;
 * later ones are not looked at. `reqAction` counts before `reqRole`.
 */
export function matchRoute(
  routes: readonly PluginRoute[],
  method: string,
  escapedPath: string,
  caller: ProxyCaller
): RouteDecision {
  const wanted = cleanRelative(escapedPath);
  const route = routes.find(
    (candidate) => ['', '*', method].includes(candidate.method) && wanted.startsWith(cleanRelative(candidate.path))
  );
  if (route && !mayUse(route, caller)) {
    return { allowed: false };
  }
  return { allowed: true, route };
}

function mayUse({ reqAction, reqRole }: PluginRoute, { role, actions }: ProxyCaller): boolean {
  if (reqAction) {
    return actions.has(reqAction);
  }
  return reqRole === undefined || roleIncludes(role, reqRole);
}

function cleanRelative(text: string): string {
  return path.posix.normalize(`/${text}`).slice(1).replace(/\/$/, '');
}
