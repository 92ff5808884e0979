import { PageLayoutType } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { UrlSyncContextProvider, type EmbeddedScene } from '@grafana/scenes';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import React, { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { PluginPage } from '../../chrome/PluginPage';
import { dashboardScene } from './dashboardScene';
import { readDashboard, type Dashboard, type Json } from './readDashboard';

interface Loaded {
  dashboard: Dashboard;
  scene: EmbeddedScene;
  folder?: string;
}

/** `/d/<uid>/<slug>`: a provisioned dashboard, read-only. */
export function DashboardPage() {
  const { uid = '' } = useParams();
  const [state, setState] = useState<{ uid: string; loaded?: Loaded; error?: string }>({ uid });
  useEffect(() => {
    let current = true;
    getBackendSrv()
      .get<{ dashboard: Json; meta?: { folderTitle?: string } }>(`/api/dashboards/uid/${uid}`, undefined, undefined, {
        showErrorAlert: false,
      })
      .then(({ dashboard: json, meta }) => {
        const dashboard = readDashboard(json);
        const scene = dashboardScene(dashboard);
        // Where data sources look for the variables of the page.
        window.__grafanaSceneContext = scene;
        return { dashboard, scene, folder: meta?.folderTitle };
      })
      .then(
        (loaded) => current && setState({ uid, loaded }),
        (error) => current && setState({ uid, error: error?.data?.message ?? String(error) })
      );
    return () => {
      current = false;
      window.__grafanaSceneContext = undefined;
    };
  }, [uid]);
  const { loaded, error } = state.uid === uid ? state : {};
  if (!loaded) {
    return (
      <PluginPage pageNav={{ text: 'Dashboard' }}>
        {error ? <Alert title={error} /> : <LoadingPlaceholder text="Loading …" />}
      </PluginPage>
    );
  }
  const { dashboard, scene, folder } = loaded;
  const all = { text: 'Dashboards', url: '/dashboards' };
  const parentItem = folder ? { text: folder, url: '/dashboards?folder', parentItem: all } : all;
  return (
    <PluginPage layout={PageLayoutType.Canvas} pageNav={{ text: dashboard.title, url: `/d/${uid}`, parentItem }}>
      <UrlSyncContextProvider scene={scene} updateUrlOnInit createBrowserHistorySteps>
        <scene.Component model={scene} />
      </UrlSyncContextProvider>
    </PluginPage>
  );
}
