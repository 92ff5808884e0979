import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse, stringify } from 'yaml';
import { findPrograms } from '../demo/monitoring/programs';
import { alertingTwins } from '../scripts/generate/alertingTwins';
import { selectorsOf } from '../src/catalog/testing/selectorsOf';

const run = promisify(execFile);

interface Twin {
  uid: string;
  title: string;
  labels: Record<string, string>;
  data: Array<{ model: { expr: string } }>;
}
const twins: Twin[] = parse(alertingTwins()).groups.flatMap((group: { rules: Twin[] }) => group.rules);

test('a dozen rules, each with a name and an id of its own, in PromQL', () => {
  expect(twins.length).toBe(12);
  expect(new Set(twins.map(({ title }) => title)).size).toBe(12);
  expect(new Set(twins.map(({ uid }) => uid)).size).toBe(12);
  expect(twins.flatMap(({ data }) => selectorsOf(data[0]?.model.expr ?? '').errors)).toEqual([]);
});

test('a twin speaks alone, and is silent beside the rule of Prometheus', async () => {
  const { promtool } = await findPrograms(path.resolve(__dirname, '..'));
  const folder = mkdtempSync(path.join(tmpdir(), 'leitstand-twins-'));
  const expr = twins.find(({ title }) => title === 'CephHealthError')?.data[0]?.model.expr ?? '';
  const health = { series: 'ceph_health_status{cluster="fra1"}', values: '2x10' };
  const asked = (expSamples: unknown[]) => [{ eval_time: '5m', expr, exp_samples: expSamples }];
  const file = path.join(folder, 'twins.test.yml');
  writeFileSync(
    file,
    stringify({
      tests: [
        { interval: '1m', input_series: [health], promql_expr_test: asked([{ labels: '{cluster="fra1"}', value: 2 }]) },
        {
          interval: '1m',
          input_series: [
            health,
            { series: 'ALERTS{alertname="CephHealthError",alertstate="pending"}', values: '1x10' },
          ],
          promql_expr_test: asked([]),
        },
      ],
    })
  );
  const { stdout } = await run(promtool, ['test', 'rules', file]).finally(() => rmSync(folder, { recursive: true }));
  expect(stdout).toContain('SUCCESS');
}, 60_000);
