import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { choosePorts } from '../start/ports';
import { createWorldServer } from '../world/http/server';
import { World } from '../world/world';
import { queryRange } from './queryRange';
import { type MonitoringPart, startMonitoring } from './start';
import { writeTargets } from './writeTargets';

const ROOT = path.resolve(__dirname, '../..');
const runFolder = mkdtempSync(path.join(tmpdir(), 'leitstand-start-'));
const world = new World();
const server = createWorldServer(world);
let parts: MonitoringPart[] = [];
let worldUrl = '';
const died: string[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  worldUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const ports = await choosePorts();
  parts = await startMonitoring({
    ...{ root: ROOT, runFolder, ports, worldUrl, historyHours: 1, onDied: (name: string) => died.push(name) },
  });
}, 180_000);

afterAll(async () => {
  await Promise.all(parts.map((part) => part.stop()));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(runFolder, { recursive: true, force: true });
}, 30_000);

const urlOf = (name: string) => parts.find((part) => part.name === name)?.url ?? '';

/** Asks again until something is found, or gives up. */
async function eventually<T>(ask: () => Promise<T | undefined>, seconds: number): Promise<T | undefined> {
  for (const end = Date.now() + 1000 * seconds; Date.now() < end;) {
    const found = await ask();
    if (found !== undefined) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return undefined;
}

const firing = async (name: string) => {
  const alerts: Array<{ labels: Record<string, string> }> = await (
    await fetch(`${urlOf('alertmanager')}/api/v2/alerts`)
  ).json();
  return alerts.find(({ labels }) => labels.alertname === name);
};

test('a graph of the last hours is full, and smooth where written and scraped values meet', async () => {
  const live = await eventually(async () => {
    const now = Date.now() / 1000;
    const [up] = await queryRange(urlOf('prometheus'), 'count(up == 1) > 60', { from: now, to: now, step: 1 });
    return up;
  }, 40);
  expect(live).toBeDefined();
  const now = Math.floor(Date.now() / 1000);
  const span = { from: now - 3000, to: now, step: 10 };
  for (const expr of ['sum(rate(ceph_pool_wr[2m]))', 'ceph:op_w_latency:avg5m', 'ceph:osd_write_latency:p95']) {
    const [series] = await queryRange(urlOf('prometheus'), expr, span);
    const values = (series?.values ?? []).map(([, value]) => Number(value));
    expect(values.length).toBeGreaterThan(290);
    const steps = values.slice(1).map((value, index) => Math.abs(value / (values[index] ?? value) - 1));
    expect(Math.max(...steps)).toBeLessThan(0.4);
  }
}, 60_000);

test('a failing API reaches Alertmanager within a minute, probed by a real blackbox exporter', async () => {
  const body = JSON.stringify({ active: true, option: 'neutron' });
  await fetch(`${worldUrl}/scenarios/api-fails`, { method: 'POST', body });
  const alert = await eventually(() => firing('OpenstackAPIDown'), 60);
  expect(alert?.labels).toMatchObject({
    service: 'neutron',
    component: 'Network',
    severity: 'critical',
    cluster: 'fra1',
  });
  expect(died).toEqual([]);
}, 70_000);

test('a machine whose address changes keeps its name and its series: only its target file is written anew', async () => {
  // The same cloud, reached at another port.
  const moved = createWorldServer(world);
  await new Promise<void>((resolve) => moved.listen(0, '127.0.0.1', resolve));
  try {
    const address: AddressInfo | string | null = moved.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const series = async () => {
      const now = Date.now() / 1000;
      const found = await queryRange(urlOf('prometheus'), 'node_boot_time_seconds{cluster="fra1"}', {
        ...{ from: now, to: now, step: 1 },
      });
      return found.map(({ metric }) => metric);
    };
    const before = await series();
    expect(before.map(({ instance }) => instance)).toContain('compute-4');
    await writeTargets(path.join(runFolder, 'monitoring'), `http://127.0.0.1:${port}`);
    const scraped = await eventually(async () => {
      const answer = await (await fetch(`${urlOf('prometheus')}/api/v1/targets?state=active`)).json();
      const targets: Array<{ scrapePool: string; scrapeUrl: string; health: string }> = answer.data.activeTargets;
      const nodes = targets.filter(({ scrapePool }) => scrapePool === 'node');
      const there = nodes.filter(({ scrapeUrl, health }) => scrapeUrl.includes(`:${port}/`) && health === 'up');
      return nodes.length === 12 && there.length === 12 ? there : undefined;
    }, 40);
    expect(scraped).toBeDefined();
    expect(await series()).toEqual(before);
  } finally {
    await writeTargets(path.join(runFolder, 'monitoring'), worldUrl);
    moved.closeAllConnections();
    await new Promise((resolve) => moved.close(resolve));
  }
}, 60_000);
