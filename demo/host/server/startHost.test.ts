import { rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { decodeJwt } from 'jose';
import { roleFromGroups } from './auth/orgRole';
import { type RunningHost, startHost } from './startHost';
import { freePort } from './testing/freePort';
import { signInWith, type TestBrowser } from './testing/signInWith';
import { startIdp, type TestIdp } from './testing/startIdp';
import { startUpstream, type Upstream } from './testing/startUpstream';
import { type TestFolders, writeFolders } from './testing/writeFolders';

let folders: TestFolders;
let upstream: Upstream;
let idp: TestIdp;
let host: RunningHost;
let operator: TestBrowser;
let reader: TestBrowser;
let admin: TestBrowser;

beforeAll(async () => {
  folders = writeFolders();
  upstream = await startUpstream();
  const [hostPort, idpPort] = [await freePort(), await freePort()];
  idp = await startIdp(idpPort, `http://127.0.0.1:${hostPort}`);
  const { dist, web, provisioning } = folders;
  const env = {
    PUBLIC_URL: 'http://status.test',
    PROMETHEUS: upstream.url,
    ALERTS: upstream.url,
    STATUS: upstream.url,
  };
  host = await startHost({ hostname: '127.0.0.1', port: hostPort, dist, web, provisioning, issuer: idp.issuer, env });
  operator = await signInWith(host.url, 'operator@example.org');
  reader = await signInWith(host.url, 'reader@example.org');
  admin = await signInWith(host.url, 'admin@example.org');
}, 30_000);

afterAll(async () => {
  await host.close();
  await idp.stop();
  upstream.close();
  rmSync(folders.root, { recursive: true });
});

const proxy = '/api/datasources/proxy/uid/leitstand-status';
const json = async (answer: Promise<Response>) => (await answer).json();

describe('the fence of the data source proxy', () => {
  // Table of research on a running Grafana 12.4: path, method, status for operator and admin, for the reader.
  it.each([
    ['GET', 'api/components', 200, 200],
    ['POST', 'api/incidents', 201, 403],
    ['POST', 'apix/incidents', 404, 403],
    ['PUT', 'api/incidents', 502, 502],
    ['GET', 'components', 502, 502],
    ['POST', 'incidents', 502, 502],
    ['POST', '%61pi/incidents', 502, 502],
    ['GET', 'api/%2e%2e/secret', 502, 502],
    ['GET', 'api/unauthorized', 400, 400],
    ['GET', 'api/forbidden', 403, 403],
    ['GET', 'api/changed', 412, 412],
  ])('%s %s is %d for the operator and %d for the reader', async (method, path, allowed, read) => {
    const ask = (who: TestBrowser) => who.fetch(`${proxy}/${path}`, { method });
    expect((await ask(operator)).status).toBe(allowed);
    expect((await ask(admin)).status).toBe(allowed);
    expect((await ask(reader)).status).toBe(read);
  });

  it('keeps a refused write from the server and says so', async () => {
    const before = upstream.seen.length;
    const answer = await reader.fetch(`${proxy}/api/incidents`, { method: 'POST', body: '{}' });
    expect(await answer.json()).toEqual({ message: 'plugin proxy route access denied' });
    expect(upstream.seen).toHaveLength(before);
  });

  it('has no body where no route matches', async () => {
    expect(await (await operator.fetch(`${proxy}/components`)).text()).toBe('');
  });

  it('loses the body of a 401, keeps those of 403 and 412 and the ETag', async () => {
    const lost = await operator.fetch(`${proxy}/api/unauthorized`);
    expect(await lost.text()).toBe('Authentication to data source failed');
    expect(await json(operator.fetch(`${proxy}/api/forbidden`))).toEqual({ code: 'forbidden' });
    const changed = await operator.fetch(`${proxy}/api/changed`);
    expect(changed.headers.get('etag')).toBe('"7"');
    expect(await changed.json()).toEqual({ code: 'stale-edit' });
  });

  it('does not let dots through that are sent as they are', async () => {
    const { headers } = await cookieOf(operator);
    const status = await rawStatus(`${host.url}${proxy}/api/%2e%2e/secret`, headers);
    expect(status).toBe(502);
  });

  it('passes body, query and the signed-in user’s token on, and nothing of the browser’s own credentials', async () => {
    await operator.fetch(`${proxy}/api/incidents?dry=1%202`, {
      method: 'POST',
      body: '{"title":"x"}',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer stolen',
        origin: host.url,
        referer: `${host.url}/a/x`,
        'idempotency-key': 'k1',
      },
    });
    const seen = upstream.seen.at(-1);
    expect(seen).toMatchObject({ method: 'POST', url: '/incidents?dry=1%202', body: '{"title":"x"}' });
    expect(seen?.headers).toMatchObject({
      'idempotency-key': 'k1',
      'user-agent': expect.stringMatching(/^Grafana\/12/),
    });
    for (const name of ['cookie', 'origin', 'referer']) {
      expect(seen?.headers).not.toHaveProperty(name);
    }
    const token = decodeJwt((seen?.headers.authorization ?? '').replace('Bearer ', ''));
    expect(token).toMatchObject({ email: 'operator@example.org', aud: 'leitstand-status' });
    expect(decodeJwt(String(seen?.headers['x-id-token']))).toMatchObject({ aud: 'grafana' });
  });

  it('passes no token to a data source that does not ask for it, and no cookie back', async () => {
    const answer = await operator.fetch('/api/datasources/proxy/uid/leitstand-prometheus/components');
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(upstream.seen.at(-1)?.headers).not.toHaveProperty('authorization');
  });

  it('passes a long body on whole', async () => {
    const body = JSON.stringify({ description: 'ä'.repeat(500_000) });
    await operator.fetch(`${proxy}/api/incidents`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(upstream.seen.at(-1)?.body).toBe(body);
  });

  it('stops asking when the browser stops waiting', async () => {
    const closed = upstream.closedEarly();
    const waiting = operator.fetch(`${proxy}/api/never`, { signal: AbortSignal.timeout(200) });
    await expect(waiting).rejects.toThrow();
    await expect(closed).resolves.toBe('/never');
  });

  it('gives up after the data source’s timeout', async () => {
    expect((await operator.fetch(`${proxy}/api/never`)).status).toBe(504);
  });
});

describe('signing in', () => {
  it('sends a page to the login page and back to where it wanted to go', async () => {
    const answer = await fetch(`${host.url}/a/scs-leitstand-app/inbox?x=1`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe('/login?redirectTo=%2Fa%2Fscs-leitstand-app%2Finbox%3Fx%3D1');
    const page = await fetch(new URL(answer.headers.get('location') ?? '', host.url));
    expect(await page.text()).toContain('Sign in with SCS');
    await expect(signInWith(host.url, 'reader@example.org', '/a/scs-leitstand-app/inbox?x=1')).resolves.toBeDefined();
  });

  it('does not lead to another site after the login', async () => {
    const answer = await operator.fetch('/login?redirectTo=//evil.test/');
    expect(answer.headers.get('location')).toBe('/');
  });

  it('answers 401 to the API without a session', async () => {
    const answer = await fetch(`${host.url}/api/user`);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ message: 'Unauthorized' });
  });

  it('refuses a login that another browser began', async () => {
    const begun = await fetch(`${host.url}/login/generic_oauth`, { redirect: 'manual' });
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state');
    const answer = await fetch(`${host.url}/login/generic_oauth?code=x&state=${state}`, { redirect: 'manual' });
    expect(answer.headers.getSetCookie().join()).not.toContain('leitstand_session');
    expect(await answer.text()).toContain('not begun in this browser');
  });

  it('ends here and at the provider with /logout', async () => {
    const browser = await signInWith(host.url, 'reader@example.org');
    const answer = await browser.fetch('/logout');
    expect(answer.headers.get('location')).toContain(`${idp.issuer}/logout`);
    expect((await browser.fetch('/api/user')).status).toBe(401);
  });

  it('refuses requests from other sites that carry the login cookie', async () => {
    const foreign = await operator.fetch('/api/annotations', {
      method: 'POST',
      body: '{"text":"x"}',
      headers: { origin: 'http://evil.test', 'content-type': 'application/json' },
    });
    expect(foreign.status).toBe(403);
    expect(await foreign.text()).toContain('origin not allowed');
    expect((await operator.fetch('/api/user', { headers: { origin: host.url } })).status).toBe(200);
  });
});

