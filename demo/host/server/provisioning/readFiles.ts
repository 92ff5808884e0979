import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type Json, recordOr } from '../narrowing';
import { interpolateAll } from './interpolate';

/** Every YAML file of a folder, parsed and interpolated; a missing folder counts as empty. */
export function readFiles(folder: string, env: NodeJS.ProcessEnv): Json[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => recordOr(interpolateAll(parse(readFileSync(path.join(folder, name), 'utf8')), env)));
}
