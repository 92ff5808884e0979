import type { PluginRoute } from '../plugins/pluginManifest';
import type { DataSource } from '../provisioning/loadDataSources';
import { interpolateTemplate } from './interpolateTemplate';

/**
 * Where a proxied request goes, or undefined when there is no host: with a route that names an address, there with the
 * route's path cut off; else to the data source's own address. `query` starts with `?` or is empty.
 */
export function targetUrl(
  source: DataSource,
  route: PluginRoute | undefined,
  escapedPath: string,
  query: string
): URL | undefined {
  const base = route?.url ? interpolateTemplate(route.url, source) : source.url;
  const rest = route?.url ? withoutPrefix(escapedPath, route.path) : escapedPath;
  // Dots that are only visible after unescaping would leave the base path.
  if (!URL.canParse(base) || decoded(rest).split('/').includes('..')) {
    return undefined;
  }
  const url = new URL(base);
  return new URL(joinPaths(url.pathname === '/' ? '' : url.pathname, rest) + query, url.origin);
}

function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '..';
  }
}

function joinPaths(a: string, b: string): string {
  if (b === '') {
    return a || '/';
  }
  return `${a.replace(/\/$/, '')}/${b.replace(/^\//, '')}`;
}
