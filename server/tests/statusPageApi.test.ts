import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { incidentChecks } from './checks/incidentChecks';
import { updateChecks } from './checks/updateChecks';
import { vocabularyChecks } from './checks/vocabularyChecks';
import { readWorld, type World } from './checks/world';
import { startPostgres, type TestCluster } from './postgres';
import { PROVISIONING } from './provisioning';
import { startTestServer } from './testServer';

jest.setTimeout(60_000);

describe.each(['SQLite', 'PostgreSQL'] as const)('SCS Status Page API on %s', (engine) => {
  let cluster: TestCluster | undefined;

  beforeAll(async () => {
    cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
  });
  afterAll(() => cluster?.stop());

  describe.each([
    ['vocabulary', vocabularyChecks],
    ['incidents', incidentChecks],
    ['updates', updateChecks],
  ])('%s', (_name, checks) => {
    let world: World | undefined;

    beforeAll(async () => {
      const databaseUrl = await cluster?.createDatabase();
      world = await readWorld(await startTestServer({ databaseUrl, provisioning: PROVISIONING }));
    });
    afterAll(() => world?.server.stop());

    checks(() => {
      if (!world) {
        throw new Error('The server did not start.');
      }
      return world;
    });
  });

  it('S38 a table with content is left alone by a provisioning file; one list alone is enough', async () => {
    const databaseUrl = await cluster?.createDatabase('libpq');
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leitstand-s38-'));
    const names = async (provisioning: string) => {
      const server = await startTestServer({ databaseUrl, dataDir, provisioning });
      const components = await server.call('GET', '/components');
      const severities = await server.call('GET', '/severities');
      await server.stop();
      return [components, severities].map(({ body }) =>
        body.at('data').list.map((each) => each.at('displayName').value)
      );
    };
    expect(await names('components: [{ displayname: Only }]')).toEqual([['Only'], []]);
    expect(await names(PROVISIONING)).toEqual([['Only'], ['operational', 'limited', 'broken']]);
    expect(await names('components: [{ displayname: Other }]')).toEqual([
      ['Only'],
      ['operational', 'limited', 'broken'],
    ]);
    rmSync(dataDir, { recursive: true });
  });
});
