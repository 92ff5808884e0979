import { PluginExtensionPoints, type PluginExtensionAddedLinkConfig } from '@grafana/data';
import { hasPermission } from '@grafana/runtime';

/** `INCIDENTS_WRITE`, spelled out: a module that other chunks use too would weigh on the entry. A test compares them. */
const ACTION = 'scs-leitstand-app.incidents:write';
/** One title everywhere: Grafana cuts longer ones in its menus. It must equal the one in `plugin.json`. */
const TITLE = 'Draft incident';
const WHAT = 'Draft an incident for customers';

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
  configure: () => (hasPermission(ACTION) ? {} : undefined),
  onClick,
});

// Only static text here: Grafana loads this with every page. What a click needs is loaded by the click.
const load = () => import(/* webpackChunkName: "draft" */ './openDraft');

/** What the app adds to Grafana's own menus. */
export const links: PluginExtensionAddedLinkConfig[] = [
  link(PluginExtensionPoints.AlertInstanceAction, `${WHAT} from this alert`, (_, helpers) =>
    load().then(({ openFromInstance }) => openFromInstance(helpers))
  ),
  link(PluginExtensionPoints.AlertingAlertingRuleAction, `${WHAT} from this alert rule`, (_, helpers) =>
    load().then(({ openFromRule }) => openFromRule(helpers))
  ),
  link(PluginExtensionPoints.DashboardPanelMenu, `${WHAT} from what this panel shows`, (_, helpers) =>
    load().then(({ openFromPanel }) => openFromPanel(helpers))
  ),
  link(PluginExtensionPoints.ExploreToolbarAction, `${WHAT} from this query`, (_, helpers) =>
    load().then(({ openFromPanel }) => openFromPanel(helpers))
  ),
  link(PluginExtensionPoints.CommandPalette, WHAT, () => load().then(({ openBlank }) => openBlank())),
];
