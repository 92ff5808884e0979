import { isRecord } from '../../domain/parse/narrow';

/** A user of the organisation, as far as roles are concerned. */
export interface OrgUser {
  login: string;
  role: string;
  /** Whether the login provider says which role it is. */
  isExternal: boolean;
  /** RFC 3339; Grafana writes ten years ago for never. */
  lastSeenAt: string;
}

export interface AccessFindings {
  /** Editors and administrators whose role nobody but Grafana knows. */
  byHand: string[];
  /** Editors who have not been here for a quarter of a year. */
  idle: string[];
  editors: number;
}

const QUARTER_MS = 90 * 86_400_000;

/** Reads the answer to `GET /api/org/users`; what is not a user is left out. */
export function parseOrgUsers(answer: unknown): OrgUser[] {
  return (Array.isArray(answer) ? answer : []).flatMap((entry: unknown) =>
    isRecord(entry) && typeof entry.login === 'string' && typeof entry.role === 'string'
      ? [
          {
            login: entry.login,
            role: entry.role,
            isExternal: entry.isExternallySynced === true,
            lastSeenAt: typeof entry.lastSeenAt === 'string' ? entry.lastSeenAt : '',
          },
        ]
      : []
  );
}

/** Who writes incidents and perhaps should not. `now` in milliseconds since 1970. */
export function judgeAccess(users: readonly OrgUser[], now: number): AccessFindings {
  const editors = users.filter(({ role }) => role === 'Editor');
  return {
    editors: editors.length,
    byHand: users.filter(({ role, isExternal }) => role === 'Editor' && !isExternal).map(({ login }) => login),
    idle: editors
      .filter(({ lastSeenAt }) => lastSeenAt !== '' && now - Date.parse(lastSeenAt) > QUARTER_MS)
      .map(({ login }) => login),
  };
}
