import type { AppPlugin } from '@grafana/data';
import pluginJson from '../plugin.json';
import { APP_ID, OPERATOR_DESK } from '../ids';
import operatorPanelJson from '../operatorpanel/plugin.json';
import { CONFIG_WRITE, INCIDENTS_READ, INCIDENTS_WRITE, TENANTS_READ } from '../permissions';
import { links } from './links';

const mockPermissions = new Set<string>();
jest.mock('@grafana/runtime', () => ({ hasPermission: (action: string) => mockPermissions.has(action) }));

// Grafana drops a link in development, and never loads the app for it in production, if the two disagree.
test('every link in the code is declared in plugin.json, and the other way round', () => {
  const declared = pluginJson.extensions.addedLinks;
  expect(links.map(({ title, description, targets }) => ({ title, description, targets }))).toEqual(declared);
  expect(declared.every(({ title }) => title.length >= 10 && title.length <= 22)).toBe(true);
});

// Grafana compares ids and titles, and what the panel may use is written in its own plugin.json.
test('the exposed component is declared where it is exposed and where it is used', () => {
  const { plugin } = jest.requireActual<{ plugin: AppPlugin }>('../module');
  const exposed = plugin.exposedComponentConfigs.map(({ id, title, description }) => ({ id, title, description }));
  expect(exposed).toEqual(pluginJson.extensions.exposedComponents);
  expect(exposed.map(({ id }) => id)).toEqual([OPERATOR_DESK]);
  expect(operatorPanelJson.dependencies.extensions.exposedComponents).toEqual([OPERATOR_DESK]);
});

test('a link is offered only to those who may write', () => {
  mockPermissions.clear();
  expect(links.map((link) => link.configure?.(undefined))).toEqual(links.map(() => undefined));
  mockPermissions.add(INCIDENTS_WRITE);
  expect(links.map((link) => link.configure?.(undefined))).toEqual(links.map(() => ({})));
});

test('ids and actions are those of plugin.json', () => {
  expect(pluginJson.id).toBe(APP_ID);
  const granted = pluginJson.roles.flatMap(({ role, grants }) =>
    role.permissions.flatMap(({ action }) => grants.map((grant) => `${grant} ${action}`))
  );
  expect(granted.sort()).toEqual(
    [
      `Admin ${CONFIG_WRITE}`,
      `Admin ${INCIDENTS_READ}`,
      `Admin ${INCIDENTS_WRITE}`,
      `Admin ${TENANTS_READ}`,
      `Editor ${INCIDENTS_READ}`,
      `Editor ${INCIDENTS_WRITE}`,
      `Editor ${TENANTS_READ}`,
      `Viewer ${INCIDENTS_READ}`,
    ].sort()
  );
});
