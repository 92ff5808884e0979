import { config } from '@grafana/runtime';
import type {
  AppPlugin,
  AppPluginConfig,
  PluginExtensionAddedComponentConfig,
  PluginExtensionAddedFunctionConfig,
  PluginExtensionExposedComponentConfig,
} from '@grafana/data';
import { BehaviorSubject } from 'rxjs';
import type { AddedLink } from './buildLinks';
import { whyNotAddComponent, whyNotAddFunction, whyNotAddLink, whyNotExpose } from './registration';

/** Everything apps have registered so far. */
export interface Extensions {
  links: AddedLink[];
  components: Array<{ pluginId: string; config: PluginExtensionAddedComponentConfig }>;
  functions: Array<{ pluginId: string; config: PluginExtensionAddedFunctionConfig }>;
  exposed: Array<{ pluginId: string; config: PluginExtensionExposedComponentConfig }>;
}

/** The registry; emits anew whenever an app has been loaded. */
export const extensions = new BehaviorSubject<Extensions>({ links: [], components: [], functions: [], exposed: [] });

/** The apps of the boot settings, with what their plugin.json declares. */
export const knownApps = (): AppPluginConfig[] => Object.values(config.apps);

/** Takes over what a freshly loaded app adds, refusing what its plugin.json does not declare. */
export function registerExtensions(pluginId: string, app: AppPlugin): void {
  const declared = knownApps().find(({ id }) => id === pluginId);
  const accepted = <T extends { title: string }>(what: string, configs: T[], whyNot: (item: T) => string | undefined) =>
    configs.flatMap((item) => {
      const reason = whyNot(item);
      if (reason) {
        console.error(`${pluginId}: ${what} "${item.title}" is refused because ${reason}.`);
      }
      return reason ? [] : [{ pluginId, config: item }];
    });
  const before = extensions.value;
  extensions.next({
    links: [
      ...before.links,
      ...accepted('addLink', app.addedLinkConfigs ?? [], (item) => whyNotAddLink(item, declared)),
    ],
    components: [
      ...before.components,
      ...accepted('addComponent', app.addedComponentConfigs ?? [], (item) => whyNotAddComponent(item, declared)),
    ],
    functions: [
      ...before.functions,
      ...accepted('addFunction', app.addedFunctionConfigs ?? [], (item) => whyNotAddFunction(item, declared)),
    ],
    exposed: [
      ...before.exposed,
      ...accepted('exposeComponent', app.exposedComponentConfigs ?? [], (item) => whyNotExpose(item, declared)),
    ],
  });
}

/** Whether a registration names an extension point among its targets. */
export const isFor = (targets: string | string[], point: string) =>
  Array.isArray(targets) ? targets.includes(point) : targets === point;
