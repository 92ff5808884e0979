import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { startPostgres } from './postgres';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

jest.setTimeout(60_000);

const AS_OF = /Our records cannot be reached at the moment. What you see is as of <time datetime="([^"]+)">/;
const WINDOW = '/incidents?start=2020-01-01&end=2030-01-01';

describe('without a database', () => {
  it('a server starts with the last good snapshot, says as of when, refuses writes, and recovers by itself', async () => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leitstand-snapshot-'));
    const first = await startTestServer({ dataDir, provisioning: PROVISIONING });
    const id = (
      await first.call('POST', '/incidents', { displayName: 'kept', beganAt: '2026-05-01T00:00:00Z' })
    ).body.at('id').string;
    const before = [await first.call('GET', WINDOW), await first.call('GET', '/components')];
    await first.stop();
    expect(readdirSync(dataDir).filter((name) => name.startsWith('snapshot'))).toEqual(['snapshot.json']);

    const files = readdirSync(dataDir).filter((name) => name.startsWith('leitstand.db'));
    const file = path.join(dataDir, 'leitstand.db');
    files.forEach((name) => renameSync(path.join(dataDir, name), path.join(dataDir, `away.${name}`)));
    writeFileSync(file, 'this is no database, '.repeat(1000));
    const second = await startTestServer({ dataDir, provisioning: PROVISIONING });
    const after = [await second.call('GET', WINDOW), await second.call('GET', '/components')];
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect(AS_OF.test((await second.call('GET', '/en/')).text)).toBe(true);
    expect((await second.call('GET', `/de/incidents/${id}`)).text).toContain('kept');
    expect((await second.call('GET', '/healthz')).body.at('database').value).toBe('unreachable');
    const write = await second.call('POST', '/incidents', { displayName: 'x' });
    expect([write.status, write.body.at('message').string]).toEqual([
      503,
      'The database does not answer as it should; nothing was stored.',
    ]);
    expect(second.log.join()).toMatch(/cannot be used\. .*What was known at/);

    files.forEach((name) => renameSync(path.join(dataDir, `away.${name}`), path.join(dataDir, name)));
    await until(async () => (await second.call('GET', '/healthz')).body.at('database').value === 'ok');
    expect(AS_OF.test((await second.call('GET', '/en/')).text)).toBe(false);
    expect((await second.call('POST', '/incidents', { displayName: 'x' })).status).toBe(201);
    await second.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('a broken snapshot is as good as none: the server says why it cannot start', async () => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leitstand-snapshot-'));
    writeFileSync(path.join(dataDir, 'leitstand.db'), 'this is no database, '.repeat(1000));
    writeFileSync(path.join(dataDir, 'snapshot.json'), '{"version":1,"state":');
    await expect(startTestServer({ dataDir })).rejects.toMatchObject({
      message: expect.stringContaining('cannot be used'),
    });
    rmSync(dataDir, { recursive: true });
  });

  it('a page says as of when while PostgreSQL is away', async () => {
    const cluster = await startPostgres();
    const server = await startTestServer({ databaseUrl: await cluster.createDatabase(), provisioning: PROVISIONING });
    expect(AS_OF.test((await server.call('GET', '/en/')).text)).toBe(false);
    await cluster.stop();
    await until(async () => AS_OF.test((await server.call('GET', '/en/')).text));
    expect((await server.call('GET', '/components')).status).toBe(200);
    await server.stop();
  });

  it('holds nothing private in the snapshot', async () => {
    const server = await startTestServer({ provisioning: PROVISIONING });
    const id = (await server.call('POST', '/incidents', { displayName: 'seen' })).body.at('id').string;
    const link = { key: 'k', name: 'SecretAlert', labels: { host: 'secret-host' }, startsAt: '2026-05-01T00:00:00Z' };
    await server.call('POST', `/incidents/${id}/alerts`, [link]);
    const file = path.join(server.dataDir, 'snapshot.json');
    await until(async () => existsSync(file) && readFileSync(file, 'utf8').includes('seen'));
    expect(readFileSync(file, 'utf8')).not.toMatch(/secret/i);
    await server.stop();
  });
});

describe('compressed answers', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ provisioning: PROVISIONING });
    for (let n = 0; n < 5; n++) {
      await server.call('POST', '/incidents', { displayName: `i${n}`, beganAt: '2026-05-01T00:00:00Z' });
    }
  });
  afterAll(() => server.stop());

  it.each(['/en/', WINDOW])('%s has the same content in every form, each with an ETag of its own', async (target) => {
    await raw(server.url + target, {});
    const plain = await raw(server.url + target, { 'accept-encoding': 'identity' });
    const gzip = await raw(server.url + target, { 'accept-encoding': 'gzip;q=0.5, br;q=0' });
    const br = await raw(server.url + target, { 'accept-encoding': 'gzip, br' });
    expect([plain, gzip, br].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br']);
    expect(gunzipSync(gzip.body).toString()).toBe(plain.body.toString());
    expect(brotliDecompressSync(br.body).toString()).toBe(plain.body.toString());
    expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3);
    for (const { headers } of [plain, gzip, br]) {
      expect(headers.vary).toContain('Accept-Encoding');
      const again = await raw(server.url + target, { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
  });

  it('an edit may name the ETag of a compressed form', async () => {
    const [first] = (await server.call('GET', WINDOW)).body.at('data').list;
    const address = `/incidents/${first?.at('id').string}`;
    await raw(server.url + address, {});
    const etag = String((await raw(server.url + address, {})).headers.etag).replace(/"$/, '~br"');
    const patch = (ifMatch: string) => server.call('PATCH', address, { displayName: 'new' }, { 'if-match': ifMatch });
    expect((await patch(etag)).status).toBe(204);
    expect((await patch(etag)).status).toBe(412);
  });

  it('what was cached is gone with the next write, and who sends a token is asked to look again', async () => {
    const before = await server.call('GET', WINDOW);
    await server.call('GET', WINDOW);
    await server.call('POST', '/incidents', { displayName: 'fresh', beganAt: '2026-05-01T00:00:00Z' });
    const after = await server.call('GET', WINDOW);
    expect([before.text.includes('fresh'), after.text.includes('fresh')]).toEqual([false, true]);
    expect(after.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=15, stale-if-error=86400');
    const own = await server.call('GET', WINDOW, undefined, { authorization: 'Bearer x' });
    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    expect(own.headers.get('vary')).toContain('Authorization');
  });

  it('answers from memory what the routes answered, with the same headers', async () => {
    for (const target of ['/components', '/phases', '/severities', WINDOW]) {
      const headers = { origin: 'http://localhost' };
      await server.call('POST', '/incidents', { displayName: 'clears what is kept' });
      const [routed, kept] = [await raw(server.url + target, headers), await raw(server.url + target, headers)];
      expect(kept.body.toString()).toBe(routed.body.toString());
      const { date: _1, connection: _2, 'keep-alive': _3, ...of } = routed.headers;
      expect(kept.headers).toMatchObject(of);
    }
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > end) {
      throw new Error('It did not happen within 20 s.');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** As it is on the wire: fetch would decompress it. */
function raw(url: string, headers: http.OutgoingHttpHeaders) {
  return new Promise<{ status?: number; headers: http.IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    http
      .get(url, { headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) })
        );
      })
      .on('error', reject);
  });
}
