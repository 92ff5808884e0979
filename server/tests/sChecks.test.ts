import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files in which the checks of the SCS API stand. */
const files = [
  ...readdirSync(path.join(__dirname, 'checks')).map((name) => path.join(__dirname, 'checks', name)),
  path.join(__dirname, 'statusPageApi.test.ts'),
];

it('each of the checks S01 to S38 of the SCS API is one test named after it', () => {
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bit\(\s*['"`](S\d\d)\b/g)].map(([, name]) => name)
  );
  const expected = Array.from({ length: 38 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);
  expect([...names].sort()).toEqual(expected);
});
