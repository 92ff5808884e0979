import { alert, ALERT_PROVISIONING, until, webhook } from './alerts';
import { startPostgres, type TestCluster } from './postgres';
import { buildServer, freePort, startNode, type TestProcess } from './processes';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

jest.setTimeout(120_000);

interface Server {
  url: string;
  process: TestProcess;
}

/** Real server processes on one PostgreSQL. */
describe('several processes on one PostgreSQL', () => {
  let cluster: TestCluster;
  let servers: Server[];
  let databaseUrl: string;
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-several-'));

  const start = async (name: string): Promise<Server> => {
    const port = await freePort();
    const provisioning = path.join(directory, 'provisioning.yaml');
    const config = path.join(directory, 'config.yaml');
    writeFileSync(provisioning, ALERT_PROVISIONING);
    writeFileSync(
      config,
      'maintenance: { beginPhase: Working on it, updates: { begin: { en: Begun., de: Begonnen. } } }\n'
    );
    const process = startNode([
      ...['server/dist/main.mjs', '--listen', `127.0.0.1:${port}`, '--database', databaseUrl, '--insecure-no-auth'],
      ...['--data', path.join(directory, name), '--provisioning', provisioning, '--config', config],
    ]);
    await process.line(/Status page server on/);
    return { url: `http://127.0.0.1:${port}`, process };
  };

  const call = async (server: Server, method: string, target: string, body?: unknown) => {
    const response = await fetch(server.url + target, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, text, data: Object(parsed) };
  };
  const works = ({ process }: Server) => process.output().includes('This process does the work');
  const maintenance = async (server: Server, beginsInSeconds: number) => {
    const [component] = (await call(server, 'GET', '/components')).data.data;
    const [type] = (await call(server, 'GET', '/impacttypes')).data.data;
    const created = await call(server, 'POST', '/incidents', {
      displayName: 'New switches',
      beganAt: new Date(Date.now() + beginsInSeconds * 1000).toISOString(),
      endedAt: new Date(Date.now() + 3600_000).toISOString(),
      phase: { generation: 1, order: 0 },
      affects: [{ reference: component.id, type: type.id, severity: 0 }],
    });
    return String(created.data.id);
  };
  const updatesOf = async (server: Server, id: string): Promise<unknown[]> =>
    (await call(server, 'GET', `/incidents/${id}/updates`)).data.data;

  beforeAll(async () => {
    buildServer();
    cluster = await startPostgres();
    databaseUrl = await cluster.createDatabase();
    servers = [await start('a'), await start('b')];
  });
  afterAll(async () => {
    await Promise.all(servers.map(({ process }) => process.stop('SIGKILL')));
    await cluster.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const [A, B] = [0, 1];
  const at = (index: number): Server => {
    const server = servers[index];
    if (!server) {
      throw new Error('It was not started.');
    }
    return server;
  };

  it('each sees within a second what the other writes', async () => {
    const waits: number[] = [];
    for (const [writer, reader] of [
      [A, B],
      [B, A],
      [A, B],
      [B, A],
    ] as const) {
      const { data } = await call(at(writer), 'POST', '/incidents', { displayName: 'shared' });
      const written = Date.now();
      await until(
        () => call(at(reader), 'GET', `/incidents/${data.id}`),
        ({ status }) => status === 200
      );
      waits.push(Date.now() - written);
      const page = await fetch(`${at(reader).url}/en/incidents/${data.id}`);
      expect(page.status).toBe(200);
    }
    // The fastest: a busy machine makes any of them slow, and nothing makes one fast.
    expect(Math.min(...waits)).toBeLessThan(1_000);
  });

  it('a webhook sent to both makes one draft', async () => {
    const body = webhook([alert('CephOsdDown')]);
    await Promise.all([A, B, A, B].map((index) => call(at(index), 'POST', '/inbox/alertmanager', body)));
    for (const index of [A, B]) {
      expect((await call(at(index), 'GET', '/drafts')).data.data).toHaveLength(1);
    }
    const { data } = await call(at(A), 'GET', '/audit');
    expect(data.data.filter(({ operation }: { operation: string }) => operation.startsWith('drafts'))).toHaveLength(1);
  });

  it('one of them works: a maintenance begins once, and the other takes over when it is killed', async () => {
    await until(
      async () => servers.filter(works).length,
      (count) => count === 1
    );
    const first = await maintenance(at(A), 1);
    await until(
      () => updatesOf(at(B), first),
      (list) => list.length > 0
    );
    const [worker, other] = works(at(A)) ? [A, B] : [B, A];
    await at(worker).process.stop('SIGKILL');
    const killed = Date.now();
    const second = await maintenance(at(other), 1);
    await until(
      () => updatesOf(at(other), second),
      (list) => list.length > 0,
      30_000
    );
    expect(works(at(other))).toBe(true);
    const takenOver = Date.now() - killed;
    expect(await updatesOf(at(other), first)).toHaveLength(1);

    // The killed one comes back and leaves the work where it is.
    servers[worker] = await start('again');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(works(at(worker))).toBe(false);
    const third = await maintenance(at(worker), 1);
    await until(
      () => updatesOf(at(worker), third),
      (list) => list.length > 0
    );
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    for (const id of [first, second, third]) {
      expect(await updatesOf(at(other), id)).toHaveLength(1);
    }
    // One that is stopped in order hands over at once: nobody waits for its lease to end.
    const before = Date.now();
    await at(other).process.stop();
    await until(
      async () => works(at(worker)),
      (itDoes) => itDoes
    );
    expect(Date.now() - before).toBeLessThan(takenOver);
  });

  it('on a directory a second process refuses to start', async () => {
    const data = path.join(directory, 'embedded');
    const options = ['server/dist/main.mjs', '--data', data, '--insecure-no-auth', '--listen'];
    const first = startNode([...options, `127.0.0.1:${await freePort()}`]);
    await first.line(/Status page server on/);
    const second = startNode([...options, `127.0.0.1:${await freePort()}`]);
    await second.line(/Another status page server is running/);
    await first.stop();
  });
});
