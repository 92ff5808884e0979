import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isStale } from './isStale';

const at = (file: string, seconds: number) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, seconds, seconds);
};

test('an output is stale when missing or older than any input below a folder, but not for installed packages', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'leitstand-stale-'));
  const source = path.join(folder, 'src');
  const output = path.join(folder, 'out.js');
  at(path.join(source, 'deep', 'a.ts'), 1000);
  utimesSync(path.join(source, 'deep'), 1000, 1000);
  utimesSync(source, 1000, 1000);
  expect(isStale(output, [source])).toBe(true);
  at(output, 2000);
  expect(isStale(output, [source])).toBe(false);
  at(path.join(source, 'node_modules', 'x.js'), 9000);
  utimesSync(source, 1000, 1000);
  expect(isStale(output, [source])).toBe(false);
  at(path.join(source, 'deep', 'b.ts'), 3000);
  expect(isStale(output, [source])).toBe(true);
});
