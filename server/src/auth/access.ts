import { type Role, ROLES } from '../../../src/domain/status/access';

import type { Purpose } from './machine/model';

/** Who makes a request, as far as a verified token says. */
export interface Bearer {
  /** Issuer and subject: the same person keeps it when the token is renewed. */
  id: string;
  issuer: string;
  subject: string;
  name?: string;
  email?: string;
  /** The highest role; undefined if the token is good but gives none. */
  role?: Role;
  /** If given, the role counts for routes of this purpose only. */
  purpose?: Purpose;
  /** RFC 3339. */
  expiresAt: string;
}

/** Whether somebody with role `has` may do what needs `needed`: each role includes the ones before it. */
export function includesRole(has: Role | undefined, needed: Role): boolean {
  return has !== undefined && ROLES.indexOf(has) >= ROLES.indexOf(needed);
}
