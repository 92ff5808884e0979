import React, { lazy, type ComponentType, type LazyExoticComponent, type ReactElement } from 'react';
import { SceneApp, useSceneApp } from '@grafana/scenes';
import { parseSettings } from '../settings/parseSettings';
import type { PageFactory } from './pages';

const known = new Map<string, LazyExoticComponent<ComponentType>>();

/**
 * A page that loads its code when it is first drawn. The same page with the same settings is the same
 * component: scenes keeps one app, and with it what somebody chose on the page, per function.
 */
export function lazyPage(id: string, load: () => Promise<PageFactory>, jsonData: unknown): ReactElement {
  const { settings } = parseSettings(jsonData);
  const name = `${id} ${JSON.stringify(settings)}`;
  const Page =
    known.get(name) ??
    lazy(async () => {
      const factory = await load();
      const makeApp = () =>
        new SceneApp({
          pages: [factory(settings)],
          urlSyncOptions: { updateUrlOnInit: true, createBrowserHistorySteps: true },
        });
      const AppOfPage = () => {
        const app = useSceneApp(makeApp);
        return <app.Component model={app} />;
      };
      return { default: AppOfPage };
    });
  known.set(name, Page);
  return <Page />;
}
