import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { secretFile } from '../src/settings/secret';

import { startPostgres, type TestCluster } from './postgres';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

jest.setTimeout(60_000);

describe('a password of PostgreSQL that is changed while the server runs', () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-password-'));
  const file = path.join(directory, 'secret');
  let cluster: TestCluster;
  let server: TestServer | undefined;

  beforeAll(async () => {
    cluster = await startPostgres();
  });
  afterEach(() => server?.stop());
  afterAll(async () => {
    await cluster.stop();
    rmSync(directory, { recursive: true });
  });

  const publish = (running: TestServer) => running.call('POST', '/incidents', { displayName: 'x' });

  it.each<['url' | 'libpq', string]>([
    ['url', 'a URL'],
    ['libpq', 'the form of libpq'],
  ])('in a file with the whole connection string as %s (%s) is taken from the next connection on', async (form) => {
    const user = `whole_${form}`;
    const plain = (await cluster.createDatabase(form)).replace(/leitstand(?=@|\s)/, user);
    const secret = (password: string) =>
      form === 'url' ? plain.replace('@', `:${encodeURIComponent(password)}@`) : `${plain} password='${password}'`;
    await cluster.setPassword(user, 'first & 1');
    writeFileSync(file, secret('first & 1'));
    const running = await startTestServer({ databaseUrl: secretFile(file, 'test'), provisioning: PROVISIONING });
    server = running;
    expect((await publish(running)).status).toBe(201);
    expect(running.summary.join('\n')).not.toContain('first');

    await cluster.setPassword(user, 'second/2');
    expect((await publish(running)).status).toBe(503);
    writeFileSync(file, `${secret('second/2')}\n`);
    expect((await publish(running)).status).toBe(201);
    expect(running.log.join('\n')).not.toMatch(/first & 1|second\/2|first%20/);
  });

  it.each(['url', 'libpq'] as const)('in a file of its own beside a connection string (%s)', async (form) => {
    const user = `beside_${form}`;
    const databaseUrl = (await cluster.createDatabase(form)).replace(/leitstand(?=@|\s)/, user);
    await cluster.setPassword(user, 'first');
    writeFileSync(file, 'first');
    const running = await startTestServer({ databaseUrl, databasePassword: secretFile(file, 'test') });
    server = running;
    expect((await publish(running)).status).toBe(201);
    await cluster.setPassword(user, 'se=cond&');
    expect((await publish(running)).status).toBe(503);
    writeFileSync(file, 'se=cond&');
    expect((await publish(running)).status).toBe(201);
  });
});
