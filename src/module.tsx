import React, { Suspense, lazy } from 'react';
import { AppPlugin, type AppRootProps, type PluginConfigPageProps, type AppPluginMeta } from '@grafana/data';
import { links } from './extensions/links';

// Grafana runs this file on every page, because a panel menu has a link of ours: nothing heavy may be imported here.
const translated = <T,>(page: Promise<T>): Promise<T> =>
  import('./app/initTranslations').then(({ initTranslations }) => initTranslations()).then(() => page);

const LazyApp = lazy(() => translated(import('./app/App')));
const LazyConfigPage = lazy(() => translated(import('./settings/ConfigPage')));

const App = (props: AppRootProps) => (
  <Suspense fallback={null}>
    <LazyApp {...props} />
  </Suspense>
);

const ConfigPage = (props: PluginConfigPageProps<AppPluginMeta>) => (
  <Suspense fallback={null}>
    <LazyConfigPage {...props} />
  </Suspense>
);

export const plugin = new AppPlugin().setRootPage(App).addConfigPage({
  title: 'Configuration',
  icon: 'cog',
  body: ConfigPage,
  id: 'configuration',
});
links.forEach((link) => plugin.addLink(link));
