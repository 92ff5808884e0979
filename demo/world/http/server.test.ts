import type { AddressInfo } from 'node:net';
import { parseExposition } from '../captures/parseExposition';
import { World } from '../world';
import { createWorldServer } from './server';

let now = 1_790_000_000;
const server = createWorldServer(new World(() => now));
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = (path: string) => fetch(`${base}${path}`);
const post = (path: string, body: unknown) =>
  fetch(`${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const metrics = async (path: string) => parseExposition(await (await get(path)).text());

test('each target that discovery names answers in the text format', async () => {
  for (const exporter of ['node', 'ceph', 'ceph-exporter']) {
    const groups: Array<{ targets: string[]; labels: Record<string, string> }> = await (
      await get(`/sd/${exporter}`)
    ).json();
    for (const { targets, labels } of groups) {
      const answer = await fetch(`http://${targets[0]}${labels.__metrics_path__}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    }
  }
});

test('the standby manager answers 200 with nothing', async () => {
  const answer = await get('/exporters/ceph/10.0.0.32:9283/metrics');
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

test('a scenario is switched by HTTP, twice is as once, and what it broke heals afterwards', async () => {
  const up = async () =>
    (await metrics('/exporters/ceph/10.0.0.31:9283/metrics')).find(
      ({ name, labels }) => name === 'ceph_osd_up' && labels.ceph_daemon === 'osd.5'
    )?.value;
  expect(await up()).toBe(1);
  const answer = await post('/scenarios/osd-dies', { active: true });
  expect(answer.status).toBe(200);
  expect((await answer.json()).scenarios[0]).toMatchObject({ name: 'osd-dies', active: true, option: 'osd.5' });
  now += 10;
  await post('/scenarios/osd-dies', { active: true });
  expect(await up()).toBe(0);
  await post('/scenarios/osd-dies', { active: false });
  now += 120;
  expect(await up()).toBe(1);
  expect((await (await get('/state')).json()).ceph).toMatchObject({ health: 'HEALTH_OK', osdsDown: [] });
});

test('the API that was chosen answers 503, the others their versions', async () => {
  await post('/scenarios/api-fails', { active: true, option: 'cinder' });
  expect((await get('/openstack/cinder/')).status).toBe(503);
  expect((await get('/openstack/nova/')).status).toBe(200);
  const keystone = await get('/openstack/keystone/');
  expect(keystone.status).toBe(300);
  expect((await keystone.json()).versions.values[0].links[0].href).toBe(`${base}/openstack/keystone/v3/`);
  await post('/scenarios/api-fails', { active: false });
  expect((await get('/openstack/cinder/')).status).toBe(300);
});

test('the forms of the control page work without JavaScript', async () => {
  expect(await (await get('/')).text()).toContain('Switch on');
  const answer = await fetch(`${base}/scenarios/disk-fills`, {
    method: 'POST',
    body: new URLSearchParams({ active: 'true', option: 'compute-3' }),
    redirect: 'manual',
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  expect(await (await get('/')).text()).toMatch(/compute-3, on for/);
  await post('/scenarios/disk-fills', { active: false });
});

test.each([
  ['POST', '/scenarios/earthquake', '{"active":true}', 404],
  ['POST', '/scenarios/osd-dies', '{"active":"maybe"}', 400],
  ['POST', '/scenarios/osd-dies', '{"active":true,"option":"osd.99"}', 400],
  ['POST', '/scenarios/osd-dies', 'not json', 400],
  ['GET', '/scenarios/osd-dies', undefined, 405],
  ['GET', '/sd/unknown', undefined, 404],
  ['GET', '/exporters/ceph/10.9.9.9:1/metrics', undefined, 404],
  ['GET', '/openstack/swift/', undefined, 404],
  ['GET', '/exporters/%E0%A4%A/x/metrics', undefined, 400],
  ['GET', '/history?from=0&to=1&match=(', undefined, 400],
  ['GET', '/nowhere', undefined, 404],
])('%s %s with %s is refused with %i and a sentence', async (method, path, body, status) => {
  const answer = await fetch(`${base}${path}`, { method, body, headers: { 'content-type': 'application/json' } });
  expect(answer.status).toBe(status);
  expect((await answer.json()).message).toMatch(/\.$/);
});

test('history joins what is scraped now: the counters are the same functions of time', async () => {
  const series = 'ceph_pool_wr{job="ceph",instance="storage-1",rack="r01",cluster="fra1",pool_id="3"}';
  const text = await (await get(`/history?from=${now - 60}&to=${now}&step=30&match=ceph_pool_wr`)).text();
  const values = text
    .split('\n')
    .filter((line) => line.startsWith(series))
    .map((line) => Number(line.split(' ').at(-2)));
  const live = (await metrics('/exporters/ceph/10.0.0.31:9283/metrics')).find(
    ({ name, labels }) => name === 'ceph_pool_wr' && labels.pool_id === '3'
  );
  expect(values).toHaveLength(3);
  expect(values.at(-1)).toBe(live?.value);
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(text.endsWith('# EOF\n')).toBe(true);
});
