import type { OidcClient } from './oidcClient';
import type { Session, SessionStore, SessionTokens } from './sessions';

/** Grafana refreshes this long before a token ends. */
const EARLY_MS = 10_000;
const GIVE_UP_MS = 15_000;

/**
 * Refreshes the session's tokens when they are about to end: one request to the provider, however many wait for it.
 * Answers whether the session lives; it ends when the provider refuses or does not answer in time, as in Grafana.
 * A session without a refresh token keeps its old token.
 */
export function createKeepFresh(provider: Pick<OidcClient, 'refresh'>, sessions: SessionStore) {
  const running = new Map<string, Promise<boolean>>();

  const refresh = async (session: Session): Promise<boolean> => {
    try {
      session.tokens = await withTimeout(provider.refresh(session.tokens));
      return true;
    } catch (error) {
      console.error(`session of ${session.user.login} ends: its token could not be refreshed: ${String(error)}`);
      sessions.end(session.id);
      return false;
    } finally {
      running.delete(session.id);
    }
  };

  return (session: Session): Promise<boolean> => {
    if (!session.tokens.refreshToken || session.tokens.expiresAt - Date.now() > EARLY_MS) {
      return Promise.resolve(true);
    }
    const pending = running.get(session.id) ?? refresh(session);
    running.set(session.id, pending);
    return pending;
  };
}

function withTimeout(tokens: Promise<SessionTokens>): Promise<SessionTokens> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the login provider does not answer')), GIVE_UP_MS);
    tokens.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
