import { createHash } from 'node:crypto';

/** The strong ETag of a body: the same bytes have the same one, on every process. */
export function etagOf(body: string | Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether an `If-None-Match` or `If-Match` header names this ETag. Weak names count: proxies that compress make them weak. */
export function namesEtag(header: string | undefined, etag: string): boolean {
  return (
    header !== undefined && header.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')))
  );
}
