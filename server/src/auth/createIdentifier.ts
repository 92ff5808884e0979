import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import { ApiError } from '../api/apiError';

import type { Bearer } from './access';
import type { TokenVerifier } from './verifyToken';

/** What a request shows of who makes it. */
export interface Credentials {
  /** Of `Authorization: Bearer`. */
  bearer?: string;
  /** Of `X-Grafana-Id`. */
  grafanaId?: string;
}

/** Who makes a request; undefined if it shows nothing. Throws an `ApiError` 401 with what is wrong, or 503 if it cannot be verified. */
export type Identify = (credentials: Credentials) => Promise<Bearer | undefined>;

/**
 * Tells who makes a request. A bearer token decides alone: a bad one is not made good by Grafana's word. Grafana's word counts where there is no bearer token,
 * and only if a Grafana is trusted. Where both come, as with forwarded logins, they must not be of two people.
 */
export function createIdentifier(verifyToken: TokenVerifier, verifyGrafanaId: TokenVerifier | undefined): Identify {
  return async ({ bearer, grafanaId }) => {
    const said = verifyGrafanaId && grafanaId !== undefined ? () => verifyGrafanaId(grafanaId) : undefined;
    if (bearer === undefined) {
      return said?.();
    }
    const somebody = await verifyToken(bearer);
    const other = await said?.().catch((error: unknown) => {
      // Grafana's keys are not needed to know who the bearer is.
      if (error instanceof ApiError && error.status === 401) {
        throw error;
      }
      if (error instanceof LeitstandError) {
        return undefined;
      }
      throw error;
    });
    if (somebody.email && other?.email && somebody.email.toLowerCase() !== other.email.toLowerCase()) {
      throw new ApiError(
        401,
        'token-refused',
        `The bearer token is of ${somebody.email}, but Grafana's user is ${other.email}.`
      );
    }
    return somebody;
  };
}
