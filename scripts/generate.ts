import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from './generate/generatedFiles';

// Writes what the catalogue says into files; `scripts/generate/generatedFiles.test.ts` fails while they are stale.
const root = path.resolve(import.meta.dirname, '..');

for (const [name, content] of generatedFiles()) {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  process.stdout.write(`${name}\n`);
}
