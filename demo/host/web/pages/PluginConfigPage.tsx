import { PluginContextProvider, type AppPlugin } from '@grafana/data';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import React, { createElement, type ComponentType } from 'react';
import { useParams } from 'react-router';
import { useLocation } from '../chrome/navigation';
import { PluginPage } from '../chrome/PluginPage';
import { trusted } from '../narrowing';
import { useApp } from './AppPage';

/** `/plugins/<app>?page=<id>`: the configuration pages an app adds, one tab each. */
export function PluginConfigPage() {
  const { pluginId = '' } = useParams();
  const wanted = new URLSearchParams(useLocation().search).get('page');
  const { app, error } = useApp(pluginId);
  if (!app) {
    return (
      <PluginPage pageNav={{ text: pluginId }}>
        {error ? <Alert title="Plugin not found">{error}</Alert> : <LoadingPlaceholder text="Loading …" />}
      </PluginPage>
    );
  }
  const pages = app.configPages ?? [];
  const active = pages.find(({ id }) => id === wanted) ?? pages[0];
  const children = pages.map(({ id, title, icon }) => ({
    text: title,
    icon,
    url: `/plugins/${pluginId}?page=${id}`,
    active: id === active?.id,
  }));
  const { name, info } = app.meta;
  return (
    <PluginPage
      pageNav={{ text: name, subTitle: info.description, img: info.logos.small, children, url: `/plugins/${pluginId}` }}
    >
      {active ? (
        <PluginContextProvider meta={app.meta}>
          {createElement(trusted<ComponentType<{ plugin: AppPlugin; query: object }>>(active.body), {
            plugin: app,
            query: {},
          })}
        </PluginContextProvider>
      ) : (
        'This app has no configuration page.'
      )}
    </PluginPage>
  );
}
