import { PluginExtensionPoints, type PluginExtensionAddedLinkConfig } from '@grafana/data';
import { hasPermission } from '@grafana/runtime';
import { INCIDENTS_WRITE } from '../permissions';

/** One title everywhere: Grafana cuts longer ones in its menus. It must equal the one in `plugin.json`. */
const TITLE = 'Draft incident';

const link = (
  target: PluginExtensionPoints,
  description: string,
  onClick: PluginExtensionAddedLinkConfig['onClick']
): PluginExtensionAddedLinkConfig => ({
  title: TITLE,
  description,
  targets: [target],
  icon: 'bell',
  category: 'Leitstand',
  // Whoever may not write is offered nothing; undefined hides the link.
  configure: () => (hasPermission(INCIDENTS_WRITE) ? {} : undefined),
  onClick,
});

// Only static text here: Grafana loads this with every page. What a click needs is loaded by the click.
const load = () => import('./openDraft');

/** What the app adds to Grafana's own menus. */
export const links: PluginExtensionAddedLinkConfig[] = [
  link(PluginExtensionPoints.AlertInstanceAction, 'Draft an incident for customers from this alert', (_, helpers) =>
    load().then(({ openFromInstance }) => openFromInstance(helpers))
  ),
  link(
    PluginExtensionPoints.AlertingAlertingRuleAction,
    'Draft an incident for customers from this alert rule',
    (_, helpers) => load().then(({ openFromRule }) => openFromRule(helpers))
  ),
  link(
    PluginExtensionPoints.DashboardPanelMenu,
    'Draft an incident for customers from what this panel shows',
    (_, helpers) => load().then(({ openFromPanel }) => openFromPanel(helpers))
  ),
  link(PluginExtensionPoints.ExploreToolbarAction, 'Draft an incident for customers from this query', (_, helpers) =>
    load().then(({ openFromPanel }) => openFromPanel(helpers))
  ),
  link(PluginExtensionPoints.CommandPalette, 'Draft an incident for customers', () =>
    load().then(({ openBlank }) => openBlank())
  ),
];
