import React from 'react';
import type { AppRootProps } from '@grafana/data';
import { useSceneApp } from '@grafana/scenes';
import { appFor } from './appFor';
import { initTranslations } from '../words/initTranslations';

/** The app inside Grafana's frame: its pages, in one router. */
function App({ meta }: AppRootProps) {
  const app = useSceneApp(appFor(meta.jsonData));
  return <app.Component model={app} />;
}

/** The app, once it speaks the user's language; in the form `lazy` takes. */
export const loadApp = async () => {
  await initTranslations();
  return { default: App };
};
