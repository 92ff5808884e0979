import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

import { firstContent } from './firstContent';

const READY_MS = 60_000;
/** Longer than any run. */
const TOKEN_SECONDS = '1800';

const NO_LIMITS = 'limits: { writesPerMinute: { perToken: 1000000, perAddress: 1000000 } }';

export interface BenchParts {
  statusUrl: string;
  issuer: string;
  stop(): Promise<void>;
}

/** Starts the status page server, as it is shipped, with an empty database in `folder`, and the demo's OIDC provider. */
export async function startParts(folder: string, components: number): Promise<BenchParts> {
  const [idpPort, statusPort] = [await freePort(), await freePort()];
  const issuer = `http://127.0.0.1:${idpPort}`;
  const statusUrl = `http://127.0.0.1:${statusPort}`;
  const provisioning = path.join(folder, 'provisioning.yaml');
  writeFileSync(provisioning, JSON.stringify(firstContent(components)));
  // One writer writes more in a minute here than a person does: the shipped limits would end the run.
  const config = path.join(folder, 'config.yaml');
  writeFileSync(config, `${readFileSync('demo/status/config.yaml', 'utf8')}\n${NO_LIMITS}\n`);
  const parts = [
    start(
      ['--import', 'tsx', 'demo/idp/main.ts', '--listen', `127.0.0.1:${idpPort}`].concat(
        '--access-token-ttl',
        TOKEN_SECONDS
      ),
      {}
    ),
    start(
      [
        ...['scripts/server.mjs', '--listen', `127.0.0.1:${statusPort}`, '--data', path.join(folder, 'data')],
        ...['--config', config, '--provisioning', provisioning, '--public-url', statusUrl],
      ],
      { IDP_URL: issuer, GRAFANA_URL: 'http://127.0.0.1:3000' }
    ),
  ];
  const stop = async () => {
    await Promise.all(parts.map(end));
  };
  try {
    await waitFor(`${issuer}/.well-known/openid-configuration`);
    await waitFor(`${statusUrl}/healthz`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { statusUrl, issuer, stop };
}

function start(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function end(part: ChildProcess): Promise<void> {
  if (part.exitCode === null && part.signalCode === null) {
    const ended = once(part, 'exit');
    part.kill('SIGTERM');
    await ended;
  }
}

/** Until something answers there, a minute at most. */
export async function waitFor(url: string): Promise<void> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    const answers = await fetch(url).then(
      (answer) => answer.ok,
      () => false
    );
    if (answers) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within a minute.`);
}

/** A port nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
