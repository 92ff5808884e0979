import type {
  AppPluginConfig,
  PluginExtensionAddedComponentConfig,
  PluginExtensionAddedFunctionConfig,
  PluginExtensionAddedLinkConfig,
  PluginExtensionExposedComponentConfig,
} from '@grafana/data';

/** What a registration is compared with: the `extensions` section of the app's plugin.json. */
export type DeclaredExtensions = Pick<AppPluginConfig, 'id' | 'extensions'>;

type Added = PluginExtensionAddedLinkConfig | PluginExtensionAddedComponentConfig | PluginExtensionAddedFunctionConfig;

const asTargets = (targets: string | string[]) => (Array.isArray(targets) ? targets : [targets]);

function whyNotAdded(
  kind: 'addedLinks' | 'addedComponents' | 'addedFunctions',
  config: Added,
  app?: DeclaredExtensions
) {
  if (!config.title) {
    return 'its title is missing';
  }
  if (!app) {
    return 'its app is not among the apps of the boot settings';
  }
  const declared = (app.extensions[kind] ?? []).filter(({ title }) => title === config.title);
  if (declared.length === 0) {
    return `its title is not declared in plugin.json under extensions.${kind}`;
  }
  const missing = asTargets(config.targets).filter(
    (target) => !declared.some(({ targets }) => targets.includes(target))
  );
  return missing.length > 0 ? `plugin.json does not declare the target ${missing.join(', ')} for it` : undefined;
}

/**
 * Why an `addLink` is refused, or undefined when it is accepted. Grafana refuses undeclared ones in development mode
 * only; in production they never show up on pages that would have to load the app first. Here they are always refused.
 */
export function whyNotAddLink(config: PluginExtensionAddedLinkConfig, app?: DeclaredExtensions): string | undefined {
  if (config.configure !== undefined && typeof config.configure !== 'function') {
    return '"configure" is not a function';
  }
  if (!config.path && !config.onClick) {
    return 'neither "path" nor "onClick" is given';
  }
  return whyNotAdded('addedLinks', config, app);
}

/** Why an `addComponent` is refused, or undefined. */
export function whyNotAddComponent(config: PluginExtensionAddedComponentConfig, app?: DeclaredExtensions) {
  return whyNotAdded('addedComponents', config, app);
}

/** Why an `addFunction` is refused, or undefined. */
export function whyNotAddFunction(config: PluginExtensionAddedFunctionConfig, app?: DeclaredExtensions) {
  return typeof config.fn === 'function' ? whyNotAdded('addedFunctions', config, app) : '"fn" is not a function';
}

/** Why an `exposeComponent` is refused, or undefined. */
export function whyNotExpose(
  config: PluginExtensionExposedComponentConfig,
  app?: DeclaredExtensions
): string | undefined {
  if (!app) {
    return 'its app is not among the apps of the boot settings';
  }
  if (!config.id.startsWith(`${app.id}/`)) {
    return `its id does not start with "${app.id}/"`;
  }
  const declared = (app.extensions.exposedComponents ?? []).find(({ id }) => id === config.id);
  if (!declared) {
    return 'its id is not declared in plugin.json under extensions.exposedComponents';
  }
  return declared.title === config.title ? undefined : 'its title differs from the one in plugin.json';
}

/** The apps that must be loaded before an extension point can show everything added to it. */
export function appsFor(extensionPointId: string, apps: DeclaredExtensions[]): string[] {
  const targets = (app: DeclaredExtensions) => [...app.extensions.addedLinks, ...app.extensions.addedComponents];
  return apps.filter((app) => targets(app).some((item) => item.targets.includes(extensionPointId))).map(({ id }) => id);
}

/** Why a plugin (or, without plugin id, the page itself) may not use an extension point, or undefined. */
export function whyNotUsePoint(
  extensionPointId: string,
  plugin?: { id: string; extensions?: { extensionPoints?: Array<{ id: string }> } }
): string | undefined {
  if (!plugin) {
    return extensionPointId.startsWith('grafana/')
      ? undefined
      : 'the page\'s own extension points start with "grafana/"';
  }
  const prefixes = [`${plugin.id}/`, `plugins/${plugin.id}/`];
  if (!prefixes.some((prefix) => extensionPointId.startsWith(prefix))) {
    return `it does not start with "${plugin.id}/"`;
  }
  const declared = plugin.extensions?.extensionPoints?.some(({ id }) => id === extensionPointId);
  return declared ? undefined : 'it is not declared in plugin.json under extensions.extensionPoints';
}
