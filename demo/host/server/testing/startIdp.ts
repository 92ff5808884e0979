import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface TestIdp {
  issuer: string;
  stop: () => Promise<void>;
}

/** Starts the demo's provider as a process. `accessTokenSeconds` is how long its tokens live. */
export async function startIdp(port: number, grafanaUrl: string, accessTokenSeconds = 60): Promise<TestIdp> {
  const main = path.join(__dirname, '../../../idp/main.ts');
  const options = ['--listen', `127.0.0.1:${port}`, '--grafana-url', grafanaUrl];
  const args = ['--import', 'tsx', main, ...options, '--access-token-ttl', String(accessTokenSeconds)];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => String(chunk).includes('OpenID provider at') && resolve());
    child.once('exit', () => reject(new Error('the provider ended at once')));
  });
  return {
    issuer: `http://127.0.0.1:${port}`,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
    },
  };
}
