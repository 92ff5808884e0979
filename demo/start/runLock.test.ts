import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clearRunning, readRunning, writeRunning } from './runLock';

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'leitstand-lock-'));

test('a living process is found with its addresses, and no longer after it cleared its mark', () => {
  const folder = newFolder();
  writeRunning(folder, { GRAFANA_URL: 'http://127.0.0.1:3000' });
  expect(readRunning(folder)).toEqual({ pid: process.pid, environment: { GRAFANA_URL: 'http://127.0.0.1:3000' } });
  clearRunning(folder);
  expect(readRunning(folder)).toBeUndefined();
});

test.each([
  ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 - 1, environment: {} })],
  ['half written', '{"pid": 12'],
  ['of another form', '[]'],
])('a mark %s does not keep a new demo from starting', (_, content) => {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'running.json'), content);
  expect(readRunning(folder)).toBeUndefined();
});
