import { randomBytes, randomUUID } from 'node:crypto';
import type { OrgRole } from './orgRole';

export interface HostUser {
  id: number;
  uid: string;
  login: string;
  email: string;
  name: string;
  role: OrgRole;
}

/** What the login provider gave for a session; stays on the server. */
export interface SessionTokens {
  accessToken: string;
  idToken?: string;
  refreshToken?: string;
  /** Milliseconds since 1970: when the first of access and ID token ends. */
  expiresAt: number;
}

export interface Session {
  id: string;
  user: HostUser;
  tokens: SessionTokens;
}

/** Who signed in, as the provider says. */
export interface SignedIn {
  subject: string;
  login: string;
  email: string;
  name: string;
  role: OrgRole;
}

export interface SessionStore {
  /** Starts a session; the same subject is the same user as before. */
  start: (who: SignedIn, tokens: SessionTokens) => Session;
  find: (id: string | undefined) => Session | undefined;
  end: (id: string) => void;
}

/** Sessions of this process; a restart ends them (the provider's session makes signing in again one click). */
export function createSessionStore(): SessionStore {
  const sessions = new Map<string, Session>();
  const users = new Map<string, { id: number; uid: string }>();
  return {
    start: ({ subject, ...who }, tokens) => {
      // Id 1 is Grafana's own admin.
      const known = users.get(subject) ?? { id: users.size + 2, uid: randomUUID().replaceAll('-', '').slice(0, 14) };
      users.set(subject, known);
      const session = { id: randomBytes(16).toString('hex'), user: { ...known, ...who }, tokens };
      sessions.set(session.id, session);
      return session;
    },
    find: (id) => (id === undefined ? undefined : sessions.get(id)),
    end: (id) => void sessions.delete(id),
  };
}
