import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildHost, buildPlugin } from './start/build';
import { demoEnvironment, givenStatusUrl } from './start/environment';
import { chooseGrafana, grafanaCommand } from './start/grafana';
import { type DemoOptions, parseOptions, USAGE } from './start/options';
import { choosePorts } from './start/ports';
import { type Running, startProcess } from './start/processes';
import { clearRunning, readRunning, writeRunning } from './start/runLock';
import { addCustomersOrganisation } from './start/organisations';
import { waitForHttp } from './start/waitForHttp';
import { closingWords } from './start/closingWords';
import { createInboxToken } from './start/createInboxToken';
import { startMonitoring } from './monitoring/start';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const BEGAN = Date.now();

/** One line of progress, with the seconds since the start. */
function say(line: string): void {
  console.log(`[${String(Math.round((Date.now() - BEGAN) / 1000)).padStart(3)} s] ${line}`);
}

const started: Running[] = [];
let stopping = false;

async function stopAll(runFolder: string, code: number): Promise<never> {
  if (!stopping) {
    stopping = true;
    say('Stopping …');
    for (const part of [...started].reverse()) {
      await part.stop();
    }
    clearRunning(runFolder);
  }
  process.exit(code);
}

async function startDemo(options: DemoOptions): Promise<void> {
  const { runFolder } = options;
  const logs = path.join(runFolder, 'logs');
  if (options.fresh) {
    rmSync(runFolder, { recursive: true, force: true });
  }
  const kind = chooseGrafana(process.env, say);
  const ports = await choosePorts();
  const environment = demoEnvironment(ports, ROOT);
  const onDied = (name: string, log: string) => {
    if (!stopping) {
      say(`${name} ended unexpectedly; see ${path.relative(ROOT, log)}.`);
      void stopAll(runFolder, 1);
    }
  };
  const node = (name: string, args: string[]) =>
    started.push(startProcess({ name, command: process.execPath, args, cwd: ROOT, env: environment, logs, onDied }));

  const ownStatusPage = givenStatusUrl() === undefined;
  say(`Starting the OIDC provider, the simulated cloud${ownStatusPage ? ' and the status page server' : ''} …`);
  node('idp', [
    ...['--import', 'tsx', 'demo/idp/main.ts', '--listen', `127.0.0.1:${ports.idp}`],
    ...['--grafana-url', environment.GRAFANA_URL ?? '', '--data', path.join(runFolder, 'idp')],
  ]);
  node('world', ['--import', 'tsx', 'demo/world/main.ts', '--listen', `127.0.0.1:${ports.world}`]);
  if (ownStatusPage) {
    node('status', [
      ...['scripts/server.mjs', '--listen', `127.0.0.1:${ports.status}`, '--data', path.join(runFolder, 'status')],
      ...['--config', 'demo/status/config.yaml', '--provisioning', 'demo/status/provisioning.yaml'],
      ...['--public-url', environment.STATUS_URL ?? ''],
    ]);
  }
  await buildPlugin(ROOT, say);
  if (kind === 'host') {
    await buildHost(ROOT, options.packages, say);
  }
  await waitForHttp(`${environment.WORLD_URL}/state`);
  let inbox: { url: string; tokenFile: string } | undefined;
  if (ownStatusPage) {
    const url = environment.STATUS_URL ?? '';
    await waitForHttp(`${url}/components`);
    inbox = { url, tokenFile: await createInboxToken(ROOT, runFolder) };
  }
  say('Starting Prometheus, Alertmanager, node_exporter and the blackbox exporter …');
  started.push(
    ...(await startMonitoring({
      root: ROOT,
      runFolder,
      ports,
      worldUrl: environment.WORLD_URL ?? '',
      inbox,
      say,
      onDied,
    }))
  );
  await waitForHttp(`${environment.IDP_URL}/.well-known/openid-configuration`);
  // Every status page has components, only ours a health probe.
  await waitForHttp(`${environment.LEITSTAND_STATUS_API_URL}/components`);

  say(
    {
      home: `Starting Grafana of ${process.env.GRAFANA_HOME} …`,
      docker: 'Starting Grafana in Docker …',
      host: 'Starting the plugin host …',
    }[kind]
  );
  const grafana = grafanaCommand(kind, {
    root: ROOT,
    runFolder,
    port: ports.grafana,
    environment,
    packages: options.packages,
  });
  started.push(startProcess({ name: 'grafana', ...grafana, logs, onDied }));
  await waitForHttp(`${environment.GRAFANA_URL}/api/health`, 180_000);

  if (kind === 'home') {
    await addCustomersOrganisation({
      root: ROOT,
      runFolder,
      grafanaUrl: environment.GRAFANA_URL ?? '',
      publicUrl: environment.LEITSTAND_STATUS_PUBLIC_URL ?? '',
    });
  }
  if (options.scenario !== 'none') {
    await switchOn(environment.WORLD_URL ?? '', options.scenario);
  }
  writeRunning(runFolder, environment);
  say('Ready.');
  if (!options.quiet) {
    console.log(closingWords({ kind, environment, ports, scenario: options.scenario }));
  }
}

async function switchOn(worldUrl: string, scenario: string): Promise<void> {
  const answer = await fetch(`${worldUrl}/scenarios/${encodeURIComponent(scenario)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ active: true }),
  });
  if (!answer.ok) {
    throw new Error(`There is no scenario ${scenario}.\n${USAGE}`);
  }
}

const options = parseOptions(process.argv.slice(2), ROOT);
const running = readRunning(options.runFolder);
if (running) {
  console.log(`The demo is running already (process ${running.pid}): ${running.environment.GRAFANA_URL}`);
  process.exit(0);
}
process.on('SIGINT', () => void stopAll(options.runFolder, 0));
process.on('SIGTERM', () => void stopAll(options.runFolder, 0));
try {
  await startDemo(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stopAll(options.runFolder, 1);
}
