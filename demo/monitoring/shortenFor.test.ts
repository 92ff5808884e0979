import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { parseDuration } from './duration';
import { readRecordings } from './recordings';
import { DEMO_PACE, shortenFor } from './shortenFor';

const RULES = path.resolve(__dirname, '../../rules');
const shipped = readdirSync(RULES)
  .filter((name) => name.endsWith('.rules.yml'))
  .map((name) => [name, readFileSync(path.join(RULES, name), 'utf8')] as const);

const withoutTimes = (text: string) =>
  JSON.stringify(parse(text), (key, value) => (key === 'for' || key === 'interval' ? undefined : value));

test.each(shipped)('%s: only waits become shorter, the rules stay those that are shipped', (_, text) => {
  const short = shortenFor(text, DEMO_PACE);
  expect(withoutTimes(short)).toBe(withoutTimes(text));
  const waits = [...short.matchAll(/\bfor: (\S+)/g)].map(([, wait = '']) => parseDuration(wait));
  expect(waits).toHaveLength([...text.matchAll(/\bfor: \S+/g)].length);
  expect(waits.filter((seconds) => seconds < DEMO_PACE.shortestFor || seconds > DEMO_PACE.longestFor)).toEqual([]);
});

test('an alert without a wait keeps none; long waits stay longer than short ones', () => {
  const rules =
    'groups: [{ name: a, rules: [{ alert: A, expr: x, for: 2m }, { alert: B, expr: x, for: 1h }, { alert: C, expr: x }] }]';
  const [a, b, c] = parse(shortenFor(rules, DEMO_PACE)).groups[0].rules;
  expect([a.for, b.for, c.for]).toEqual(['10s', '20s', undefined]);
});

test('durations are read as Prometheus writes them', () => {
  expect(parseDuration('1h30m')).toBe(5400);
  expect(parseDuration('500ms')).toBe(0.5);
  expect(() => parseDuration('soon')).toThrow('no duration');
});

test('recordings that read recordings are unfolded to raw series', () => {
  const recordings = readRecordings(shipped.map(([, text]) => text));
  expect(recordings.length).toBeGreaterThan(15);
  expect(recordings.filter(({ expr }) => /[a-z]:[a-z]/.test(expr))).toEqual([]);
  const fullest = recordings.find(({ name }) => name === 'ceph:osd_used:max_ratio');
  expect(fullest?.expr).toMatch(/^max by \(cluster\) \(\(max by .*ceph_osd_stat_bytes_used/);
});
