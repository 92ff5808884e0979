import React from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { PluginPage } from '../chrome/PluginPage';
import { FindRulePage } from './alerting/FindRulePage';
import { RuleListPage } from './alerting/RuleListPage';
import { RulePage } from './alerting/RulePage';
import { AppPage } from './AppPage';
import { DashboardListPage } from './dashboard/DashboardListPage';
import { DashboardPage } from './dashboard/DashboardPage';
import { ExplorePage } from './ExplorePage';
import { HomePage } from './HomePage';
import { PluginConfigPage } from './PluginConfigPage';

/** The addresses of Grafana the host knows; all others say that they are not part of it. */
export function Pages() {
  return (
    <Routes>
      <Route path="/" element={<HomePage />} />
      <Route path="/a/:pluginId/*" element={<AppPage />} />
      <Route path="/plugins/:pluginId" element={<PluginConfigPage />} />
      <Route path="/dashboards" element={<DashboardListPage />} />
      <Route path="/d/:uid/*" element={<DashboardPage />} />
      <Route path="/explore" element={<ExplorePage />} />
      <Route path="/alerting" element={<Navigate replace to="/alerting/list" />} />
      <Route path="/alerting/list" element={<RuleListPage />} />
      <Route path="/alerting/:sourceName/:name/find" element={<FindRulePage />} />
      <Route path="/alerting/:sourceName/:id/view" element={<RulePage />} />
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
