import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { runCommand } from '../src/cli/runCommand';

import { approveDevice } from './approveDevice';
import { startPostgres } from './postgres';
import { freePort, startNode, type TestProcess } from './processes';
import { Json } from './testServer';

const PASSWORD = 'leitstand';

/** What a command answered. */
interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** A server with a real login provider, for tests of the command line. */
export interface CliWorld {
  url: string;
  /** Everybody has a home of her own in it. */
  directory: string;
  environmentOf: (who: string, over?: Record<string, string>) => Record<string, string>;
  /** Runs a command in this process: starting one for each would take most of the time. */
  run: (who: string, args: readonly string[], over?: Record<string, string>) => Promise<Outcome>;
  /** Signs in by the device flow; returns what was told. */
  login: (who: string) => Promise<string>;
  /** What is kept of a login. */
  readLogin: (who: string) => Json;
  get: (target: string) => Promise<Json>;
  incidents: () => Promise<Json[]>;
  /** Options that name the server's database. */
  location: () => string[];
  startProvider: () => Promise<void>;
  stopProvider: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts both. The bundle must have been built. */
export async function startCliWorld(engine: 'SQLite' | 'PostgreSQL'): Promise<CliWorld> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-cli-'));
  const dataDir = path.join(directory, 'data');
  const cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
  const databaseUrl = await cluster?.createDatabase();
  const issuer = `http://127.0.0.1:${await freePort()}`;
  let provider: TestProcess | undefined;
  const startProvider = async () => {
    provider = startNode([
      ...['--import', 'tsx', 'demo/idp/main.ts', '--listen', issuer.replace('http://', '')],
      ...['--data', path.join(directory, 'idp'), '--access-token-ttl', '9'],
    ]);
    await provider.line(/OpenID provider at/);
  };
  await startProvider();
  const server = startNode(
    [
      ...['server/dist/main.mjs', '--listen', '127.0.0.1:0', '--data', dataDir],
      ...['--config', 'demo/status/config.yaml', '--provisioning', 'demo/status/provisioning.yaml'],
      ...(databaseUrl ? ['--database', databaseUrl] : []),
    ],
    { IDP_URL: issuer, GRAFANA_URL: 'http://127.0.0.1:3000' }
  );
  const url = (await server.line(/Status page server on (http:\/\/\S+?)\/\n/))[1] ?? '';

  const environmentOf = (who: string, over: Record<string, string> = {}) => ({
    XDG_CONFIG_HOME: path.join(directory, who, 'config'),
    XDG_STATE_HOME: path.join(directory, who, 'state'),
    LEITSTAND_URL: url,
    ...over,
  });
  const collect = async (
    who: string,
    args: readonly string[],
    over: Record<string, string> = {},
    onTold: (text: string) => void = () => undefined
  ): Promise<Outcome> => {
    const stdout: string[] = [];
    const stderr: string[] = [];
    const code = await runCommand(args, {
      environment: environmentOf(who, over),
      print: (text) => stdout.push(text),
      tell: (text) => {
        stderr.push(text);
        onTold(text);
      },
    });
    return { code, stdout: stdout.join('\n'), stderr: stderr.join('\n') };
  };
  const get = async (target: string) => new Json(await (await fetch(url + target)).json());

  return {
    url,
    directory,
    environmentOf,
    run: (who, args, over) => collect(who, args, over),
    login: async (who) => {
      const signedIn = await collect(who, ['login', '--issuer', issuer], {}, (told) => {
        const [, address = ''] = /^ +(http\S+user_code=\S+)$/m.exec(told) ?? [];
        void approveDevice(address, `${who}@example.org`, PASSWORD);
      });
      return `${signedIn.stderr}\n${signedIn.stdout}`;
    },
    readLogin: (who) =>
      new Json(JSON.parse(readFileSync(path.join(directory, who, 'config/leitstand/logins.json'), 'utf8'))).at(
        'servers',
        url
      ),
    get,
    incidents: async () => (await get('/incidents?start=1990-01-01&end=2100-01-01')).at('data').list,
    location: () => (databaseUrl ? ['--database', databaseUrl] : ['--data', dataDir]),
    startProvider,
    stopProvider: async () => provider?.stop(),
    stop: async () => {
      await server.stop();
      await provider?.stop();
      await cluster?.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
