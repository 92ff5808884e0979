import {
  PluginContextProvider,
  PluginExtensionTypes,
  usePluginContext,
  type AppPluginMeta,
  type ComponentTypeWithExtensionMeta,
  type PluginContextType,
  type PluginExtensionLink,
} from '@grafana/data';
import type {
  UsePluginComponentResult,
  UsePluginComponentsOptions,
  UsePluginFunctionsOptions,
  UsePluginLinksOptions,
} from '@grafana/runtime';
import { ErrorBoundaryAlert } from '@grafana/ui';
import React, { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { map, type Observable } from 'rxjs';
import { trusted } from '../narrowing';
import { importApp, pluginSettings } from '../plugins/importPlugin';
import { buildLinks } from './buildLinks';
import { openModalFor } from './openModal';
import { appsFor, whyNotUsePoint } from './registration';
import { extensions, isFor, knownApps } from './registry';

const subscribe = (changed: () => void) => {
  const subscription = extensions.subscribe(changed);
  return () => subscription.unsubscribe();
};
const useExtensions = () => useSyncExternalStore(subscribe, () => extensions.value);

/** Loads the given apps and says when that is done; one that cannot be loaded is left out. */
function useLoadedApps(ids: string[]): boolean {
  const key = ids.join();
  const [done, setDone] = useState<string>();
  useEffect(() => {
    let mounted = true;
    const all = key === '' ? [] : key.split(',');
    Promise.allSettled(all.map(importApp)).then(() => mounted && setDone(key));
    return () => {
      mounted = false;
    };
  }, [key]);
  return done === key;
}

function isAllowed(point: string, context: PluginContextType | null): boolean {
  const reason = whyNotUsePoint(point, context?.meta);
  if (reason) {
    console.error(`Extension point "${point}" stays empty because ${reason}.`);
  }
  return !reason;
}

function limited<T extends { pluginId: string }>(items: T[], limit = Infinity): T[] {
  return items.filter(
    (item, index) => items.slice(0, index).filter(({ pluginId }) => pluginId === item.pluginId).length < limit
  );
}

/** Grafana's `usePluginLinks`. */
export function usePluginLinks({ extensionPointId, context, limitPerPlugin }: UsePluginLinksOptions) {
  const { links } = useExtensions();
  const plugin = usePluginContext();
  const loaded = useLoadedApps(appsFor(extensionPointId, knownApps()));
  return useMemo(() => {
    const mine = links.filter(({ config }) => isFor(config.targets, extensionPointId));
    const allowed = loaded && isAllowed(extensionPointId, plugin);
    return {
      isLoading: !loaded,
      links: allowed ? buildLinks(mine, { extensionPointId, context, limitPerPlugin }, openModalFor) : [],
    };
  }, [links, plugin, loaded, extensionPointId, context, limitPerPlugin]);
}

/** The same outside of React: links of an extension point, anew whenever an app has been loaded. */
export function observePluginLinks(options: UsePluginLinksOptions): Observable<PluginExtensionLink[]> {
  return extensions.pipe(
    map(({ links }) => {
      const mine = links.filter(({ config }) => isFor(config.targets, options.extensionPointId));
      return buildLinks(mine, options, openModalFor);
    })
  );
}

/** Gives a component of a plugin the context of that plugin. */
function withPluginContext<P extends object>(pluginId: string, title: string, Component: React.ComponentType<P>) {
  return function InPluginContext(props: P) {
    const [meta, setMeta] = useState<AppPluginMeta>();
    useEffect(() => {
      pluginSettings(pluginId).then(setMeta, console.error);
    }, []);
    return meta ? (
      <PluginContextProvider meta={meta}>
        <ErrorBoundaryAlert title={`"${title}" of ${pluginId} failed`}>
          <Component {...props} />
        </ErrorBoundaryAlert>
      </PluginContextProvider>
    ) : null;
  };
}

/** Grafana's `usePluginComponents`. */
export function usePluginComponents<P extends object>({
  extensionPointId,
  limitPerPlugin,
}: UsePluginComponentsOptions) {
  const { components } = useExtensions();
  const plugin = usePluginContext();
  const loaded = useLoadedApps(appsFor(extensionPointId, knownApps()));
  return useMemo(() => {
    const mine = components.filter(({ config }) => isFor(config.targets, extensionPointId));
    const shown = loaded && isAllowed(extensionPointId, plugin) ? limited(mine, limitPerPlugin) : [];
    return {
      isLoading: !loaded,
      components: shown.map(({ pluginId, config }) => {
        const component = withPluginContext(pluginId, config.title, config.component);
        const { title, description } = config;
        const meta = { pluginId, title, description, id: `${pluginId}/${title}`, type: PluginExtensionTypes.component };
        return trusted<ComponentTypeWithExtensionMeta<P>>(Object.assign(component, { meta }));
      }),
    };
  }, [components, plugin, loaded, extensionPointId, limitPerPlugin]);
}

/** Grafana's `usePluginFunctions`. */
export function usePluginFunctions<F>({ extensionPointId, limitPerPlugin }: UsePluginFunctionsOptions) {
  const { functions } = useExtensions();
  const loaded = useLoadedApps(appsFor(extensionPointId, knownApps()));
  return useMemo(() => {
    const mine = limited(
      functions.filter(({ config }) => isFor(config.targets, extensionPointId)),
      limitPerPlugin
    );
    const shown = mine.map(({ pluginId, config: { title, description = '', fn } }) => ({
      ...{
        pluginId,
        title,
        description,
        id: `${pluginId}/${title}`,
        type: trusted<PluginExtensionTypes.function>('function'),
      },
      fn: trusted<F>(fn),
    }));
    return { isLoading: !loaded, functions: shown };
  }, [functions, loaded, extensionPointId, limitPerPlugin]);
}

/** Grafana's `usePluginComponent`: a component another app exposes; the user must declare the dependency. */
export function usePluginComponent<P extends object>(id: string): UsePluginComponentResult<P> {
  const { exposed } = useExtensions();
  const plugin = usePluginContext();
  const owner = id.split('/')[0] ?? '';
  const loaded = useLoadedApps(knownApps().some((app) => app.id === owner) ? [owner] : []);
  return useMemo(() => {
    const item = exposed.find(({ config }) => config.id === id);
    const declared = plugin?.meta.dependencies?.extensions?.exposedComponents;
    if (plugin && !declared?.includes(id)) {
      console.error(
        `${plugin.meta.id} uses ${id} without declaring it in plugin.json under dependencies.extensions.exposedComponents.`
      );
      return { isLoading: !loaded, component: null };
    }
    const component = item && withPluginContext(item.pluginId, item.config.title, item.config.component);
    return { isLoading: !loaded, component: component ? trusted<React.ComponentType<P>>(component) : null };
  }, [exposed, plugin, loaded, id]);
}
