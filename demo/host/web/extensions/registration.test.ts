import { appsFor, whyNotAddLink, whyNotExpose, whyNotUsePoint, type DeclaredExtensions } from './registration';

const app: DeclaredExtensions = {
  id: 'acme-app',
  extensions: {
    addedLinks: [{ title: 'Draft incident', description: '', targets: ['grafana/dashboard/panel/menu'] }],
    addedComponents: [],
    addedFunctions: [],
    exposedComponents: [{ id: 'acme-app/form/v1', title: 'Form', description: '' }],
    extensionPoints: [{ id: 'acme-app/actions/v1', title: '', description: '' }],
  },
};
const onClick = () => undefined;

describe('what the host accepts from addLink', () => {
  const link = { title: 'Draft incident', description: '', targets: 'grafana/dashboard/panel/menu', onClick };

  it.each([
    ['a declared link', link, undefined],
    ['a link without title', { ...link, title: '' }, 'its title is missing'],
    ['a link that leads nowhere', { ...link, onClick: undefined }, 'neither "path" nor "onClick" is given'],
    [
      'an undeclared title',
      { ...link, title: 'Other' },
      'its title is not declared in plugin.json under extensions.addedLinks',
    ],
    [
      'an undeclared target',
      { ...link, targets: ['grafana/dashboard/panel/menu', 'grafana/explore/toolbar/action'] },
      'plugin.json does not declare the target grafana/explore/toolbar/action for it',
    ],
  ])('%s', (_, config, reason) => {
    expect(whyNotAddLink(config, app)).toBe(reason);
  });

  it('a link of an app that is not there', () => {
    expect(whyNotAddLink(link, undefined)).toBe('its app is not among the apps of the boot settings');
  });
});

describe('what the host accepts from exposeComponent', () => {
  const component = () => null;
  it('needs the declared id, prefixed with the app id, under the declared title', () => {
    expect(whyNotExpose({ id: 'acme-app/form/v1', title: 'Form', description: '', component }, app)).toBeUndefined();
    expect(whyNotExpose({ id: 'acme-app/form/v1', title: 'X', description: '', component }, app)).toContain(
      'title differs'
    );
    expect(whyNotExpose({ id: 'other/form/v1', title: 'Form', description: '', component }, app)).toContain(
      'does not start'
    );
    expect(whyNotExpose({ id: 'acme-app/form/v2', title: 'Form', description: '', component }, app)).toContain(
      'not declared'
    );
  });
});

describe('extension points', () => {
  it('of a plugin carry its id and are declared', () => {
    const plugin = { id: app.id, extensions: app.extensions };
    expect(whyNotUsePoint('acme-app/actions/v1', plugin)).toBeUndefined();
    expect(whyNotUsePoint('acme-app/other/v1', plugin)).toContain('not declared');
    expect(whyNotUsePoint('grafana/alerting/instance/action', plugin)).toContain('does not start with "acme-app/"');
    expect(whyNotUsePoint('grafana/alerting/instance/action')).toBeUndefined();
  });

  it('name the apps that have to be loaded', () => {
    expect(appsFor('grafana/dashboard/panel/menu', [app])).toEqual(['acme-app']);
    expect(appsFor('grafana/explore/toolbar/action', [app])).toEqual([]);
  });
});
