import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { findPrograms, type Programs } from './programs';
import { shippedRules, writeConfigs } from './writeConfigs';

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '../..');
const PORTS = { prometheus: 21, alertmanager: 22, nodeExporter: 23, blackbox: 24 };

let programs: Programs;
beforeAll(async () => {
  programs = await findPrograms(ROOT);
}, 120_000);

const configs = writeConfigs(ROOT, mkdtempSync(path.join(tmpdir(), 'leitstand-monitoring-')), PORTS);
const shipped = (...names: string[]) => path.join(ROOT, 'provisioning', ...names);

test('the programs accept the demo’s files, Prometheus its rules too', async () => {
  const { stdout } = await run(programs.promtool, ['check', 'config', configs.prometheus]);
  expect(stdout.match(/SUCCESS: \d+ rules found/g)).toHaveLength(shippedRules(ROOT).length);
  await run(programs.amtool, ['check-config', configs.alertmanager]);
  await run(programs.blackbox, ['--config.check', `--config.file=${configs.blackbox}`]);
});

test('the programs accept the shipped files', async () => {
  for (const name of ['prometheus.yml', 'prometheus.files.yml', 'prometheus.kolla.yml', 'prometheus.openstack.yml']) {
    await run(programs.promtool, ['check', 'config', '--syntax-only', shipped('prometheus', name)]);
  }
  await run(programs.amtool, ['check-config', shipped('alertmanager', 'alertmanager.yml')]);
  await run(programs.blackbox, ['--config.check', `--config.file=${shipped('prometheus', 'blackbox.yml')}`]);
});

test('every address of the compose network became one of this machine', () => {
  const text = readFileSync(configs.prometheus, 'utf8').replace(/#.*/g, '');
  expect(text).not.toMatch(/world:|alertmanager:9093|blackbox-exporter:|node-exporter:|localhost:|\/etc\//);
  const jobs = parse(text, { merge: true }).scrape_configs;
  expect(jobs.map(({ job_name }: { job_name: string }) => job_name)).toEqual(
    expect.arrayContaining(['node', 'ceph', 'ceph-exporter', 'blackbox'])
  );
});
