import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillPrometheus, type FilledPrometheus, type FillOptions } from './fillPrometheus';

const ROOT = path.resolve(__dirname, '../..');
const to = 1_795_000_000;
const started: FilledPrometheus[] = [];
const folders: string[] = [];

async function fill(options: Partial<FillOptions>): Promise<FilledPrometheus> {
  const folder = mkdtempSync(path.join(tmpdir(), 'leitstand-fill-'));
  folders.push(folder);
  const filled = await fillPrometheus({
    ...{ root: ROOT, folder, from: to - 300, to, scrapeIntervalSeconds: 60 },
    ...options,
  });
  started.push(filled);
  return filled;
}

afterAll(async () => {
  await Promise.all(started.map((filled) => filled.stop()));
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

async function ask({ url }: FilledPrometheus, query: string): Promise<Array<[Record<string, string>, number]>> {
  const answer = await (await fetch(`${url}/api/v1/query?${new URLSearchParams({ query, time: String(to) })}`)).json();
  return answer.data.result.map(({ metric, value }: { metric: Record<string, string>; value: [number, string] }) => [
    metric,
    Number(value[1]),
  ]);
}

test('every exporter is there, one host key joins them, counters have a rate at a scrape interval of 60 s', async () => {
  const filled = await fill({});
  expect((await ask(filled, 'count by (job) (up == 1)')).map(([{ job }]) => job).sort()).toEqual(
    [
      ...['blackbox', 'ceph', 'ceph-exporter', 'haproxy', 'idrac', 'ipmi', 'libvirt_exporter', 'memcached', 'mysqld'],
      ...['node', 'openstack_exporter', 'rabbitmq', 'redfish', 'smartctl'],
    ].sort()
  );
  const joined =
    'node_uname_info and on (cluster, instance) ipmi_up{collector="ipmi"} and on (cluster, instance) smartctl_devices';
  expect((await ask(filled, joined)).map(([{ nodename, instance }]) => nodename === instance)).toEqual(
    Array.from({ length: 9 }, () => true)
  );
  const guests = 'sum by (instance) (rate(libvirt_domain_info_cpu_time_seconds_total[4m]))';
  const hosts = 'sum by (instance) (rate(node_cpu_guest_seconds_total[4m]))';
  const shares = await ask(filled, `${guests} / (${hosts} > 0)`);
  expect(shares).toHaveLength(6);
  shares.forEach(([, share]) => expect(share).toBeCloseTo(1, 2));
}, 60_000);

test('two replicas hold every series twice, under another scope label; what was broken is broken', async () => {
  const filled = await fill({
    exporters: ['ceph', 'node'],
    scopeLabel: { name: 'infrastructure', value: 'gx' },
    externalReplicaLabel: { name: 'prometheus_replica', values: ['a', 'b'] },
    match: /ceph_osd_up|node_uname_info/,
    activations: [{ scenario: 'hypervisor-goes', option: 'compute-4', from: to - 200 }],
  });
  const up = await ask(filled, 'sum by (prometheus_replica, infrastructure) (ceph_osd_up)');
  expect(
    up.map(([{ prometheus_replica, infrastructure }, value]) => [prometheus_replica, infrastructure, value])
  ).toEqual([
    ['a', 'gx', 12],
    ['b', 'gx', 12],
  ]);
  expect(await ask(filled, 'count(up{job="node"} == 0)')).toEqual([[{}, 2]]);
  expect(await ask(filled, 'count({cluster!=""})')).toEqual([]);
}, 60_000);

test('captures stand beside the cloud, without a scope label if so asked', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'leitstand-capture-')), 'x.prom');
  writeFileSync(file, '# TYPE ceph_health_status gauge\nceph_health_status 2\nceph_health_status 2\n');
  const filled = await fill({
    exporters: [],
    scopeLabel: null,
    captures: [{ file, labels: { job: 'ceph', instance: 'mgr' } }],
  });
  expect(await ask(filled, 'ceph_health_status')).toEqual([
    [{ __name__: 'ceph_health_status', job: 'ceph', instance: 'mgr' }, 2],
  ]);
}, 60_000);
