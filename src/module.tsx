import React, { Suspense, lazy, type ComponentType } from 'react';
import { AppPlugin } from '@grafana/data';
import { links } from './extensions/links';
import { OPERATOR_DESK } from './ids';
import type { OperatorPanelOptions } from './operatorpanel/options';

// Grafana runs this file on every page, because a panel menu has a link of ours: nothing heavy may be imported here.
function later<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): ComponentType<P> {
  const Later: ComponentType<P> = lazy(load);
  return function Loaded(props) {
    return (
      <Suspense fallback={null}>
        <Later {...props} />
      </Suspense>
    );
  };
}

export const plugin = new AppPlugin()
  .setRootPage(later(() => import('./app/App').then(({ loadApp }) => loadApp())))
  .addConfigPage({
    title: 'Configuration',
    icon: 'cog',
    body: later(() => import('./app/config/ConfigPage').then(({ loadConfigPage }) => loadConfigPage())),
    id: 'configuration',
  })
  .exposeComponent<OperatorPanelOptions>({
    id: OPERATOR_DESK,
    title: 'Operator desk',
    description: 'Alerts, incidents and drafts, with the form that publishes',
    component: later(() => import('./extensions/desk/OperatorDesk').then(({ loadDesk }) => loadDesk())),
  });
links.forEach((link) => plugin.addLink(link));
