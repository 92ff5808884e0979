import type { DemoUser } from './users';

/** What tokens and userinfo say about a user, apart from `sub`. */
export interface UserClaims {
  email: string;
  email_verified: true;
  name: string;
  preferred_username: string;
  groups: string[];
}

/** The same claims everywhere: Grafana maps roles by `groups`, the status page server does too. */
export function claimsOf(user: DemoUser): UserClaims {
  return {
    email: user.email,
    email_verified: true,
    name: user.name,
    preferred_username: user.email,
    groups: user.groups,
  };
}
