import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { copyProvisioning, customerBoardsOf, provisioningOf } from './organisations';

/** Where Grafana comes from, in order of preference: an installation, Docker, or the plugin host of this repository. */
export type GrafanaKind = 'home' | 'docker' | 'host';

export interface GrafanaCommand {
  command: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
}

export interface GrafanaOptions {
  root: string;
  /** Where this run keeps its files. */
  runFolder: string;
  port: number;
  /** Variables that the provisioning files name. */
  environment: Record<string, string>;
  /** Set of @grafana packages for the plugin host: `12.4` or `13.2`. */
  packages: string;
}

const IMAGE = 'grafana/grafana:12.4.0';

const PULL_MS = 300_000;

/** Chooses by `LEITSTAND_GRAFANA` (home, docker, host), else by what this machine has. */
export function chooseGrafana(env: NodeJS.ProcessEnv, say: (line: string) => void): GrafanaKind {
  const wish = env.LEITSTAND_GRAFANA;
  if (wish === 'home' || wish === 'docker' || wish === 'host') {
    return wish;
  }
  if (env.GRAFANA_HOME) {
    return 'home';
  }
  // A docker client alone is not enough: something must answer it.
  if (!docker(env, ['info', '--format', '{{.ServerVersion}}'], 5_000)) {
    return 'host';
  }
  if (docker(env, ['image', 'inspect', IMAGE], 5_000)) {
    return 'docker';
  }
  say(`Fetching ${IMAGE} …`);
  if (docker(env, ['pull', '--quiet', IMAGE], PULL_MS)) {
    return 'docker';
  }
  say(`${IMAGE} cannot be had: the plugin host takes its place.`);
  return 'host';
}

/** Whether a docker command succeeds. */
function docker(env: NodeJS.ProcessEnv, args: string[], timeout: number): boolean {
  try {
    execFileSync('docker', args, { stdio: 'ignore', timeout, env });
    return true;
  } catch {
    return false;
  }
}

/** How to start Grafana of the given kind. Throws with a sentence if `GRAFANA_HOME` is no Grafana. */
export function grafanaCommand(kind: GrafanaKind, options: GrafanaOptions): GrafanaCommand {
  return { home: installedGrafana, docker: dockerGrafana, host: pluginHost }[kind](options);
}

function installedGrafana({ root, runFolder, port, environment }: GrafanaOptions): GrafanaCommand {
  const home = process.env.GRAFANA_HOME ?? '';
  const binary = path.join(home, 'bin', 'grafana');
  if (!existsSync(binary)) {
    throw new Error(`GRAFANA_HOME=${home} has no bin/grafana: it must name an unpacked Grafana.`);
  }
  const plugins = installPlugin(root, runFolder);
  copyProvisioning(root, runFolder);
  return {
    command: binary,
    args: [
      'server',
      '--homepath',
      home,
      '--config',
      path.join(root, 'provisioning', 'grafana', 'leitstand.ini'),
      `cfg:default.server.http_port=${port}`,
      `cfg:default.server.http_addr=127.0.0.1`,
      `cfg:default.paths.data=${path.join(runFolder, 'grafana')}`,
      `cfg:default.paths.plugins=${plugins}`,
      `cfg:default.paths.provisioning=${provisioningOf(runFolder)}`,
    ],
    cwd: home,
    env: { ...environment, LEITSTAND_CUSTOMER_BOARDS: customerBoardsOf(runFolder) },
  };
}

/**
 * A plugins folder that holds the built plugin and nothing else. A copy: Grafana serves only the files it found
 * at its start, so a build beside a running demo would break it.
 */
function installPlugin(root: string, runFolder: string): string {
  const plugins = path.join(runFolder, 'plugins');
  rmSync(plugins, { recursive: true, force: true });
  cpSync(path.join(root, 'dist'), path.join(plugins, 'scs-leitstand-app'), { recursive: true });
  return plugins;
}

function dockerGrafana({ root, port, environment }: GrafanaOptions): GrafanaCommand {
  const variables = Object.entries(environment).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  return {
    command: 'docker',
    // The other parts listen on loopback only, so the container shares this machine's network.
    args: [
      ...['run', '--rm', '--init', '--network', 'host', '--name', `leitstand-demo-grafana-${port}`],
      ...['-v', `${path.join(root, 'dist')}:/var/lib/grafana/plugins/scs-leitstand-app:ro`],
      ...['-v', `${path.join(root, 'provisioning')}:/etc/grafana/provisioning:ro`],
      ...['-v', `${path.join(root, 'dashboards')}:${environment.LEITSTAND_DASHBOARDS}:ro`],
      ...variables,
      ...['-e', `GF_SERVER_HTTP_PORT=${port}`, '-e', 'GF_SERVER_HTTP_ADDR=127.0.0.1'],
      ...['-e', 'GF_PATHS_CONFIG=/etc/grafana/provisioning/grafana/leitstand.ini'],
      IMAGE,
    ],
    cwd: root,
    env: environment,
  };
}

function pluginHost({ root, runFolder, port, environment, packages }: GrafanaOptions): GrafanaCommand {
  return {
    command: process.execPath,
    args: [
      ...['--import', 'tsx', 'demo/host/server/main.ts', '--listen', `127.0.0.1:${port}`],
      ...['--provisioning', 'provisioning', '--dist', 'dist', '--web', path.join('.demo', 'host', packages)],
      ...['--data', path.join(runFolder, 'host'), '--issuer', environment.IDP_URL ?? ''],
    ],
    cwd: root,
    env: environment,
  };
}
