import { type Role, ROLES } from '../../../src/domain/status/access';

/** Gives a role to everybody whose claim has a value. `claim` may be a path: `realm_access.roles`. */
export interface RoleRule {
  claim: string;
  value: string;
  role: Role;
}

type Claims = Readonly<Record<string, unknown>>;

/** The highest role a token's claims give; undefined if none. An e-mail address counts only if the provider does not call it unverified. */
export function roleOf(claims: Claims, rules: readonly RoleRule[]): Role | undefined {
  const given = rules.filter((rule) => {
    if (rule.claim === 'email' && claims.email_verified === false) {
      return false;
    }
    const value = readClaim(claims, rule.claim);
    return value === rule.value || (Array.isArray(value) && value.includes(rule.value));
  });
  return ROLES.findLast((role) => given.some((rule) => rule.role === role));
}

function readClaim(claims: Claims, path: string): unknown {
  // A claim may have dots in its name, as those named by URLs do.
  if (Object.hasOwn(claims, path)) {
    return claims[path];
  }
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isClaims(value) && Object.hasOwn(value, key) ? value[key] : undefined), claims);
}

function isClaims(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
