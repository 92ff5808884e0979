// SystemJS first, then its extras: AMD bundles (what webpack makes of plugins) and registering by name.
import 'systemjs/dist/system.js';
import 'systemjs/dist/extras/amd.js';
import 'systemjs/dist/extras/named-register.js';
import { sharedModules } from './sharedModules';

/** Offers the libraries of the page to plugins under their package names, as the externals of a plugin's webpack config expect. */
export function offerSharedModules(): void {
  const names = Object.keys(sharedModules);
  System.addImportMap({ imports: Object.fromEntries(names.map((name) => [name, `package:${name}`])) });
  for (const [name, module] of Object.entries(sharedModules)) {
    System.set(`package:${name}`, module);
  }
}

/**
 * Loads a plugin's module by the path of its meta data ("public/plugins/<id>/module.js").
 * @throws what SystemJS throws when the file is missing, is no AMD module or needs a library the host does not share
 */
export async function loadModule(path: string, version = '0'): Promise<unknown> {
  const url = `${path.startsWith('/') ? '' : '/'}${path}?_cache=${encodeURIComponent(version)}`;
  const module = await System.import(url);
  return module.__useDefault ? module.default : module;
}
