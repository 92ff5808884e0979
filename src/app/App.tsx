import React, { Suspense } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import type { AppRootProps } from '@grafana/data';
import { hasPermission } from '@grafana/runtime';
import { APP_ROOT, OVERVIEW_URL } from '../routes';
import { initTranslations } from '../words/initTranslations';
import { actionOf } from './actionOf';
import { Forbidden } from './Forbidden';
import { lazyPage } from './lazyPage';
import { PAGES } from './pages';
import { touchStyles } from './touchStyles';

/** The app inside Grafana's frame: the page that the address names, for who may open it. An address that no page has leads to the overview. */
function App({ meta }: AppRootProps) {
  const { pathname } = useLocation();
  const id = pathname.slice(pathname.indexOf(APP_ROOT) + APP_ROOT.length).split('/')[1] ?? '';
  const load = Object.hasOwn(PAGES, id) ? PAGES[id] : undefined;
  if (load === undefined) {
    return <Navigate to={OVERVIEW_URL} replace />;
  }
  const action = actionOf(id);
  if (!hasPermission(action)) {
    return <Forbidden action={action} />;
  }
  return (
    <div className={touchStyles}>
      <Suspense fallback={null}>{lazyPage(id, load, meta.jsonData)}</Suspense>
    </div>
  );
}

/** The app, once it speaks the user's language; in the form `lazy` takes. */
export const loadApp = async () => {
  await initTranslations();
  return { default: App };
};
