import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { findPrograms, type Programs } from '../demo/monitoring/programs';

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '..');
const TESTS = path.join(__dirname, 'tests');
const inFolder = (folder: string, end: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => path.join(folder, name));
const RULES = inFolder(__dirname, '.rules.yml');

interface Alert {
  alert: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

const alerts: Alert[] = RULES.flatMap((file) => parse(readFileSync(file, 'utf8'), { merge: true }).groups)
  .flatMap((group) => group.rules)
  .filter((rule) => rule.alert);

let programs: Programs;
beforeAll(async () => {
  programs = await findPrograms(ROOT);
}, 120_000);

test('Prometheus accepts every rule', async () => {
  const { stdout } = await run(programs.promtool, ['check', 'rules', ...RULES]);
  expect(stdout).toContain('SUCCESS');
});

test('every rule does what its promtool test says', async () => {
  const { stdout } = await run(programs.promtool, ['test', 'rules', ...inFolder(TESTS, '.test.yml')]);
  expect(stdout).not.toContain('FAILED');
}, 60_000);

test('every alert is expected to fire in some test', () => {
  const expected = inFolder(TESTS, '.test.yml').flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/labels: .*?alertname="(\w+)"|^\s+ALERTS\{alertname="(\w+)"/gm),
  ]);
  const tested = new Set(expected.map(([, inline, folded]) => inline ?? folded));
  expect(alerts.map(({ alert }) => alert).filter((name) => !tested.has(name))).toEqual([]);
});

test.each(alerts.map((alert) => [`${alert.alert}, ${alert.labels.severity}`, alert] as const))(
  '%s tells who is meant, what it means and what to do',
  (_, { labels, annotations }) => {
    expect(['critical', 'warning', 'none']).toContain(labels.severity);
    expect(['storage', 'iaas', 'node', 'hardware', 'meta']).toContain(labels.layer);
    expect(Object.keys(annotations).sort()).toEqual(['description', 'runbook', 'summary']);
  }
);
