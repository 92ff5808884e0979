import type { Role } from '../../../../src/domain/status/access';

/** Roles a machine may have: what only admins may do asks for a person. */
export const MACHINE_ROLES = ['viewer', 'drafter', 'publisher'] as const satisfies readonly Role[];
export type MachineRole = (typeof MACHINE_ROLES)[number];

/** Narrows a token to one use within its role: publishing incidents and updates, or handing in alerts. */
export const PURPOSES = ['publish', 'inbox'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What somebody asks for who wants a machine token. */
export interface TokenRequest {
  /** For people: which machine it is for. */
  name: string;
  role: MachineRole;
  purpose?: Purpose;
  /** Stored form. */
  expiresAt: string;
}

/** A machine token without its secret, as it may be listed. Times in the stored form. */
export interface MachineToken extends TokenRequest {
  id: string;
  createdAt: string;
  revokedAt?: string;
  /** To the minute. */
  lastUsedAt?: string;
}

/** The subject of a machine token in the audit log and in `/me`. */
export const MACHINE_ISSUER = 'leitstand';
