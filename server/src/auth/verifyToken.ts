import { decodeJwt, errors, type JWTPayload, jwtVerify, type JWTVerifyResult } from 'jose';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import { ApiError } from '../api/apiError';

import type { Bearer } from './access';
import type { Issuer, IssuerKind } from './issuer';
import type { IssuerKeys } from './issuerKeys';
import { roleOf } from './roleOf';

export const DEFAULT_CLOCK_SKEW_SECONDS = 10;
const MAX_TOKEN_LENGTH = 12_000;
/** Characters of a list of names in a sentence. */
const MAX_TOLD_LENGTH = 200;

/** An issuer with its keys. */
export interface TrustedIssuer {
  issuer: Issuer;
  keys: IssuerKeys;
}

/** Verifies a token; throws an `ApiError` 401 with what is wrong, or 503 if the issuer's keys could never be read. */
export type TokenVerifier = (token: string) => Promise<Bearer>;

/** A verifier for the tokens of some issuers. Tokens of an issuer of another kind are refused: each kind has its own header. */
export function createTokenVerifier(
  trusted: readonly TrustedIssuer[],
  kind: IssuerKind = 'oidc',
  clockSkewSeconds = DEFAULT_CLOCK_SKEW_SECONDS
): TokenVerifier {
  const known = new Map(trusted.flatMap((each) => (each.issuer.kind === kind ? [[each.issuer.issuer, each]] : [])));

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
      const verified = await jwtVerify(token, keys.find, {
        issuer: issuer.issuer,
        audience: issuer.audience,
        algorithms: [...issuer.algorithms],
        clockTolerance: clockSkewSeconds,
        requiredClaims: ['exp', 'sub', 'aud'],
      });
      CHECKS[kind](verified);
      const { payload } = verified;
      if (issuer.authorizedParties && !issuer.authorizedParties.includes(text(payload.azp) ?? '')) {
        throw refused(
          `The token was made for the client ${text(payload.azp) ?? '(none)'}, which is not accepted here.`
        );
      }
      return toBearer(issuer, payload);
    } catch (error) {
      throw explain(error, issuer);
    }
  };
}

/** What makes a token one that stands for somebody who makes a request, beyond signature, time, issuer and audience. */
const CHECKS: Readonly<Record<IssuerKind, (verified: JWTVerifyResult) => void>> = {
  oidc: ({ payload, protectedHeader }) => {
    if (protectedHeader.typ !== undefined && !/^(application\/)?(at\+)?jwt$/i.test(protectedHeader.typ)) {
      throw refused(`A token of type ${protectedHeader.typ} is not an access token.`);
    }
    // Keycloak signs ID and refresh tokens with the same keys and says in the payload what each is for.
    if (payload.typ !== undefined && payload.typ !== 'Bearer') {
      throw refused(`A token of type ${String(payload.typ)} is not an access token.`);
    }
  },
  // Seen with Grafana 12.4: header `typ: jwt`, claims `type: user | service-account | anonymous | …`, `sub: <type>:<number>`.
  grafana: ({ payload, protectedHeader }) => {
    if (protectedHeader.typ !== 'jwt') {
      throw refused(`A token of type ${protectedHeader.typ ?? '(none)'} is not one that says who Grafana's user is.`);
    }
    if (typeof payload.type !== 'string' || !payload.sub?.startsWith(`${payload.type}:`)) {
      throw refused('The token does not say what its subject is.');
    }
  },
};

function toBearer(issuer: Issuer, payload: JWTPayload): Bearer {
  const subject = payload.sub ?? '';
  const isGrafana = issuer.kind === 'grafana';
  // Who signs in to Grafana with a password may write any address into her own profile.
  const claims = isGrafana && payload.email_verified !== true ? { ...payload, email_verified: false } : payload;
  return {
    id: `${issuer.issuer} ${subject}`,
    issuer: issuer.issuer,
    subject,
    // What has no person's name has at least one for the audit log: Keycloak's service accounts.
    name: text(payload.name) ?? text(payload.preferred_username),
    email: text(payload.email),
    // Grafana also speaks for service accounts and for visitors. Machines use tokens of this server.
    role: isGrafana && payload.type !== 'user' ? undefined : roleOf(claims, issuer.roles),
    expiresAt: new Date((payload.exp ?? 0) * 1000).toISOString(),
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

function describeList(names: string | readonly string[]): string {
  return [names].flat().join(', ').slice(0, MAX_TOLD_LENGTH);
}

function explain(error: unknown, issuer: Issuer): LeitstandError {
  if (error instanceof ApiError) {
    return error;
  }
  if (error instanceof LeitstandError) {
    return new ApiError(503, error.code, error.message, error.detail);
  }
  if (error instanceof errors.JWTExpired) {
    return refused('The token has expired.');
  }
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
    // The first mistake everybody makes with a new client of the provider: it gives tokens for itself, or for nobody.
    const named = error.payload.aud === undefined ? 'nobody' : describeList(error.payload.aud);
    return refused(`The token is for ${named}; here it must be for ${describeList(issuer.audience)} (claim "aud").`);
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
