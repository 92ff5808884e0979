import path from 'node:path';
import { type Json, recordOr, recordsOf, textOr } from '../narrowing';
import { readFiles } from './readFiles';

/** Settings of an app plugin. */
export interface AppSettings {
  pluginId: string;
  enabled: boolean;
  pinned: boolean;
  jsonData: Json;
  /** Names only: values never leave the server. */
  secureFields: string[];
}

/** Reads `plugins/*.yaml`. Throws when it names an app that is not installed, as Grafana refuses to start then. */
export function loadApps(provisioning: string, env: NodeJS.ProcessEnv, installed: ReadonlySet<string>): AppSettings[] {
  const apps = readFiles(path.join(provisioning, 'plugins'), env).flatMap((file) => recordsOf(file.apps));
  return apps.map((app) => {
    const pluginId = textOr(app.type);
    if (!installed.has(pluginId)) {
      throw new Error(`provisioning/plugins names ${pluginId}, which is not installed.`);
    }
    return {
      pluginId,
      enabled: app.disabled !== true,
      pinned: true,
      jsonData: recordOr(app.jsonData),
      secureFields: Object.keys(recordOr(app.secureJsonData)),
    };
  });
}
