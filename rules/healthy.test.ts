import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillPrometheus, type FilledPrometheus } from '../demo/monitoring/fillPrometheus';

const ROOT = path.resolve(__dirname, '..');

/** Copies of the rules that are evaluated as often as Prometheus likes: a minute is long in a test. */
const hurried = (folder: string): string[] =>
  readdirSync(__dirname)
    .filter((name) => name.endsWith('.rules.yml'))
    .map((name) => {
      const copy = path.join(folder, name);
      writeFileSync(copy, readFileSync(path.join(__dirname, name), 'utf8').replaceAll(/^    interval: .*$/gm, ''));
      return copy;
    });

interface Rule {
  name: string;
  type: 'alerting' | 'recording';
  health: string;
  lastEvaluation: string;
  alerts?: Array<{ labels: Record<string, string> }>;
}

let filled: FilledPrometheus;
let folder: string;
let rules: Rule[];

/** The rules once each of them has been evaluated, those that build on others included. */
async function evaluated(url: string): Promise<Rule[]> {
  const begin = Date.now();
  for (;;) {
    const answer = await (await fetch(`${url}/api/v1/rules`)).json();
    const found: Rule[] = answer.data.groups.flatMap((group: { rules: Rule[] }) => group.rules);
    // Twice: an alert that reads a recording may have been evaluated before it.
    if (found.length > 0 && found.every(({ lastEvaluation }) => Date.parse(lastEvaluation) > begin + 3_000)) {
      return found;
    }
    if (Date.now() > begin + 60_000) {
      throw new Error('The rules were not evaluated within a minute.');
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'leitstand-healthy-'));
  const to = Math.floor(Date.now() / 1000);
  filled = await fillPrometheus({
    ...{ root: ROOT, folder, from: to - 1_200, to, scrapeIntervalSeconds: 60 },
    ruleFiles: hurried(folder),
  });
  rules = await evaluated(filled.url);
}, 120_000);
afterAll(async () => {
  await filled.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('every rule can be evaluated', () => {
  expect(rules.filter(({ health }) => health !== 'ok').map(({ name }) => name)).toEqual([]);
});

test('nothing but the watchdog is pending or fires on a healthy cloud', () => {
  const loud = rules.filter(({ alerts = [] }) => alerts.length > 0);
  expect(loud.map(({ name, alerts }) => ({ name, labels: alerts?.[0]?.labels }))).toEqual([
    { name: 'Watchdog', labels: expect.anything() },
  ]);
});
