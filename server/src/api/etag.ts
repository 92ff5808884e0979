import { createHash } from 'node:crypto';

/** The strong ETag of a body: the same bytes have the same one, on every process. */
export function etagOf(body: string | Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** The ETag of the same content in a compressed form: other bytes need another strong ETag (RFC 9110, 8.8.3.3). */
export function encodedEtag(etag: string, encoding: 'br' | 'gzip'): string {
  return `${etag.slice(0, -1)}~${encoding}"`;
}

/**
 * Whether an `If-None-Match` or `If-Match` header names this ETag, be it that of a compressed form: the content is the same.
 * Weak names count: proxies that compress make them weak.
 */
export function namesEtag(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((each) => ['*', etag].includes(plainEtag(each)));
}

function plainEtag(named: string): string {
  return named
    .trim()
    .replace(/^W\//, '')
    .replace(/~(br|gzip)"$/, '"');
}
