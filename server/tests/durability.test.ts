import { killLoop } from '../../bench/durability/killLoop';
import { buildStatusServer } from '../../bench/statusServer';

import { startPostgres } from './postgres';

// `npm run bench:durability` kills 500 times.
jest.setTimeout(120_000);

const GOOD = { wrong: [] };

describe('a kill -9 under write load loses nothing that was acknowledged, and leaves nothing half written', () => {
  beforeAll(() => buildStatusServer());

  it('of the server on SQLite', async () => {
    const result = await killLoop('server', 3);
    expect(result).toMatchObject({ ...GOOD, kills: 3 });
    expect(result.incidents).toBeGreaterThan(0);
  });

  it('of the server, of PostgreSQL and of one of its connections', async () => {
    const cluster = await startPostgres();
    try {
      for (const victim of ['server', 'postgres', 'connection'] as const) {
        expect(await killLoop(victim, 1, cluster)).toMatchObject({ ...GOOD, kills: 1 });
      }
    } finally {
      await cluster.stop();
    }
  });
});
