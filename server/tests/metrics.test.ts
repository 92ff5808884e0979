import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

describe('metrics', () => {
  let server: TestServer;
  let address: string;
  const scrape = async () => (await fetch(address)).text();

  beforeAll(async () => {
    server = await startTestServer({
      provisioning: PROVISIONING,
      metrics: { listen: { host: '127.0.0.1', port: 0 }, namespace: 'status_page', subsystem: 'api' },
    });
    address = /Metrics: +(\S+)/.exec(server.summary.join('\n'))?.[1] ?? '';
  });
  afterAll(() => server.stop());

  it('counts requests as the reference server does, on a listener of their own', async () => {
    const id = (await server.call('POST', '/incidents', { displayName: 'x' })).body.at('id').string;
    await server.call('GET', `/incidents/${id}`);
    await server.call('GET', `/incidents/${id}`);
    await server.call('GET', '/components?at=');
    await server.call('GET', '/en/');
    const text = await scrape();
    const host = new URL(server.url).host;
    const labels = (code: number, method: string, url: string) =>
      `{code="${code}",method="${method}",host="${host}",url="${url}"}`;
    expect(text).toContain(`status_page_api_requests_total${labels(201, 'POST', '/incidents')} 1`);
    expect(text).toContain(`status_page_api_requests_total${labels(200, 'GET', '/incidents/:incidentId')} 2`);
    expect(text).toContain(`status_page_api_requests_total${labels(200, 'GET', '/components')} 1`);
    expect(text).toContain(`status_page_api_requests_total${labels(200, 'GET', '/en/')} 1`);
    for (const name of ['request_duration_seconds', 'request_size_bytes', 'response_size_bytes']) {
      expect(text).toContain(`status_page_api_${name}_count${labels(201, 'POST', '/incidents')} 1`);
    }
    const bytes = /response_size_bytes_sum\{[^}]*url="\/en\/"\} (\d+)/.exec(text)?.[1];
    expect(Number(bytes)).toBeGreaterThan(1000);
    expect(text).toContain('process_cpu_seconds_total');
    expect((await server.call('GET', '/metrics')).status).toBe(404);
    expect((await fetch(address.replace('/metrics', '/components'))).status).toBe(404);
  });

  it('cannot be made to grow by whoever asks', async () => {
    for (let n = 0; n < 5; n++) {
      await server.call('GET', `/nothing-${n}`);
      await server.call('GET', `/en/nothing-${n}`);
      await server.call('OPTIONS', `/other-${n}`, undefined, {
        origin: 'http://localhost',
        'access-control-request-method': 'GET',
      });
    }
    const text = await scrape();
    expect(text).not.toMatch(/nothing-|other-\d/);
    expect(text).toMatch(/requests_total\{code="404",method="GET",host="[^"]+",url="\*"\} 11/);
  });

  it('tells what the page says', async () => {
    const component = (await server.call('GET', '/components')).body.at('data', 0, 'id').string;
    const type = (await server.call('GET', '/impacttypes')).body.at('data', 0, 'id').string;
    const value = (text: string, name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
    const before = await scrape();
    expect(before).toContain(`status_page_component_severity{id="${component}",component="Storage"} -1`);
    expect(value(before, 'status_page_newest_update_age_seconds')).toBeNaN();

    const { body } = await server.call('POST', '/incidents', {
      displayName: 'slow',
      beganAt: new Date(Date.now() - 60_000).toISOString(),
      affects: [{ reference: component, type, severity: 50 }],
    });
    await server.call('POST', `/incidents/${body.at('id').string}/updates`, {
      displayName: 'u',
      createdAt: new Date(Date.now() - 30_000).toISOString(),
    });
    const text = await scrape();
    expect(text).toContain(`status_page_component_severity{id="${component}",component="Storage"} 50`);
    expect(text).toMatch(/status_page_open_incidents\{kind="incident"\} 2/);
    expect(text).toMatch(/status_page_open_incidents\{kind="maintenance"\} 0/);
    expect(value(text, 'status_page_newest_update_age_seconds')).toBeGreaterThanOrEqual(30);
    expect(value(text, 'status_page_newest_update_age_seconds')).toBeLessThan(60);
    expect(value(text, 'status_page_seconds_since_last_render')).toBeLessThan(60);
    expect(value(text, 'status_page_database_up')).toBe(1);
  });
});
