import path from 'node:path';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import { createGuardedFetch } from '../net/guardedFetch';

import { createBearerVerifier } from './createBearerVerifier';
import { createIdentifier, type Identify } from './createIdentifier';
import type { Issuer } from './issuer';
import { IssuerKeys } from './issuerKeys';
import { keyFile } from './keyFile';
import { createTokenVerifier, type TokenVerifier } from './verifyToken';

export interface AuthenticationOptions {
  issuers: readonly Issuer[];
  verifyMachineToken: TokenVerifier;
  /** Where issuers' keys survive a restart. */
  dataDir: string;
  clockSkewSeconds?: number;
  keysMaxAgeMs?: number;
  privateHosts?: readonly string[];
  log: (message: string) => void;
}

/** Puts together who is believed what. Issuers' keys are read at once, in the background, so that what is wrong is told at start and not in the first outage. */
export function createAuthentication(options: AuthenticationOptions): Identify {
  const { issuers, clockSkewSeconds, log } = options;
  const fetch = createGuardedFetch({
    configured: issuers.flatMap(({ issuer, jwksUri }) => (jwksUri === undefined ? [issuer] : [jwksUri])),
    privateHosts: options.privateHosts,
  });
  const trusted = issuers.map((issuer) => {
    const file = keyFile(path.join(options.dataDir, 'issuer-keys'), issuer);
    const keys = new IssuerKeys(issuer, { fetch, file, maxAgeMs: options.keysMaxAgeMs });
    keys.warm().catch((error: unknown) => {
      const told = error instanceof LeitstandError ? `${error.message} ${error.detail ?? ''}` : String(error);
      log(`Keys of ${issuer.issuer}: ${told.trim()}`);
    });
    return { issuer, keys };
  });
  const verifyBearer = createBearerVerifier(
    createTokenVerifier(trusted, 'oidc', clockSkewSeconds),
    options.verifyMachineToken
  );
  const hasGrafana = issuers.some(({ kind }) => kind === 'grafana');
  return createIdentifier(
    verifyBearer,
    hasGrafana ? createTokenVerifier(trusted, 'grafana', clockSkewSeconds) : undefined
  );
}
