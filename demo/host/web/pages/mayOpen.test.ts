import type { CurrentUserDTO, PluginInclude } from '@grafana/data';
import { mayOpen } from './mayOpen';

const includes = [
  { name: 'Draft', path: '/a/app/new', action: 'app.incidents:write', role: 'Viewer' },
  { name: 'Settings', path: '/a/app/settings', role: 'Editor' },
] as PluginInclude[];
const user = (orgRole: string, permissions = {}) => ({ orgRole, permissions, isGrafanaAdmin: false }) as CurrentUserDTO;

describe('a page named in includes', () => {
  it('is open to who holds its action, whatever the role', () => {
    expect(mayOpen('/a/app/new', includes, user('Viewer', { 'app.incidents:write': true }))).toBe(true);
    expect(mayOpen('/a/app/new', includes, user('Admin'))).toBe(false);
  });
  it('is open to its role and those above', () => {
    expect(['Viewer', 'Editor', 'Admin'].map((role) => mayOpen('/a/app/settings', includes, user(role)))).toEqual([
      false,
      true,
      true,
    ]);
  });
  it('guards its exact path only', () => {
    expect(mayOpen('/a/app/new/1', includes, user('Viewer'))).toBe(true);
  });
});
