import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './debian.mjs';
import { checkNode, installDependencies, ROOT } from './dependencies.mjs';

// `npm run e2e [-- playwright arguments]`: against the addresses given by GRAFANA_URL, STATUS_URL, WORLD_URL, …,
// else against a demo of its own, in the Grafana of GRAFANA_HOME or in the plugin host.

const RUN_FOLDER = path.join(ROOT, '.demo', 'e2e');
const STATE = path.join(RUN_FOLDER, 'running.json');
const READY_MS = 300_000;
// Specs share the cookies of one login each; Grafana would replace them after ten minutes, and not know the old ones.
const GRAFANA = { GF_AUTH_TOKEN_ROTATION_INTERVAL_MINUTES: '600' };

const { packages, rest } = takePackages(process.argv.slice(2));

try {
  checkNode();
  installDependencies();
  const chromium = ensureChromium();
  process.exitCode = process.env.GRAFANA_URL ? runSpecs({ CHROMIUM_PATH: chromium }) : await runWithDemo(chromium);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function takePackages(args) {
  const at = args.indexOf('--grafana-packages');
  return at < 0
    ? { packages: '12.4', rest: args }
    : { packages: args[at + 1], rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}

async function runWithDemo(chromium) {
  const demo = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', 'demo/main.ts', '--run', RUN_FOLDER, '--quiet', '--fresh'],
      ...['--grafana-packages', packages, '--scenario', 'none'],
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...GRAFANA, LEITSTAND_GRAFANA: grafanaKind() },
    }
  );
  const stop = () => demo.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    const environment = await waitForState(demo);
    return runSpecs({ ...environment, CHROMIUM_PATH: chromium });
  } finally {
    stop();
    await new Promise((resolve) =>
      demo.exitCode === null && demo.signalCode === null ? demo.once('exit', resolve) : resolve()
    );
  }
}

// Specs must not depend on a Docker engine that happens to run: only an explicit wish starts another Grafana.
function grafanaKind() {
  return process.env.LEITSTAND_GRAFANA ?? (process.env.GRAFANA_HOME ? 'home' : 'host');
}

async function waitForState(demo) {
  const end = Date.now() + READY_MS;
  while (Date.now() < end) {
    if (demo.exitCode !== null) {
      throw new Error(`The demo ended with code ${demo.exitCode} before it was ready; its logs are in .demo/e2e/logs.`);
    }
    if (existsSync(STATE)) {
      const state = JSON.parse(readFileSync(STATE, 'utf8'));
      if (state.pid === demo.pid) {
        return state.environment;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The demo was not ready within five minutes; its logs are in .demo/e2e/logs.');
}

function runSpecs(environment) {
  const result = spawnSync(
    process.execPath,
    [path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', ...rest],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    }
  );
  return result.status ?? 1;
}
