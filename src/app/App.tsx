import React from 'react';
import type { AppRootProps } from '@grafana/data';
import { SceneApp, useSceneApp } from '@grafana/scenes';
import { pages } from './pages';

const createApp = () =>
  new SceneApp({ pages: pages(), urlSyncOptions: { updateUrlOnInit: true, createBrowserHistorySteps: true } });

/** The app inside Grafana's frame: its pages, in one router. */
export default function App(_: AppRootProps) {
  const app = useSceneApp(createApp);
  return <app.Component model={app} />;
}
