import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { EXPORTERS } from '../world/exporters/exporters';

interface TargetGroup {
  targets: string[];
  labels: Record<string, string>;
}

/**
 * Writes the target files that prometheus.files.yml reads, `<folder>/targets/<job>.yml`, as a site would keep them:
 * each machine with its name as `host` and its rack. Returns their folder. Throws an Error when the cloud does not answer.
 */
export async function writeTargets(folder: string, worldUrl: string): Promise<string> {
  const targets = path.join(folder, 'targets');
  mkdirSync(targets, { recursive: true });
  const jobs = EXPORTERS.filter(({ variant }) => !variant).map(({ name }) => name);
  for (const job of [...jobs, 'blackbox']) {
    const answer = await fetch(`${worldUrl}/sd/${job}`);
    if (!answer.ok) {
      throw new Error(`The simulated cloud does not know its targets for ${job} (HTTP ${answer.status}).`);
    }
    const groups: TargetGroup[] = await answer.json();
    const file = path.join(targets, `${job}.yml`);
    // Prometheus never sees half a file.
    writeFileSync(`${file}.new`, stringify(groups.map(named)));
    renameSync(`${file}.new`, file);
  }
  return targets;
}

/** People write `host`; that it becomes `instance` is the business of the scrape configuration. */
function named({ targets, labels }: TargetGroup): TargetGroup {
  const { instance, ...others } = labels;
  return { targets, labels: instance === undefined ? others : { ...others, host: instance } };
}
