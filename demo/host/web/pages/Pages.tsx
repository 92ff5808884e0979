import React from 'react';
import { Route, Routes } from 'react-router';
import { PluginPage } from '../chrome/PluginPage';
import { AppPage } from './AppPage';
import { HomePage } from './HomePage';
import { PluginConfigPage } from './PluginConfigPage';

/** The addresses of Grafana the host knows; all others say that they are not part of it. */
export function Pages() {
  return (
    <Routes>
      <Route path="/" element={<HomePage />} />
      <Route path="/a/:pluginId/*" element={<AppPage />} />
      <Route path="/plugins/:pluginId" element={<PluginConfigPage />} />
      <Route path="*" element={<NotHere />} />
    </Routes>
  );
}

function NotHere() {
  return (
    <PluginPage pageNav={{ text: 'Not part of the plugin host' }}>
      <p>
        Grafana has a page at <code>{window.location.pathname}</code>; this test bed does not.
      </p>
    </PluginPage>
  );
}
