import { rmSync } from 'node:fs';
import { type RunningHost, startHost } from '../startHost';
import { freePort } from '../testing/freePort';
import { signInWith } from '../testing/signInWith';
import { startIdp, type TestIdp } from '../testing/startIdp';
import { startUpstream, type Upstream } from '../testing/startUpstream';
import { type TestFolders, writeFolders } from '../testing/writeFolders';
import { createKeepFresh } from './keepFresh';
import { createSessionStore, type SessionTokens } from './sessions';

const components = '/api/datasources/proxy/uid/leitstand-status/api/components';

describe('a session with the provider', () => {
  let folders: TestFolders;
  let upstream: Upstream;
  let idp: TestIdp;
  let host: RunningHost;

  beforeAll(async () => {
    folders = writeFolders();
    upstream = await startUpstream();
    const [hostPort, idpPort] = [await freePort(), await freePort()];
    // Tokens of 5 s are always within the 10 s before their end: every request refreshes.
    idp = await startIdp(idpPort, `http://127.0.0.1:${hostPort}`, 5);
    const env = { STATUS: upstream.url };
    host = await startHost({ hostname: '127.0.0.1', port: hostPort, ...folders, issuer: idp.issuer, env });
  }, 30_000);

  afterAll(async () => {
    await host.close();
    await idp.stop();
    upstream.close();
    rmSync(folders.root, { recursive: true });
  });

  it('forwards a fresh token each time, also to many requests at once, and ends when the provider is gone', async () => {
    const browser = await signInWith(host.url, 'operator@example.org');
    const token = async () => {
      expect((await browser.fetch(components)).status).toBe(200);
      return upstream.seen.at(-1)?.headers.authorization;
    };
    const first = await token();
    expect(await token()).not.toBe(first);
    const many = await Promise.all(Array.from({ length: 20 }, () => browser.fetch(components)));
    expect(many.map(({ status }) => status)).toEqual(Array(20).fill(200));

    await idp.stop();
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const ended = await browser.fetch(components);
    quiet.mockRestore();
    expect(ended.status).toBe(401);
    expect(await ended.json()).toMatchObject({ messageId: 'oauth.expired-token' });
    const after = await browser.fetch(components);
    expect(after.status).toBe(401);
    expect(await after.json()).toEqual({ message: 'Unauthorized', traceID: '' });
    const page = await browser.fetch('/a/scs-leitstand-app/inbox');
    expect(page.headers.get('location')).toBe('/login?redirectTo=%2Fa%2Fscs-leitstand-app%2Finbox');
  }, 20_000);
});

describe('createKeepFresh', () => {
  const who = { subject: 's', login: 'l', email: 'e', name: 'n', role: 'Viewer' } as const;
  const start = (tokens: Partial<SessionTokens>) => {
    const sessions = createSessionStore();
    const session = sessions.start(who, { accessToken: 'a', refreshToken: 'r', expiresAt: 0, ...tokens });
    return { sessions, session };
  };

  it('leaves a token alone that lives longer than ten seconds, and one that cannot be refreshed', async () => {
    const refresh = jest.fn();
    for (const tokens of [{ expiresAt: Date.now() + 11_000 }, { refreshToken: undefined }]) {
      const { sessions, session } = start(tokens);
      await expect(createKeepFresh({ refresh }, sessions)(session)).resolves.toBe(true);
    }
    expect(refresh).not.toHaveBeenCalled();
  });

  it('asks the provider once, however many wait', async () => {
    const { sessions, session } = start({});
    const refresh = jest.fn(async () => ({ accessToken: 'b', expiresAt: Date.now() + 60_000 }));
    const keepFresh = createKeepFresh({ refresh }, sessions);
    await expect(Promise.all([keepFresh(session), keepFresh(session)])).resolves.toEqual([true, true]);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(session.tokens.accessToken).toBe('b');
  });

  it('ends the session when the provider hangs for 15 seconds', async () => {
    jest.useFakeTimers();
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { sessions, session } = start({});
    const alive = createKeepFresh({ refresh: () => new Promise(() => undefined) }, sessions)(session);
    await jest.advanceTimersByTimeAsync(15_000);
    await expect(alive).resolves.toBe(false);
    expect(sessions.find(session.id)).toBeUndefined();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });
});
