import { filesBelow, readDocument } from './files';

export interface PluginId {
  type: string;
  id: string;
}

/** Type and id of every `plugin.json` below `src`: the app and what is nested in it. */
export function pluginIds(): PluginId[] {
  return filesBelow('src')
    .filter((file) => file.endsWith('plugin.json'))
    .map((file) => pluginId(file, readDocument(file)));
}

function pluginId(file: string, manifest: unknown): PluginId {
  if (typeof manifest === 'object' && manifest !== null && 'id' in manifest && 'type' in manifest) {
    const { id, type } = manifest;
    if (typeof id === 'string' && typeof type === 'string') {
      return { id, type };
    }
  }
  throw new Error(`${file} has no id or type`);
}
