import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyReply } from 'fastify';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Sends `<folder>/<name>`, or answers false when there is no such file in the folder. (A reply must not be awaited.) */
export async function staticFile(reply: FastifyReply, folder: string, name: string): Promise<boolean> {
  const root = path.resolve(folder);
  const file = path.resolve(root, `.${path.sep}${name}`);
  if (!file.startsWith(root + path.sep)) {
    return false;
  }
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    return false;
  }
  const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
  reply.header('cache-control', 'no-cache').header('etag', etag).header('x-content-type-options', 'nosniff');
  if (reply.request.headers['if-none-match'] === etag) {
    void reply.code(304).send();
    return true;
  }
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  void reply.type(type).header('content-length', found.size).send(createReadStream(file));
  return true;
}
