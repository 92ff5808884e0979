import { judgeAccess, parseOrgUsers } from './readAccess';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const user = (login: string, role: string, isExternallySynced: boolean, lastSeenAt = '2026-05-31T00:00:00Z') => ({
  ...{ login, role, isExternallySynced, lastSeenAt },
});

it('names editors that the login provider did not make, and those who never come', () => {
  const users = parseOrgUsers([
    user('ann', 'Editor', true),
    user('bob', 'Editor', false),
    user('eve', 'Editor', true, '2016-05-31T00:00:00Z'),
    user('root', 'Admin', false),
    user('vic', 'Viewer', false, '2016-05-31T00:00:00Z'),
    'nonsense',
  ]);
  expect(judgeAccess(users, NOW)).toEqual({ editors: 3, byHand: ['bob'], idle: ['eve'] });
});

it.each([undefined, { message: 'no' }, [1, {}]])('an answer that is no list of users finds nobody: %j', (answer) => {
  expect(judgeAccess(parseOrgUsers(answer), NOW)).toEqual({ editors: 0, byHand: [], idle: [] });
});
