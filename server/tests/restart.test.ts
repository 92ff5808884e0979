import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { startPostgres, type TestCluster } from './postgres';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

jest.setTimeout(60_000);

describe('starting again', () => {
  it('finds everything as it was on SQLite, and refuses a second server on the same directory', async () => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leitstand-restart-'));
    const first = await startTestServer({ dataDir, provisioning: PROVISIONING });
    const id = (await first.call('POST', '/incidents', { displayName: 'kept' })).body.at('id').string;
    await first.call('POST', `/incidents/${id}/updates`, { displayName: 'u' });
    const before = [await first.call('GET', `/incidents/${id}`), await first.call('GET', '/components')];
    const page = await first.call('GET', '/en/');

    await expect(startTestServer({ dataDir })).rejects.toMatchObject({
      code: 'server-failed',
      message: expect.stringContaining('Another status page server is running'),
    });
    await first.stop();

    const second = await startTestServer({ dataDir, provisioning: PROVISIONING });
    const after = [await second.call('GET', `/incidents/${id}`), await second.call('GET', '/components')];
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect((await second.call('GET', '/en/')).headers.get('etag')).toBe(page.headers.get('etag'));
    await second.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('says in a sentence what keeps it from starting', async () => {
    const taken = await startTestServer();
    const port = Number(new URL(taken.url).port);
    await expect(startTestServer({ port })).rejects.toMatchObject({
      message: `Cannot listen on 127.0.0.1:${port}. Is something else there?`,
    });
    await expect(startTestServer({ databaseUrl: 'host=/nowhere user=x dbname=x' })).rejects.toMatchObject({
      message: 'The database (host=/nowhere user=x dbname=x) cannot be used.',
    });
    await expect(startTestServer({ databaseUrl: 'postgres://me:secret@127.0.0.1:1/x' })).rejects.toMatchObject({
      message: 'The database (postgres://me:…@127.0.0.1:1/x) cannot be used.',
    });
  });

  describe('on PostgreSQL', () => {
    let cluster: TestCluster;
    beforeAll(async () => {
      cluster = await startPostgres();
    });
    afterAll(() => cluster.stop());

    it('several servers see what the others write within a second, and number updates together', async () => {
      const databaseUrl = await cluster.createDatabase();
      const [a, b] = await Promise.all([
        startTestServer({ databaseUrl, provisioning: PROVISIONING }),
        startTestServer({ databaseUrl, provisioning: PROVISIONING }),
      ]);
      const components = (await b.call('GET', '/components')).body.at('data').list;
      const id = (await a.call('POST', '/incidents', { displayName: 'shared' })).body.at('id').string;
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          (index % 2 ? a : b).call('POST', `/incidents/${id}/updates`, { displayName: 'u' })
        )
      );
      const orders = answers.map((answer) => answer.body.at('order').value);
      const updatesSeenBy = async (server: TestServer) =>
        (await server.call('GET', `/incidents/${id}`)).body.at('data', 'updates').list.length;
      // Half a second when nothing else runs on the machine.
      const end = Date.now() + 5_000;
      while (Date.now() < end && ((await updatesSeenBy(a)) < 12 || (await updatesSeenBy(b)) < 12)) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const seen = [await a.call('GET', `/incidents/${id}`), await b.call('GET', `/incidents/${id}`)];
      await Promise.all([a.stop(), b.stop()]);

      expect(components.length).toBe(2);
      expect(new Set(orders).size).toBe(12);
      expect(seen[0]?.text).toBe(seen[1]?.text);
      expect(seen[0]?.body.at('data', 'updates').list.length).toBe(12);
    });

    it('goes on serving readers when the database is gone, and says so to writers', async () => {
      const own = await startPostgres();
      const server = await startTestServer({ databaseUrl: await own.createDatabase(), provisioning: PROVISIONING });
      await own.stop();
      for (const path of ['/components', '/phases', '/incidents?start=2026-01-01&end=2027-01-01', '/en/', '/healthz']) {
        expect([path, (await server.call('GET', path)).status]).toEqual([path, 200]);
      }
      const write = await server.call('POST', '/incidents', { displayName: 'x' });
      expect([write.status, write.body.at('code').value, write.body.at('message').string]).toEqual([
        503,
        'server-failed',
        'The database does not answer as it should; nothing was stored.',
      ]);
      expect(write.text).not.toMatch(/ECONN|socket/);
      expect(server.log.join()).toMatch(/POST \/incidents/);
      await server.stop();
    });
  });
});
