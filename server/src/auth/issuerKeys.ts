import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

/** Where an issuer's keys are: given, or found by OpenID Connect discovery. */
export interface KeySource {
  issuer: string;
  jwksUri?: string;
}

/** Keys are read again after this time. */
const FRESH_FOR = 5 * 60_000;
/** Unknown key ids make the keys be read again, but not more often than this. */
const COOL_DOWN = 10_000;
const TIMEOUT = 5_000;
const MAX_BYTES = 512 * 1024;

/**
 * The signing keys of one issuer. They are read when first needed, kept while the issuer cannot be reached, and read again when they are old
 * or a token names a key that is not among them (rotation). Where they come from is configuration; what a token says about it (`jku`, `jwk`) is never used.
 */
export class IssuerKeys {
  private known?: { keys: ReturnType<typeof createLocalJWKSet>; readAt: number };
  private attemptedAt = -Infinity;
  private reading?: Promise<void>;

  constructor(
    private readonly source: KeySource,
    private readonly now: () => number = Date.now
  ) {}

  /** Finds the key of a token. Throws jose's errors for a token that names no key of the issuer, `server-unreachable` if no key was ever read. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const usable = { ...header };
    delete usable.jwk;
    delete usable.jku;
    if (!this.known) {
      await this.read(true);
    } else if (this.now() - this.known.readAt > FRESH_FOR) {
      // Good tokens do not wait for a provider that hangs.
      void this.read(false);
    }
    try {
      return await this.pick(usable, token);
    } catch (error) {
      const readJustNow = !this.reading && this.now() - this.attemptedAt < COOL_DOWN;
      if (!(error instanceof errors.JWKSNoMatchingKey) || readJustNow) {
        throw error;
      }
      await this.read(false);
      return this.pick(usable, token);
    }
  };

  private pick(...args: Parameters<JWTVerifyGetKey>): ReturnType<JWTVerifyGetKey> {
    if (!this.known) {
      throw new LeitstandError('server-unreachable', `The keys of ${this.source.issuer} are not known.`);
    }
    return this.known.keys(...args);
  }

  private async read(needed: boolean): Promise<void> {
    this.reading ??= this.fetchKeys().finally(() => (this.reading = undefined));
    try {
      await this.reading;
    } catch (error) {
      if (needed) {
        throw new LeitstandError(
          'server-unreachable',
          `The login provider ${this.source.issuer} does not answer, so the token cannot be verified.`,
          String(error)
        );
      }
    }
  }

  private async fetchKeys(): Promise<void> {
    this.attemptedAt = this.now();
    const set = await fetchJson(this.source.jwksUri ?? (await this.discover()));
    if (!isKeySet(set)) {
      throw new Error('The answer is not a key set.');
    }
    this.known = { keys: createLocalJWKSet(set), readAt: this.now() };
  }

  private async discover(): Promise<string> {
    const document = await fetchJson(`${this.source.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    if (typeof document !== 'object' || document === null || !('issuer' in document) || !('jwks_uri' in document)) {
      throw new Error('The discovery document has no issuer or jwks_uri.');
    }
    if (document.issuer !== this.source.issuer || typeof document.jwks_uri !== 'string') {
      throw new Error(`The discovery document is that of ${String(document.issuer)}.`);
    }
    return document.jwks_uri;
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
    headers: { accept: 'application/json' },
  });
  if (!response.ok) {
    throw new Error(`${url} answers ${response.status}.`);
  }
  const text = await response.text();
  if (text.length > MAX_BYTES) {
    throw new Error(`${url} answers too much.`);
  }
  return JSON.parse(text);
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  return typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys);
}
