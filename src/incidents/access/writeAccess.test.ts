import type { Me } from '../../domain/status/access';
import { writeAccess } from './writeAccess';

const me = (publish: boolean, authenticated = true, draft = publish): Me => ({
  authenticated,
  roles: [],
  can: { draft, publish, administer: false },
});

test.each([
  ['without the action in Grafana', { me: me(true) }, false, { may: false, because: 'grafana-role' }],
  ['before the status page was read', undefined, true, { may: false, because: 'unknown' }],
  ['with a role that may publish', { me: me(true) }, true, { may: true }],
  ['with a role that may draft', { me: me(false, true, true) }, true, { may: true }],
  ['with a role that may not', { me: me(false) }, true, { may: false, because: 'server-role' }],
  ['without a token', { me: me(true, false) }, true, { may: false, because: 'no-token' }],
  ['on a server that cannot say', {}, true, { may: true }],
] as const)('%s', (_, view, hasAction, expected) => {
  expect(writeAccess(view, hasAction)).toEqual(expected);
});