describe('roles and actions', () => {
  it.each([
    ['operator', 'Editor', true],
    ['reader', 'Viewer', false],
    ['admin', 'Admin', true],
  ])('makes the %s an %s', async (name, role, writes) => {
    const browser = { operator, reader, admin }[name] ?? operator;
    const boot = await json(browser.fetch('/api/host/boot'));
    expect(boot.user).toMatchObject({ orgRole: role, email: `${name}@example.org`, isSignedIn: true });
    const actions = await json(browser.fetch('/api/access-control/user/actions'));
    expect(actions).toMatchObject({ 'datasources:query': true, 'scs-leitstand-app.incidents:read': true });
    expect(actions['scs-leitstand-app.incidents:write'] === true).toBe(writes);
    expect(boot.user.permissions).toEqual(actions);
  });

  it('lets nobody in who is in no organisation here', () => {
    expect(roleFromGroups(['leitstand-customers'])).toBeUndefined();
    expect(roleFromGroups([])).toBeUndefined();
    expect(roleFromGroups(['something', 'leitstand-readers'])).toBe('Viewer');
  });

  it('folds the default page into the app’s entry and leaves out what the user may not open', async () => {
    const pages = async (browser: TestBrowser) => {
      const { navTree } = await json(browser.fetch('/api/host/boot'));
      const app = navTree.find(({ id }: { id: string }) => id === 'apps').children[0];
      return [app.url, ...app.children.map(({ text: name }: { text: string }) => name)];
    };
    expect(await pages(reader)).toEqual(['/a/scs-leitstand-app/overview', 'Inbox']);
    expect(await pages(operator)).toEqual(['/a/scs-leitstand-app/overview', 'Inbox', 'New incident']);
    expect(await pages(admin)).toEqual(['/a/scs-leitstand-app/overview', 'Inbox', 'New incident', 'Settings']);
  });

  it('guards the exact address of a page, not what lies below it', async () => {
    const closed = await reader.fetch('/a/scs-leitstand-app/incidents/new');
    expect(closed.headers.get('location')).toBe('/');
    expect((await reader.fetch('/a/scs-leitstand-app/incidents/new/1')).status).toBe(200);
    expect((await operator.fetch('/a/scs-leitstand-app/incidents/new')).status).toBe(200);
  });

  it('lets only an admin change the app’s settings', async () => {
    const change = (browser: TestBrowser) =>
      browser.fetch('/api/plugins/scs-leitstand-app/settings', {
        method: 'POST',
        body: JSON.stringify({ enabled: true, pinned: true, jsonData: { publicUrl: 'http://other.test' } }),
        headers: { 'content-type': 'application/json' },
      });
    expect((await change(operator)).status).toBe(403);
    const before = await json(operator.fetch('/api/plugins/scs-leitstand-app/settings'));
    expect(before).toMatchObject({ enabled: true, jsonData: { publicUrl: 'http://status.test' } });
    expect((await change(admin)).status).toBe(200);
    const after = await json(operator.fetch('/api/plugins/scs-leitstand-app/settings'));
    expect(after.jsonData).toEqual({ publicUrl: 'http://other.test' });
  });
});

