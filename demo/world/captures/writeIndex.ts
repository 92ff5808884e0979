/**
 * Writes index.json from a folder of captures:
 *
 *     node --import tsx demo/world/captures/writeIndex.ts ../shared/captures
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { buildIndex } from './buildIndex';

const [folder] = process.argv.slice(2);
if (!folder) {
  throw new Error('Name the folder of the captures.');
}
const target = path.join(path.dirname(fileURLToPath(import.meta.url)), 'index.json');
const text = JSON.stringify(buildIndex(folder));
writeFileSync(target, await format(text, { ...(await resolveConfig(target)), filepath: target }));
console.log(`Wrote ${target}`);
