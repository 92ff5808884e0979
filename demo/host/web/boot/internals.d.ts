// Modules the libraries publish without exporting or describing them; build.mjs says which files they are.
declare module '@grafana/runtime/internal' {
  import type { ComponentType } from 'react';
  import type { Observable } from 'rxjs';
  import type { PluginExtensionLink } from '@grafana/data';
  import type {
    PanelDataErrorViewProps,
    PanelRendererProps,
    PluginPageProps,
    UsePluginLinksOptions,
  } from '@grafana/runtime';

  export function setPluginPage(component: ComponentType<PluginPageProps>): void;
  export function setPanelRenderer(component: ComponentType<PanelRendererProps>): void;
  export function setPanelDataErrorView(component: ComponentType<PanelDataErrorViewProps>): void;
  export function setGetObservablePluginLinks(
    getter: (options: UsePluginLinksOptions) => Observable<PluginExtensionLink[]>
  ): void;
}

declare module '@grafana/i18n/internal' {
  import type { i18n, Module } from 'i18next';

  export function initializeI18n(
    options: { language?: string; ns: string[]; module?: Module },
    regionalFormat?: string
  ): Promise<{ language: string | undefined }>;
  export function loadNamespacedResources(
    namespace: string,
    language: string,
    loaders: Array<(language: string) => Promise<Record<string, unknown>>>
  ): Promise<unknown>;
  export function getI18nInstance(): i18n;
  export function getResolvedLanguage(): string;
  export function addResourceBundle(language: string, namespace: string, resources: object): void;
}

declare module '@grafana/runtime/internal-data-source' {
  export function initDataSourceInstanceSettings(
    settings: Record<string, import('@grafana/data').DataSourceInstanceSettings>,
    defaultName: string
  ): void;
  export function setDataSourcePluginImporter(importer: (meta: unknown) => Promise<unknown>): void;
}

declare module 'systemjs/dist/system.js';
declare module 'systemjs/dist/extras/amd.js';
declare module 'systemjs/dist/extras/named-register.js';
