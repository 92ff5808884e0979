import React, { Suspense, lazy, type ReactElement } from 'react';
import { AppPlugin, type AppPluginMeta, type AppRootProps, type PluginConfigPageProps } from '@grafana/data';
import { links } from './extensions/links';
import type { OperatorPanelOptions } from './operatorpanel/options';

// Grafana runs this file on every page, because a panel menu has a link of ours: nothing heavy may be imported here.
const LazyApp = lazy(() => import('./app/App').then(({ loadApp }) => loadApp()));
const LazyConfigPage = lazy(() => import('./app/config/ConfigPage').then(({ loadConfigPage }) => loadConfigPage()));
const LazyDesk = lazy(() =>
  import(/* webpackChunkName: "draft" */ './extensions/desk/OperatorDesk').then(({ loadDesk }) => loadDesk())
);
const later = (element: ReactElement) => <Suspense fallback={null}>{element}</Suspense>;

export const plugin = new AppPlugin()
  .setRootPage((props: AppRootProps) => later(<LazyApp {...props} />))
  .addConfigPage({
    title: 'Configuration',
    icon: 'cog',
    body: (props: PluginConfigPageProps<AppPluginMeta>) => later(<LazyConfigPage {...props} />),
    id: 'configuration',
  })
  .exposeComponent<OperatorPanelOptions>({
    // `OPERATOR_DESK`, spelled out: all other ids would come with it. A test compares them.
    id: 'scs-leitstand-app/operator-desk/v1',
    title: 'Operator desk',
    description: 'What operators owe customers',
    component: (props: OperatorPanelOptions) => later(<LazyDesk {...props} />),
  });
links.forEach((link) => plugin.addLink(link));
