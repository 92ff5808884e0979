import { decodeJwt, errors, jwtVerify } from 'jose';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import { ApiError } from '../api/apiError';

import type { Bearer } from './access';
import { IssuerKeys } from './issuerKeys';
import { roleOf, type RoleRule } from './roleOf';

/** Asymmetric only: with a symmetric algorithm everybody who may verify could also sign. */
export const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** A login provider whose tokens are accepted. */
export interface Issuer {
  /** Exactly as in the token. */
  issuer: string;
  /** Without it, found by discovery. */
  jwksUri?: string;
  /** A token must be made for one of these. */
  audience: string[];
  /** If given, the token's `azp` (the client it was made for) must be one of these. */
  authorizedParties?: string[];
  algorithms: Algorithm[];
  roles: RoleRule[];
}

const CLOCK_SKEW_SECONDS = 10;
const MAX_TOKEN_LENGTH = 12_000;

/** Verifies a bearer token; throws an `ApiError` 401 with what is wrong, or 503 if the provider's keys could never be read. */
export type TokenVerifier = (token: string) => Promise<Bearer>;

/** A verifier for the tokens of some issuers. */
export function createTokenVerifier(issuers: readonly Issuer[]): TokenVerifier {
  const known = new Map(issuers.map((issuer) => [issuer.issuer, { issuer, keys: new IssuerKeys(issuer) }]));

  return async (token) => {
    if (token.length > MAX_TOKEN_LENGTH) {
      throw refused('The token is too long.');
    }
    const named = issuerNamedBy(token);
    const entry = named === undefined ? undefined : known.get(named);
    if (!entry) {
      throw refused(
        named === undefined
          ? 'The token is not a signed JWT with an issuer.'
          : `The issuer ${named} is not trusted here.`
      );
    }
    const { issuer, keys } = entry;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
        issuer: issuer.issuer,
        audience: issuer.audience,
        algorithms: [...issuer.algorithms],
        clockTolerance: CLOCK_SKEW_SECONDS,
        requiredClaims: ['exp', 'sub', 'aud'],
      });
      if (protectedHeader.typ !== undefined && !/^(application\/)?(at\+)?jwt$/i.test(protectedHeader.typ)) {
        throw refused(`A token of type ${protectedHeader.typ} is not an access token.`);
      }
      // Keycloak signs ID and refresh tokens with the same keys and says in the payload what each is for.
      if (payload.typ !== undefined && payload.typ !== 'Bearer') {
        throw refused(`A token of type ${String(payload.typ)} is not an access token.`);
      }
      if (issuer.authorizedParties && !issuer.authorizedParties.includes(text(payload.azp) ?? '')) {
        throw refused(
          `The token was made for the client ${text(payload.azp) ?? '(none)'}, which is not accepted here.`
        );
      }
      const subject = payload.sub ?? '';
      return {
        id: `${issuer.issuer} ${subject}`,
        issuer: issuer.issuer,
        subject,
        name: text(payload.name),
        email: text(payload.email),
        role: roleOf(payload, issuer.roles),
        expiresAt: new Date((payload.exp ?? 0) * 1000).toISOString(),
      };
    } catch (error) {
      throw explain(error);
    }
  };
}

function issuerNamedBy(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

function text(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}

function refused(message: string, detail?: string): ApiError {
  return new ApiError(401, 'token-refused', message, detail);
}

function explain(error: unknown): LeitstandError {
  if (error instanceof ApiError) {
    return error;
  }
  if (error instanceof LeitstandError) {
    return new ApiError(503, error.code, error.message, error.detail);
  }
  if (error instanceof errors.JWTExpired) {
    return refused('The token has expired.');
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    const missing = error.reason === 'missing';
    return refused(
      missing ? `The token has no claim "${error.claim}".` : `The token's claim "${error.claim}" is not accepted here.`
    );
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return refused("The token's algorithm is not accepted here.");
  }
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return refused('The token is not signed with a key of its issuer.');
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return refused("The token's signature is wrong.");
  }
  return refused('The token is not valid.', String(error));
}