describe('what a plugin reads', () => {
  it('shows data sources with the proxy’s address and their manifest, and none without a plugin', async () => {
    const { settings } = await json(operator.fetch('/api/host/boot'));
    expect(settings.defaultDatasource).toBe('Prometheus');
    expect(settings.buildInfo.version).toBe('12.4.10');
    expect(settings.datasources.Status).toMatchObject({
      uid: 'leitstand-status',
      url: proxy,
      jsonData: { apiUrl: upstream.url },
      meta: { id: 'scs-leitstand-datasource', module: 'public/plugins/scs-leitstand-datasource/module.js' },
    });
    expect(settings.datasources).not.toHaveProperty('Unknown');
    expect(settings.apps['scs-leitstand-app']).toMatchObject({ preload: true });
  });

  it('names the files with a plugin’s texts', async () => {
    const translations = {
      'en-US': 'public/plugins/scs-leitstand-app/locales/en-US/scs-leitstand-app.json',
      'de-DE': 'public/plugins/scs-leitstand-app/locales/de-DE/scs-leitstand-app.json',
    };
    const app = await json(operator.fetch('/api/plugins/scs-leitstand-app/settings'));
    expect(app.translations).toEqual(translations);
    const { settings } = await json(operator.fetch('/api/host/boot'));
    expect(settings.apps['scs-leitstand-app'].translations).toEqual(translations);
    expect(settings.datasources.Status.meta.translations).toEqual({});
  });

  it('serves files of the app and of what is nested in it, and no others', async () => {
    const file = async (name: string) => fetch(`${host.url}/public/plugins/${name}`);
    expect(await (await file('scs-leitstand-datasource/module.js')).text()).toContain('nested');
    expect((await file('scs-leitstand-app/module.js')).headers.get('content-type')).toContain('javascript');
    expect(await rawStatus(`${host.url}/public/plugins/scs-leitstand-app/..%2fsecret.txt`, {})).toBe(404);
    expect(await rawStatus(`${host.url}/public/plugins/scs-leitstand-app/../../../secret.txt`, {})).toBe(404);
  });

  it('finds provisioned dashboards', async () => {
    const [hit] = await json(reader.fetch('/api/search?query=cep'));
    expect(hit).toMatchObject({ uid: 'leitstand-ceph', url: '/d/leitstand-ceph/ceph', folderTitle: 'Leitstand' });
    const { dashboard, meta } = await json(reader.fetch('/api/dashboards/uid/leitstand-ceph'));
    expect(dashboard).toMatchObject({ title: 'Ceph', uid: 'leitstand-ceph' });
    expect(meta).toMatchObject({ canSave: false, folderTitle: 'Leitstand' });
    expect((await reader.fetch('/api/dashboards/uid/none')).status).toBe(404);
  });

  it('leaves out a provider of dashboards whose path is an unset variable', async () => {
    expect((await reader.fetch('/api/dashboards/uid/stray')).status).toBe(404);
  });

  it('passes rules and alerts of data sources on, and has none of its own', async () => {
    const rules = await json(reader.fetch('/api/prometheus/leitstand-prometheus/api/v1/rules?type=alert'));
    expect(rules).toEqual({ path: '/api/v1/rules?type=alert' });
    const alerts = await json(reader.fetch('/api/alertmanager/leitstand-alertmanager/api/v2/alerts?active=true'));
    expect(alerts).toEqual({ path: '/api/v2/alerts?active=true' });
    expect(await json(reader.fetch('/api/alertmanager/grafana/api/v2/alerts'))).toEqual([]);
    const silence = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    const path = '/api/alertmanager/leitstand-alertmanager/api/v2/silences';
    expect((await reader.fetch(path, silence)).status).toBe(403);
  });

  it("keeps silences of Grafana's own Alertmanager as it does, for who may write them", async () => {
    const root = '/api/alertmanager/grafana/api/v2';
    const post = (who: TestBrowser, body: object) =>
      who.fetch(`${root}/silences`, {
        ...{ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
      });
    const [startsAt, endsAt] = [new Date(Date.now() - 1000).toISOString(), new Date(Date.now() + 60_000).toISOString()];
    const silence = { matchers: [{ name: 'a', value: 'b' }], startsAt, endsAt, comment: 'c', createdBy: 'd' };
    expect((await post(reader, silence)).status).toBe(403);
    expect((await post(operator, { ...silence, matchers: [] })).status).toBe(400);
    expect((await post(operator, { ...silence, id: 'unknown' })).status).toBe(404);
    const { silenceID } = await json(post(operator, silence));
    const stored = await json(reader.fetch(`${root}/silence/${silenceID}`));
    expect(stored).toMatchObject({ comment: 'c', status: { state: 'active' } });
    const later = { ...stored, endsAt: new Date(Date.now() + 120_000).toISOString() };
    expect(await json(post(operator, later))).toEqual({ silenceID });
    expect((await reader.fetch(`${root}/silence/${silenceID}`, { method: 'DELETE' })).status).toBe(403);
    expect((await operator.fetch(`${root}/silence/${silenceID}`, { method: 'DELETE' })).status).toBe(200);
    expect(await json(reader.fetch(`${root}/silences`))).toMatchObject([{ status: { state: 'expired' } }]);
    expect((await json(post(operator, later))).silenceID).not.toBe(silenceID);
  });

  it('stores drafts for their owner only', async () => {
    const base = '/apis/userstorage.grafana.app/v0alpha1/namespaces/default/user-storage';
    const { uid } = (await json(reader.fetch('/api/host/boot'))).user;
    const name = `scs-leitstand-app:${uid}`;
    const send = (method: string, path: string, data: object) =>
      reader.fetch(path, {
        method,
        body: JSON.stringify({ metadata: { name }, spec: { data } }),
        headers: { 'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json' },
      });
    expect((await reader.fetch(`${base}/${name}`)).status).toBe(404);
    // With the slash at its end that Grafana's own library sends.
    expect((await send('POST', `${base}/`, { draft: 'one' })).status).toBe(201);
    expect((await send('POST', base, { draft: 'one' })).status).toBe(409);
    expect((await send('PATCH', `${base}/${name}`, { other: 'two' })).status).toBe(200);
    const stored = await json(reader.fetch(`${base}/${name}`));
    expect(stored.spec.data).toEqual({ draft: 'one', other: 'two' });
    expect((await operator.fetch(`${base}/${name}`)).status).toBe(403);
  });

  it('answers an unknown address of the API with 404 and every page with the shell', async () => {
    expect((await operator.fetch('/api/no-such-thing')).status).toBe(404);
    expect(await (await operator.fetch('/d/leitstand-ceph/ceph')).text()).toContain('<title>host</title>');
  });
});

async function cookieOf(browser: TestBrowser): Promise<{ headers: Record<string, string> }> {
  // The echo behind the proxy never sees cookies, so the test asks the browser's own jar through a request.
  const spy = jest.spyOn(globalThis, 'fetch');
  await browser.fetch('/api/health');
  const headers = Object.fromEntries(new Headers(spy.mock.calls.at(-1)?.[1]?.headers));
  spy.mockRestore();
  return { headers };
}

/** fetch() tidies paths up; this sends them as written. */
function rawStatus(url: string, headers: Record<string, string>): Promise<number> {
  const { hostname, port, origin } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path: url.slice(origin.length), headers }, (answer) => {
      void text(answer).then(() => resolve(answer.statusCode ?? 0));
    });
    request.on('error', reject).end();
  });
}
