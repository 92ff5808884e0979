import React from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import type { AppRootProps } from '@grafana/data';
import { useSceneApp } from '@grafana/scenes';
import { OVERVIEW_URL } from '../routes';
import { appFor } from './appFor';
import { initTranslations } from '../words/initTranslations';

/** The app inside Grafana's frame: its pages, in one router. An address that no page has leads to the overview. */
function App({ meta }: AppRootProps) {
  const app = useSceneApp(appFor(meta.jsonData));
  const { pages } = app.useState();
  return (
    <>
      <app.Component model={app} />
      <Routes>
        {pages.map(({ state }) => (
          <Route key={state.url} path={state.routePath} element={null} />
        ))}
        <Route path="*" element={<Navigate to={OVERVIEW_URL} replace />} />
      </Routes>
    </>
  );
}

/** The app, once it speaks the user's language; in the form `lazy` takes. */
export const loadApp = async () => {
  await initTranslations();
  return { default: App };
};
