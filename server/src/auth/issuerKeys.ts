import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import { fetchJson } from '../net/fetchJson';
import type { GuardedFetch } from '../net/guardedFetch';

import { isKeySet } from './isKeySet';
import type { KeyFile } from './keyFile';

/** Where an issuer's keys are: given, or found by OpenID Connect discovery. */
export interface KeySource {
  issuer: string;
  jwksUri?: string;
}

export interface KeyOptions {
  fetch: GuardedFetch;
  /** Where keys survive a restart; undefined: nowhere. */
  file?: KeyFile;
  /** How long keys are used while the issuer cannot be reached. Default: a week. */
  maxAgeMs?: number;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Keys are read again after this time. */
const FRESH_FOR = 5 * 60_000;
/** Unknown key ids make the keys be read again, but not more often than this. */
const COOL_DOWN = 10_000;
export const DEFAULT_MAX_AGE = 7 * 24 * 3600_000;

/**
 * The signing keys of one issuer. They are read when first needed, kept while the issuer cannot be reached (over a restart, too), and read again when they are old
 * or a token names a key that is not among them (rotation). Where they come from is configuration; what a token says about it (`jku`, `jwk`) is never used.
 */
export class IssuerKeys {
  private known?: { keys: ReturnType<typeof createLocalJWKSet>; readAt: number };
  private attemptedAt = -Infinity;
  private reading?: Promise<void>;
  private readonly now: () => number;
  private readonly maxAge: number;

  constructor(
    private readonly source: KeySource,
    private readonly options: KeyOptions
  ) {
    this.now = options.now ?? Date.now;
    this.maxAge = options.maxAgeMs ?? DEFAULT_MAX_AGE;
    const kept = options.file?.read();
    // A file from the future would never grow old.
    if (kept && kept.readAt <= this.now()) {
      this.use(kept.set, kept.readAt);
    }
  }

  /** Reads the keys if they are not known or not fresh. Throws `server-unreachable` with the reason if they cannot be read. */
  async warm(): Promise<void> {
    if (!this.known || this.now() - this.known.readAt > FRESH_FOR) {
      await this.read(true);
    }
  }

  /** Finds the key of a token. Throws jose's errors for a token that names no key of the issuer, `server-unreachable` if there are none that may be used. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const usable = { ...header };
    delete usable.jwk;
    delete usable.jku;
    const age = this.known ? this.now() - this.known.readAt : Infinity;
    if (age > this.maxAge) {
      await this.read(true);
    } else if (age > FRESH_FOR && this.now() - this.attemptedAt >= COOL_DOWN) {
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
          this.known
            ? `The keys of ${this.source.issuer} are older than ${describeHours(this.maxAge)} and cannot be read again, so the token cannot be verified.`
            : `The login provider ${this.source.issuer} does not answer, so the token cannot be verified.`,
          error instanceof LeitstandError ? [error.message, error.detail].filter(Boolean).join(' ') : String(error)
        );
      }
    }
  }

  private async fetchKeys(): Promise<void> {
    this.attemptedAt = this.now();
    const set = await fetchJson(this.options.fetch, this.source.jwksUri ?? (await this.discover()));
    if (!isKeySet(set)) {
      throw new Error('The answer is not a key set.');
    }
    const readAt = this.now();
    this.use(set, readAt);
    try {
      this.options.file?.write({ issuer: this.source.issuer, jwksUri: this.source.jwksUri, readAt, set });
    } catch {
      // Without a file the keys are good until the next start; a full disk must not lock everybody out.
    }
  }

  private use(set: JSONWebKeySet, readAt: number): void {
    this.known = { keys: createLocalJWKSet(set), readAt };
  }

  private async discover(): Promise<string> {
    const document = await fetchJson(
      this.options.fetch,
      `${this.source.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
    );
    if (typeof document !== 'object' || document === null || !('issuer' in document) || !('jwks_uri' in document)) {
      throw new Error('The discovery document has no issuer or jwks_uri.');
    }
    if (document.issuer !== this.source.issuer || typeof document.jwks_uri !== 'string') {
      throw new Error(`The discovery document is that of ${String(document.issuer)}.`);
    }
    return document.jwks_uri;
  }
}

function describeHours(ms: number): string {
  return `${Math.round((ms / 3600_000) * 10) / 10} h`;
}
