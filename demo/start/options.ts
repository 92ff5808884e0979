import path from 'node:path';
import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Where this run keeps logs, data and its mark. */
  runFolder: string;
  /** Set of @grafana packages for the plugin host. */
  packages: '12.4' | '13.2';
  /** Scenario that is on from the start, so that something fires at first sight; `none` for none. */
  scenario: string;
  /** Without the closing words for people. */
  quiet: boolean;
  /** Forget what earlier runs stored. */
  fresh: boolean;
}

export const USAGE = `npm run demo [-- options]
  --run FOLDER              where logs and data go (default .demo/run)
  --grafana-packages 12.4   packages of the plugin host: 12.4 or 13.2
  --scenario NAME           what is broken from the start: api-fails (default), none, or another of demo/world/scenarios
  --fresh                   forget the incidents and sessions of earlier runs
  --quiet                   no closing words
Grafana comes from GRAFANA_HOME, else Docker, else the plugin host; LEITSTAND_GRAFANA=home|docker|host decides.
STATUS_URL names a status page that runs already, e.g. the SCS reference server; then none is started.`;

/** Reads the command line. Throws with a sentence on anything unknown. */
export function parseOptions(args: string[], root: string): DemoOptions {
  const { values } = parseArgs({
    args,
    options: {
      run: { type: 'string', default: path.join(root, '.demo', 'run') },
      'grafana-packages': { type: 'string', default: '12.4' },
      scenario: { type: 'string', default: 'api-fails' },
      quiet: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
    },
  });
  const packages = values['grafana-packages'];
  if (packages !== '12.4' && packages !== '13.2') {
    throw new Error(`--grafana-packages is 12.4 or 13.2, not ${packages}.`);
  }
  const { run, scenario, quiet, fresh } = values;
  return { runFolder: path.resolve(root, run), packages, scenario, quiet, fresh };
}
