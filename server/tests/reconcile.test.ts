import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { dryRun } from '../src/provisioning/dryRun';
import { parseProvisioning } from '../src/provisioning/parseProvisioning';

import { startPostgres, type TestCluster } from './postgres';
import { type Json, startTestServer, type TestServer } from './testServer';

jest.setTimeout(60_000);

const FIRST = `
components:
  - { key: s3, displayname: Object Storage, labels: { region: west, az: 1 } }
  - { displayname: Network }
impactTypes: [{ displayname: Slow, description: Slower than usual. }, { displayname: Gone }]
phases: [{ name: Open }, { name: Done }]
severities: [{ name: limited, value: 66 }, { name: broken, value: 100 }]
`;

describe.each(['SQLite', 'PostgreSQL'] as const)('provisioning.mode reconcile on %s', (engine) => {
  let cluster: TestCluster | undefined;
  let databaseUrl: string | undefined;
  let dataDir: string;
  let server: TestServer | undefined;

  beforeAll(async () => {
    cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
  });
  beforeEach(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'leitstand-reconcile-'));
    databaseUrl = await cluster?.createDatabase();
  });
  afterEach(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  afterAll(() => cluster?.stop());

  // What is planned does not depend on the database; what is done does.
  const once = engine === 'SQLite' ? it : () => undefined;

  /** Ends the server there was and starts one with this file. */
  const start = async (provisioning: string, mode: 'seed' | 'reconcile' = 'reconcile') => {
    await server?.stop();
    server = await startTestServer({ databaseUrl, dataDir, provisioning, config: `provisioning: { mode: ${mode} }` });
    return server;
  };
  const list = async (of: TestServer, what: string) => (await of.call('GET', `/${what}`)).body.at('data').list;
  const names = async (of: TestServer, what: string) =>
    (await list(of, what)).map((each) => each.at('displayName').value);
  const idOf = (things: Json[], name: string) =>
    things.find((each) => each.at('displayName').value === name)?.at('id').string ?? '';
  const plan = (yaml: string) => dryRun({ url: databaseUrl, dataDir }, parseProvisioning(yaml));

  once('fills an empty database, and then changes nothing', async () => {
    const first = await start(FIRST);
    expect(await names(first, 'components')).toEqual(['Object Storage', 'Network']);
    expect(await names(first, 'severities')).toEqual(['limited', 'broken']);
    expect((await first.call('GET', '/phases')).body.at('data').value).toEqual({
      generation: 1,
      phases: ['Open', 'Done'],
    });
    const before = await list(first, 'components');
    const again = await start(FIRST);
    expect((await list(again, 'components')).map(({ value }) => value)).toEqual(before.map(({ value }) => value));
    expect((await list(again, 'audit')).map((entry) => entry.at('operation').value)).toEqual([
      'provisioning.reconcile',
    ]);
    expect(await plan(FIRST)).toEqual(['Everything is as the file says.']);
  });

  it('creates, changes, retires and brings back; ids stay', async () => {
    const first = await start(FIRST);
    const ids = await list(first, 'components');
    const second = FIRST.replace('Object Storage, labels: { region: west, az: 1 }', 'S3, labels: { region: east }')
      .replace('- { displayname: Network }', '- { displayname: Compute }')
      .replace('{ name: limited, value: 66 }', '{ name: limited, value: 50 }, { name: degraded, value: 66 }')
      .replace('{ name: Open }', '{ name: Open }, { name: Fixed }')
      .replace(', { displayname: Gone }', '');
    expect(await plan(second)).toEqual([
      'retire (hide) component "Network"',
      'retire (hide) impact type "Gone"',
      'change component "S3" (key s3): display name, labels',
      'create component "Compute"',
      'change severity "limited": value',
      'create severity "degraded"',
      'new list of phases: Open, Fixed, Done',
    ]);
    expect(await names(first, 'components')).toEqual(['Object Storage', 'Network']);

    const changed = await start(second);
    const now = await list(changed, 'components');
    expect(now.map((each) => each.at('displayName').value)).toEqual(['S3', 'Compute']);
    expect(idOf(now, 'S3')).toBe(idOf(ids, 'Object Storage'));
    expect(now[0]?.at('labels').value).toEqual({ region: 'east' });
    expect((await list(changed, 'severities')).map(({ value }) => value)).toEqual([
      { displayName: 'limited', value: 50 },
      { displayName: 'degraded', value: 66 },
      { displayName: 'broken', value: 100 },
    ]);
    expect((await changed.call('GET', '/phases')).body.at('data', 'generation').value).toBe(2);
    expect((await changed.call('GET', '/phases?generation=1')).body.at('data', 'phases').value).toEqual([
      'Open',
      'Done',
    ]);

    const back = await start(FIRST);
    const again = await list(back, 'components');
    expect(again.map((each) => each.at('displayName').value)).toEqual(['Object Storage', 'Network']);
    expect(idOf(again, 'Network')).toBe(idOf(ids, 'Network'));
    expect(await names(back, 'severities')).toEqual(['limited', 'broken']);
  });

  it('hides what is retired everywhere but in the history of what it was part of', async () => {
    const first = await start(FIRST);
    const network = idOf(await list(first, 'components'), 'Network');
    const gone = idOf(await list(first, 'impacttypes'), 'Gone');
    const post = (beganAt: string, endedAt?: string) => ({
      displayName: 'No network',
      beganAt,
      endedAt,
      phase: { generation: 1, order: 1 },
      affects: [{ reference: network, type: gone, severity: 90 }],
    });
    const day = (ago: number) => new Date(Date.now() - ago * 24 * 3600_000).toISOString();
    const made = await first.call('POST', '/incidents', post(day(3), day(2)));
    const id = made.body.at('id').string;

    const later = await start(FIRST.replace('- { displayname: Network }', '').replace(', { displayname: Gone }', ''));
    expect(await names(later, 'components')).toEqual(['Object Storage']);
    expect(await names(later, 'impacttypes')).toEqual(['Slow']);
    for (const address of ['/api/v2/summary.json', '/components', '/impacttypes']) {
      expect((await later.call('GET', address)).text).not.toContain('Network');
    }
    expect((await later.call('GET', `/en/components/${network}.atom`)).status).toBe(404);
    // Its history: the incident goes on naming it.
    expect((await later.call('GET', `/en/incidents/${id}`)).text).toContain('Network');
    expect((await later.call('GET', `/incidents/${id}`)).body.at('data', 'affects', 0, 'reference').value).toBe(
      network
    );
    expect((await later.call('GET', `/components/${network}`)).body.at('data', 'displayName').value).toBe('Network');
    // Old incidents may be put right, new ones cannot have it.
    expect((await later.call('PATCH', `/incidents/${id}`, { affects: post(day(3)).affects })).status).toBe(204);
    const fresh = await later.call('POST', '/incidents', post(day(0)));
    expect([fresh.status, fresh.body.at('message').string]).toEqual([
      400,
      'affects: the component "Network" was retired and is not offered any more.',
    ]);
  });

  once('makes what the file provides read-only, and says which file', async () => {
    const running = await start(`${FIRST}
mapping:
  version: 1
  rules: []
`);
    const provided = idOf(await list(running, 'components'), 'Object Storage');
    const type = idOf(await list(running, 'impacttypes'), 'Slow');
    const file = (await running.call('GET', '/provisioning')).body.at('data', 'file').string;
    expect(file).toMatch(/provisioning\.yaml$/);
    const refused: Array<[string, string, unknown]> = [
      ['PATCH', `/components/${provided}`, { displayName: 'x' }],
      ['DELETE', `/components/${provided}`, undefined],
      ['PATCH', `/impacttypes/${type}`, { displayName: 'x' }],
      ['DELETE', `/impacttypes/${type}`, undefined],
      ['PATCH', '/severities/limited', { value: 7 }],
      ['DELETE', '/severities/limited', undefined],
      ['POST', '/phases', { phases: ['x'] }],
      ['PUT', '/mapping-rules', { version: 1, rules: [] }],
    ];
    for (const [method, address, body] of refused) {
      const answer = await running.call(method, address, body);
      expect([method, address, answer.status, answer.body.at('code').value]).toEqual([
        method,
        address,
        409,
        'conflict',
      ]);
      expect(answer.body.at('message').string).toContain(`provided by ${file}`);
    }
    // What was made by hand is changed by hand.
    const own = (await running.call('POST', '/components', { displayName: 'Own' })).body.at('id').string;
    expect((await running.call('PATCH', `/components/${own}`, { displayName: 'Mine' })).status).toBe(204);
    const { objects } = Object((await running.call('GET', '/provisioning')).body.at('data').value);
    expect(objects).toContainEqual({ kind: 'component', id: provided, key: 's3', provisionedBy: file });
    expect(objects).toHaveLength(7);

    const seeded = await start(FIRST, 'seed');
    expect((await seeded.call('PATCH', `/components/${provided}`, { displayName: 'x' })).status).toBe(204);
  });

  once(
    'takes over what a first start has filled, finds renamed things by a key given later, leaves alone what it does not list',
    async () => {
      const seeded = await start(FIRST.replace('key: s3, ', ''), 'seed');
      const before = await list(seeded, 'components');
      await seeded.call('POST', '/components', { displayName: 'Own' });
      expect(await plan(FIRST)).toContain('take over component "Object Storage" (key s3)');
      await start(FIRST);
      const renamed = await start(FIRST.replace('displayname: Network', 'key: net, displayname: Network'));
      const last = await start(FIRST.replace('displayname: Network', 'key: net, displayname: Netz'));
      expect(renamed.summary.join('\n')).toContain('Reconciled: change component "Network" (key net)');
      const now = await list(last, 'components');
      expect(now.map((each) => each.at('displayName').value)).toEqual(['Object Storage', 'Netz', 'Own']);
      expect(now.slice(0, 2).map((each) => each.at('id').value)).toEqual(before.map((each) => each.at('id').value));

      // A file that does not speak of components says nothing about them; an empty list says there are none.
      expect(await plan('impactTypes: [{ displayname: Slow }]')).toEqual([
        'retire (hide) impact type "Gone"',
        'change impact type "Slow": description',
      ]);
      expect(await plan('components: []')).toEqual([
        'retire (hide) component "Netz" (key net)',
        'retire (hide) component "Object Storage" (key s3)',
      ]);
    }
  );

  it('exchanges the values of two severities, and refuses what cannot be', async () => {
    await start(FIRST);
    const swapped = FIRST.replace('limited, value: 66', 'limited, value: 100').replace(
      'broken, value: 100',
      'broken, value: 66'
    );
    expect(await names(await start(swapped), 'severities')).toEqual(['broken', 'limited']);
    await expect(plan(FIRST.replace('value: 66', 'value: 100'))).rejects.toThrow('the value 100');
    await expect(plan('components: [{ displayname: A }, { displayname: A }]')).rejects.toThrow('two entries "A"');
    await server?.call('POST', '/severities', { displayName: 'own', value: 10 });
    await expect(plan(FIRST.replace('value: 66', 'value: 10'))).rejects.toThrow('the value 10');
  });

  once('plans without a database, and touches none', async () => {
    const nowhere = path.join(dataDir, 'nowhere');
    const file = path.join(dataDir, 'p.yaml');
    writeFileSync(file, FIRST);
    expect(await dryRun({ dataDir: nowhere }, parseProvisioning(FIRST))).toHaveLength(7);
    expect(() => rmSync(nowhere)).toThrow('ENOENT');
  });
});
