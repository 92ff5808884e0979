import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { debianProgram } from './debianProgram';
import { freePort, waitFor } from './startParts';

export interface Nginx {
  url: string;
  stop: () => Promise<void>;
}

/**
 * How nginx sends files: `defaults` is what it does without a word about it in its configuration (read into a buffer and written);
 * `tuned` is what its manual advises for speed: `sendfile`, which hands over the kernel's own pages, full packets, open files kept.
 */
const WAYS = {
  defaults: '',
  tuned: 'sendfile on; tcp_nopush on; open_file_cache max=100;',
} as const;
export type NginxWay = keyof typeof WAYS;

/**
 * Debian's nginx with one worker and no access log. Never closes a connection, as we do not.
 * `files`: by name, identity and gzip; whoever accepts gzip gets the latter (`gzip_static`).
 */
export async function startNginx(
  parent: string,
  files: ReadonlyMap<string, { plain: Buffer; gzip?: Buffer }>,
  way: NginxWay
): Promise<Nginx> {
  const { file, environment } = debianProgram('nginx', ['nginx']);
  const port = await freePort();
  const folder = path.join(parent, `nginx-${way}`);
  const root = path.join(folder, 'www');
  mkdirSync(root, { recursive: true });
  for (const [name, { plain, gzip }] of files) {
    writeFileSync(path.join(root, name), plain);
    if (gzip) {
      writeFileSync(path.join(root, `${name}.gz`), gzip);
    }
  }
  const config = path.join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`
  );
  writeFileSync(
    config,
    `${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 4096; }
http {
  access_log off; keepalive_requests 1000000000; gzip_static on; ${WAYS[way]}
  default_type application/octet-stream; ${temporary.join(' ')}
  server { listen 127.0.0.1:${port}; root ${root}; }
}
`
  );
  const child = spawn(file, ['-p', folder, '-c', config], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const url = `http://127.0.0.1:${port}`;
  await waitFor(`${url}/${[...files.keys()][0] ?? ''}`);
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
