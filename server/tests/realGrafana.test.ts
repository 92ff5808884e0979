import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';

import { freePort } from './processes';
import { startTestServer } from './testServer';

const home = process.env.GRAFANA_HOME;
jest.setTimeout(120_000);

/** With the Grafana `GRAFANA_HOME` names; without one, tests/grafanaId signs as it does. */
(home ? describe : describe.skip)('a real Grafana', () => {
  it('is believed who its users are, and no more than their roles', async () => {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-grafana-'));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    // A data source that tells what Grafana sends along.
    const echo = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.headers));
    });
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
    const address = echo.address();
    const echoPort = typeof address === 'object' && address ? address.port : 0;
    const sources = path.join(directory, 'provisioning/datasources');
    mkdirSync(sources, { recursive: true });
    writeFileSync(
      path.join(sources, 'echo.yaml'),
      `apiVersion: 1
datasources: [{ name: echo, uid: echo, type: prometheus, access: proxy, url: 'http://127.0.0.1:${echoPort}' }]`
    );
    const ini = path.join(directory, 'grafana.ini');
    writeFileSync(
      ini,
      `[server]
http_addr = 127.0.0.1
http_port = ${port}
root_url = ${url}/
[paths]
data = ${directory}
plugins = ${directory}/plugins
provisioning = ${directory}/provisioning
[analytics]
reporting_enabled = false
check_for_updates = false
check_for_plugin_updates = false
[plugins]
preinstall_disabled = true
[security]
admin_password = admin
`
    );
    const grafana = spawn(path.join(home ?? '', 'bin/grafana'), ['server', '--homepath', home ?? '', '--config', ini], {
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => grafana.once('exit', resolve));
    try {
      await until(async () => (await fetch(`${url}/api/health`)).ok);
      const as = (who: string) => ({ authorization: `Basic ${Buffer.from(who).toString('base64')}` });
      const olga = { name: 'Olga', email: 'boss@example.org', login: 'olga', password: 'leitstand1' };
      await fetch(`${url}/api/admin/users`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...as('admin:admin') },
        body: JSON.stringify(olga),
      });
      const idOf = async (who: string) => {
        const answer = await fetch(`${url}/api/datasources/proxy/uid/echo/api/v1/labels`, { headers: as(who) });
        return String(new Map(Object.entries(Object(await answer.json()))).get('x-grafana-id'));
      };

      const server = await startTestServer({
        insecureNoAuth: false,
        config: `
auth:
  issuers:
    - kind: grafana
      issuer: ${url}/
      roles:
        - { claim: role, value: Admin, role: publisher }
        - { claim: role, value: Viewer, role: viewer }
        - { claim: email, value: boss@example.org, role: admin }
`,
      });
      const publish = (grafanaId: string) =>
        server.call('POST', '/incidents', { displayName: 'x' }, { 'x-grafana-id': grafanaId });
      const [admin, viewer] = [await idOf('admin:admin'), await idOf('olga:leitstand1')];
      expect((await publish(admin)).status).toBe(201);
      const refused = await publish(viewer);
      expect([refused.status, refused.body.at('message').string]).toEqual([
        403,
        'Publishing needs the role publisher; boss@example.org has the role viewer.',
      ]);
      expect((await publish(`${admin.slice(0, -8)}AAAAAAAA`)).status).toBe(401);
      grafana.kill('SIGKILL');
      await ended;
      expect((await publish(admin)).status).toBe(201);
      await server.stop();
    } finally {
      grafana.kill('SIGKILL');
      await ended;
      echo.closeAllConnections();
      echo.close();
      rmSync(directory, { recursive: true, force: true });
    }
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 180; attempt++) {
    if (await isSo().catch(() => false)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('Grafana did not start.');
}
