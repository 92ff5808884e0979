import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Makes the machine token with which Alertmanager hands alerts to the status page server, as an administrator would on the server's machine, unless this run folder has one.
 * The server must have been started once. Returns the file that holds the token.
 */
export async function createInboxToken(root: string, runFolder: string): Promise<string> {
  const file = path.join(runFolder, 'status', 'alertmanager-token');
  if (!existsSync(file)) {
    const { stdout } = await run(process.execPath, [
      ...[
        path.join(root, 'server', 'dist', 'leitstand.mjs'),
        'token',
        'create',
        '--data',
        path.join(runFolder, 'status'),
      ],
      ...['--name', 'alertmanager', '--role', 'drafter', '--purpose', 'inbox', '--json'],
    ]);
    const made: unknown = JSON.parse(stdout);
    const token = typeof made === 'object' && made !== null && 'token' in made ? String(made.token) : '';
    writeFileSync(file, token, { mode: 0o600 });
  }
  return file;
}
