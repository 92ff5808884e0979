import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const STATE = path.resolve(__dirname, '../../.demo/apt');

/**
 * Downloads Debian packages into a folder, with the machine's own package lists; if they are missing or old, with lists of our own below
 * `.demo/`, for which nobody must be root. Throws what apt-get says.
 */
export function downloadDebian(packages: readonly string[], folder: string): void {
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-qq', '-o', 'APT::Sandbox::User=root', ...args], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  try {
    apt('download', ...packages);
  } catch {
    const [lists, cache] = [path.join(STATE, 'lists'), path.join(STATE, 'cache')];
    mkdirSync(path.join(lists, 'partial'), { recursive: true });
    mkdirSync(path.join(cache, 'archives/partial'), { recursive: true });
    const own = ['-o', `Dir::State::lists=${lists}`, '-o', `Dir::Cache=${cache}`];
    apt(...own, 'update');
    apt(...own, 'download', ...packages);
  }
}
