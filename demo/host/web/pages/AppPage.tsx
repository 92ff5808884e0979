import { PluginContextProvider, type AppPlugin } from '@grafana/data';
import { config } from '@grafana/runtime';
import { Alert, ErrorBoundaryAlert, LoadingPlaceholder } from '@grafana/ui';
import React, { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useLocation } from '../chrome/navigation';
import { PluginPage } from '../chrome/PluginPage';
import { importApp } from '../plugins/importPlugin';
import { mayOpen } from './mayOpen';

/** Loads an app plugin, or says why it cannot be loaded. */
export function useApp(id: string): { app?: AppPlugin; error?: string } {
  const [state, setState] = useState<{ id?: string; app?: AppPlugin; error?: string }>({});
  useEffect(() => {
    let current = true;
    const set = (next: typeof state) => current && setState({ ...next, id });
    importApp(id).then(
      (app) => set(app.meta.enabled ? { app } : { error: 'Application Not Enabled' }),
      (error) => {
        console.error(error);
        set({ error: `The app ${id} could not be loaded: ${error?.data?.message ?? error?.message ?? error}` });
      }
    );
    return () => {
      current = false;
    };
  }, [id]);
  return state.id === id ? state : {};
}

/** `/a/<app>/…`: the app's root component, if its plugin.json lets the user open this page. */
export function AppPage() {
  const { pluginId = '' } = useParams();
  const { pathname, search } = useLocation();
  const { app, error } = useApp(pluginId);
  if (!app || app.meta.id !== pluginId) {
    return (
      <PluginPage pageNav={{ text: '' }}>
        {error ? <Alert title="App not found">{error}</Alert> : <LoadingPlaceholder text="Loading …" />}
      </PluginPage>
    );
  }
  const Root = app.root;
  if (!mayOpen(pathname, app.meta.includes, config.bootData.user)) {
    return (
      <Alert severity="warning" title="Access denied">
        You do not have permission to see this page.
      </Alert>
    );
  }
  return Root ? (
    <PluginContextProvider meta={app.meta}>
      <ErrorBoundaryAlert title="Plugin failed to load">
        <Root
          meta={app.meta}
          basename={pathname}
          path={pathname}
          query={Object.fromEntries(new URLSearchParams(search))}
          onNavChanged={() => undefined}
        />
      </ErrorBoundaryAlert>
    </PluginContextProvider>
  ) : (
    <PluginPage pageNav={{ text: app.meta.name }}>No root app page component found</PluginPage>
  );
}
