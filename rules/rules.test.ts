import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { findPrograms, type Programs } from '../demo/monitoring/programs';
import index from '../demo/world/captures/index.json';
import { selectorsOf } from '../src/catalog/testing/selectorsOf';

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '..');
/** Metrics that no capture holds, each with where its name and meaning come from. */
const NOT_CAPTURED: Record<string, string> = {
  up: 'Prometheus writes it itself',
  'ceph_pg_.+': 'a pattern; ceph_pg_total, ceph_pg_active and their kind are captured',
  probe_success: 'blackbox_exporter, main.go; the demo runs it',
  probe_duration_seconds: 'blackbox_exporter, main.go; the demo runs it',
  probe_ssl_earliest_cert_expiry: 'blackbox_exporter, prober/http.go',
  ipmi_dcmi_power_consumption_watts: 'ipmi_exporter, docs/metrics.md; the captured machines have no DCMI',
  container_last_seen: 'cAdvisor, docs/storage/prometheus.md',
};
const TESTS = path.join(__dirname, 'tests');
const inFolder = (folder: string, end: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => path.join(folder, name));
const RULES = inFolder(__dirname, '.rules.yml');

interface Rule {
  alert?: string;
  record?: string;
  expr: string;
}

interface Alert extends Rule {
  alert: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

const rules: Rule[] = RULES.flatMap((file) => parse(readFileSync(file, 'utf8'), { merge: true }).groups).flatMap(
  (group) => group.rules
);
const alerts = rules.filter((rule): rule is Alert => rule.alert !== undefined);

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
  '%s tells who is meant, what it means, what to do, and where to draft an incident',
  (_, { alert, labels, annotations }) => {
    expect(['critical', 'warning', 'info', 'none']).toContain(labels.severity);
    expect(['storage', 'iaas', 'node', 'hardware', 'meta']).toContain(labels.layer);
    const { draft_url: draftUrl, ...texts } = annotations;
    expect(Object.keys(texts).sort()).toEqual(['description', 'runbook', 'summary']);
    if (labels.severity !== 'none') {
      expect(new URL(draftUrl ?? '', 'http://grafana').searchParams.get('rule')).toBe(alert);
    }
  }
);

test('every alert that names a component has a section in the runbooks', () => {
  const sections = new Set(
    inFolder(path.join(ROOT, 'docs', 'runbooks'), '.md').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^## (\w+)$/gm)].map(([, name]) => name)
    )
  );
  const mapped = alerts.filter(({ labels }) => labels.component).map(({ alert }) => alert);
  expect(mapped.length).toBeGreaterThan(20);
  expect(mapped.filter((name) => !sections.has(name))).toEqual([]);
});

test('rules read only metrics that a capture holds, or that another rule records', () => {
  const recorded = new Set(rules.map(({ record }) => record));
  const unknown = rules.flatMap(({ alert, record, expr }) =>
    selectorsOf(expr)
      .metrics.filter((name) => !recorded.has(name) && !(name in index.metrics) && !(name in NOT_CAPTURED))
      .map((name) => `${alert ?? record}: ${name}`)
  );
  expect(unknown).toEqual([]);
});
