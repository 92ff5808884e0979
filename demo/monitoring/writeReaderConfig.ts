import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes the configuration of a Prometheus that scrapes nothing, and evaluates these rules files if there are any. */
export function writeReaderConfig(folder: string, ruleFiles: string[]): string {
  const file = path.join(folder, 'prometheus.yml');
  const config = { global: { evaluation_interval: '1s' }, rule_files: ruleFiles };
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(config, null, 2));
  return file;
}
