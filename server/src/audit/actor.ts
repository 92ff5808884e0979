import type { Bearer } from '../auth/access';

/** Who made a write, as the audit log keeps it. */
export interface Actor {
  /** The login provider; `leitstand` for machine tokens, `local` for whoever was on the server's machine, `nobody` if no login is asked for. */
  issuer: string;
  /** Never changes for one person or machine at one issuer. */
  subject: string;
  /** What people call her, as the issuer said at the time. */
  name?: string;
}

/** The actor behind a verified token; without one, the server runs with `--insecure-no-auth`. */
export function actorOf(bearer: Bearer | undefined): Actor {
  return bearer
    ? { issuer: bearer.issuer, subject: bearer.subject, name: bearer.name ?? bearer.email }
    : { issuer: 'nobody', subject: 'anonymous' };
}
