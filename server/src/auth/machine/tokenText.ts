import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const PREFIX = 'leitstand';
const FORM = /^leitstand_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** A new secret of 256 random bits: too many to guess, so that a plain hash is enough to keep it. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The text of a token, as it is handed out once: a prefix that secret scanners can find, the id, the secret. */
export function formatToken(id: string, secret: string): string {
  return `${PREFIX}_${id.replaceAll('-', '')}_${secret}`;
}

/** Whether a bearer token claims to be a machine token. */
export function isMachineToken(token: string): boolean {
  return token.startsWith(`${PREFIX}_`);
}

/** Id and secret of a token's text; undefined if it is none. */
export function parseToken(token: string): { id: string; secret: string } | undefined {
  const [, id, secret] = FORM.exec(token) ?? [];
  return id === undefined || secret === undefined
    ? undefined
    : { id: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), secret };
}

/** What is stored of a secret. The text is hashed, not the bytes it stands for: there is one spelling only. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares a secret with a stored hash, in a time that does not depend on where they differ. */
export function isSecretOf(secret: string, hash: string): boolean {
  const [given, stored] = [Buffer.from(hashSecret(secret)), Buffer.from(hash)];
  return given.length === stored.length && timingSafeEqual(given, stored);
}
