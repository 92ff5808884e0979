import { readFileSync } from 'node:fs';
import { startTestServer } from '../../server/tests/testServer';
import { recogniseServer } from '../../src/status/recogniseServer';
import { splitTransport } from '../../src/status/splitTransport';
import { createStatusClient } from '../../src/status/statusClient';
import { grafanaProxy, startGateway, type Gateway } from './gateway';

const TOKEN = 'of-the-operator';
let gateway: Gateway;
beforeAll(async () => {
  const server = await startTestServer({ provisioning: readFileSync('tests/contract/provisioning.yaml', 'utf8') });
  gateway = await startGateway(server.url, (token) => token === TOKEN);
});
afterAll(() => gateway.stop());
beforeEach(() => gateway.seen.splice(0));

describe('C07 a gateway that refuses reads with a token', () => {
  test('is found by the test of a data source that forwards it, with what to do', async () => {
    const found = await recogniseServer({ transport: grafanaProxy(gateway.url, TOKEN), mayWrite: true });
    expect(found.refusesReadsWithToken).toBe(true);
    expect(found.missing[0]).toMatch(/refuses reads that carry a token\. Create a second data source/);
  });

  test('is not taken for one when the token itself is bad', async () => {
    const transport = grafanaProxy(gateway.url, 'expired');
    await expect(recogniseServer({ transport, mayWrite: true })).rejects.toMatchObject({ code: 'token-refused' });
  });

  test('nothing is tried by writing for who may not write', async () => {
    const transport = grafanaProxy(gateway.url, TOKEN);
    await expect(recogniseServer({ transport, mayWrite: false })).rejects.toMatchObject({ code: 'token-refused' });
    expect(gateway.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('lets everything through when reads go by a second data source: reads without a token, writes with it', async () => {
    const client = createStatusClient(splitTransport(grafanaProxy(gateway.url), grafanaProxy(gateway.url, TOKEN)));
    const [component] = await client.components(new Date());
    const [type] = await client.impactTypes();
    const { generation } = await client.phases();
    const id = await client.createIncident({
      displayName: 'Storage is slow',
      description: '',
      beganAt: '2026-03-01T10:00:00.000Z',
      phase: { generation, order: 1 },
      affects: [{ reference: component?.id ?? '', type: type?.id ?? '', severity: 50 }],
    });
    await client.addUpdate(id, { displayName: 'News', description: 'We know why.' });
    expect(await client.incident(id)).toMatchObject({ displayName: 'Storage is slow', updates: [0] });
    for (const { method, path, authorization } of gateway.seen) {
      expect([method, path, authorization]).toEqual([method, path, method === 'GET' ? undefined : `Bearer ${TOKEN}`]);
    }
  });
});
