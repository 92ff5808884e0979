import type { RoleRule } from './roleOf';

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

/** `oidc`: a login provider whose access tokens come as bearer tokens. `grafana`: a Grafana that signs who its user is and sends that as `X-Grafana-Id`. */
export const ISSUER_KINDS = ['oidc', 'grafana'] as const;
export type IssuerKind = (typeof ISSUER_KINDS)[number];

/** Somebody whose tokens are accepted. */
export interface Issuer {
  kind: IssuerKind;
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
