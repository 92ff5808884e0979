import {
  PluginExtensionPoints,
  type PluginExtensionAddedLinkConfig,
  type PluginExtensionEventHelpers,
} from '@grafana/data';
import { hasPermission } from '@grafana/runtime';

/** `INCIDENTS_WRITE`, spelled out: a module that other chunks use too would weigh on the entry. A test compares them. */
const ACTION = 'scs-leitstand-app.incidents:write';
/** One title everywhere: Grafana cuts longer ones in its menus. It must equal the one in `plugin.json`. */
const TITLE = 'Draft incident';
const WHAT = 'Draft an incident for customers';

// Only static text here: Grafana loads this with every page. What a click needs is loaded by the click.
const load = () => import(/* webpackChunkName: "draft" */ './openDraft');
type Door = (form: Awaited<ReturnType<typeof load>>, helpers: PluginExtensionEventHelpers) => unknown;

const link = (target: PluginExtensionPoints, open: Door): PluginExtensionAddedLinkConfig => ({
  title: TITLE,
  description: WHAT,
  targets: [target],
  icon: 'bell',
  category: 'Leitstand',
  // Whoever may not write is offered nothing; undefined hides the link.
  configure: () => (hasPermission(ACTION) ? {} : undefined),
  onClick: (_, helpers) => load().then((form) => open(form, helpers)),
});

/** What the app adds to Grafana's own menus. */
export const links: PluginExtensionAddedLinkConfig[] = [
  link(PluginExtensionPoints.AlertInstanceAction, (form, helpers) => form.openFromInstance(helpers)),
  link(PluginExtensionPoints.AlertingAlertingRuleAction, (form, helpers) => form.openFromRule(helpers)),
  link(PluginExtensionPoints.DashboardPanelMenu, (form, helpers) => form.openFromPanel(helpers)),
  link(PluginExtensionPoints.ExploreToolbarAction, (form, helpers) => form.openFromPanel(helpers)),
  link(PluginExtensionPoints.CommandPalette, (form) => form.openBlank()),
];
