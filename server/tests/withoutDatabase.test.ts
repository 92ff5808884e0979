import { startPostgres } from './postgres';
import { PROVISIONING } from './provisioning';
import { startTestServer } from './testServer';

jest.setTimeout(90_000);

const ID = '11111111-2222-4333-8444-555555555555';

describe('while PostgreSQL is stopped', () => {
  it('what is public goes on with "as of", and everything else says 503 and why', async () => {
    const cluster = await startPostgres();
    const server = await startTestServer({ databaseUrl: await cluster.createDatabase(), provisioning: PROVISIONING });
    const draft = (await server.call('POST', '/drafts', { title: 'x' })).body.at('id').string;
    const incident = (
      await server.call('POST', '/incidents', { displayName: 'kept', beganAt: '2026-05-01T00:00:00Z' })
    ).body.at('id').string;
    const publicOnes = [
      '/en/',
      `/de/incidents/${incident}`,
      '/en/history/2026-05',
      '/en/maintenance',
      '/de/widget',
      '/en/feed.atom',
      '/en/maintenance.ics',
      '/en/badge.svg',
      '/api/v2/summary.json',
      '/components',
      `/incidents/${incident}`,
      '/incidents?start=2020-01-01&end=2030-01-01',
      '/phases',
      '/severities',
      '/impacttypes',
      '/capabilities',
      '/openapi.json',
      '/me',
    ];
    await cluster.stop();
    const end = Date.now() + 30_000;
    while (Date.now() < end && !(await server.call('GET', '/healthz')).text.includes('asOf')) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    for (const target of publicOnes) {
      expect([target, (await server.call('GET', target)).status]).toEqual([target, 200]);
    }
    expect((await server.call('GET', '/en/')).text).toContain('What you see is as of');
    expect((await server.call('GET', '/de/widget')).text).toContain('Stand vom');

    const body = { displayName: 'x', title: 'x' };
    const others: Array<[string, string, unknown?]> = [
      ['GET', '/mapping-rules'],
      ['GET', '/alert-links'],
      ['GET', '/drafts'],
      ['GET', `/drafts/${draft}`],
      ['GET', '/audit'],
      ['GET', '/tokens'],
      ['PUT', '/mapping-rules', { version: 1, rules: [] }],
      ['POST', '/drafts', { title: 'x' }],
      ['PUT', `/drafts/${draft}`, { title: 'y' }],
      ['DELETE', `/drafts/${draft}`],
      ['POST', '/incidents', body],
      ['PATCH', `/incidents/${incident}`, body],
      ['DELETE', `/incidents/${incident}`],
      ['POST', `/incidents/${incident}/updates`, body],
      ['POST', `/incidents/${incident}/corrections`, { note: 'x' }],
      ['POST', `/incidents/${incident}/retraction`, { reason: 'x' }],
      ['POST', '/components', body],
      ['DELETE', `/components/${ID}`],
      ['POST', '/tokens', { name: 'x', role: 'viewer' }],
    ];
    for (const [method, target, sent] of others) {
      const answer = await server.call(method, target, sent);
      expect([method, target, answer.status, answer.body.at('code').value]).toEqual([
        method,
        target,
        503,
        'server-failed',
      ]);
      expect(answer.body.at('message').string).toMatch(/^The database does not answer as it should/);
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    await server.stop();
  });
});
