import React, { Suspense, lazy } from 'react';
import { AppPlugin, type AppRootProps, type PluginConfigPageProps, type AppPluginMeta } from '@grafana/data';
import { links } from './extensions/links';

// Grafana runs this file on every page, because a panel menu has a link of ours: nothing heavy may be imported here.
const LazyApp = lazy(() => import('./app/App').then(({ loadApp }) => loadApp()));
const LazyConfigPage = lazy(() => import('./app/config/ConfigPage').then(({ loadConfigPage }) => loadConfigPage()));

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
