import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recordOr } from '../narrowing';
import { corePlugins } from './corePlugins';
import { type PluginManifest, parsePluginManifest } from './pluginManifest';

/**
 * The plugins of a build (`dist/plugin.json` and `dist/<folder>/plugin.json` of what is nested) and those that are part
 * of Grafana. Throws if there is no build.
 */
export function loadPlugins(dist: string): PluginManifest[] {
  if (!existsSync(path.join(dist, 'plugin.json'))) {
    throw new Error(`${dist} holds no built plugin: run "npm run build" first.`);
  }
  const app = readManifest(dist);
  const nested = readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(dist, entry.name, 'plugin.json')))
    .map((entry) => readManifest(path.join(dist, entry.name), app));
  return [app, ...nested, ...corePlugins()];
}

function readManifest(folder: string, parent?: PluginManifest): PluginManifest {
  const json = recordOr(JSON.parse(readFileSync(path.join(folder, 'plugin.json'), 'utf8')));
  const manifest = parsePluginManifest(json, path.resolve(folder), parent?.id);
  return { ...manifest, version: manifest.version || parent?.version || '' };
}
