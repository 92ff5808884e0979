import type { TestDataSourceResponse } from '@grafana/data';
import { LeitstandError, type ErrorCode } from '../domain/errors/leitstandError';
import type { StatusClient } from '../status/statusClient';
import type { StatusOptions } from './types';

const EXPLANATIONS: Partial<Record<ErrorCode, string>> = {
  'server-unreachable':
    'Grafana reached no status page server. Is the address of the API right, and can the Grafana server (not only your browser) reach it?',
  'session-ended': 'Your session in Grafana has ended. Sign in again.',
  'token-missing':
    'The server wants a token for reading. Reads of an SCS status page are anonymous: check its gateway.',
  'token-refused':
    'The server refused the token that Grafana forwarded. Its issuer, audience or keys do not fit: compare with the identity provider Grafana uses.',
  forbidden: 'The server forbids reading. A gateway in front of it may refuse reads that carry a token.',
  'not-found': 'A server answers, but there is no status page API at this address. Is a path missing, such as /api?',
  'bad-answer': 'Something answers at this address, but not as an SCS Status Page API.',
  'server-failed': 'The status page server failed. Its log says why.',
};

/** Tries the connection and says in a sentence what works, or what to look at. Never throws. */
export async function explainConnection(client: StatusClient, options: StatusOptions): Promise<TestDataSourceResponse> {
  if (!options.apiUrl) {
    return { status: 'error', message: 'The address of the status page API is missing.' };
  }
  try {
    const components = await client.components(new Date());
    const me = await client.me().catch(() => undefined);
    const count = components.length === 1 ? '1 component' : `${components.length} components`;
    return { status: 'success', message: `The status page answers with ${count}. ${rightsOf(me, options)}` };
  } catch (error) {
    const known = error instanceof LeitstandError;
    const explanation = known ? EXPLANATIONS[error.code] : undefined;
    const message = explanation ?? (known ? error.message : 'The status page could not be read.');
    return { status: 'error', message, details: { message: known ? (error.detail ?? error.message) : String(error) } };
  }
}

function rightsOf(me: Awaited<ReturnType<StatusClient['me']>>, options: StatusOptions): string {
  if (!options.oauthPassThru) {
    return 'Without forwarding of the OAuth identity nobody can publish through it.';
  }
  if (me === undefined) {
    return 'It does not say who you are to it: whether you may publish shows when you try.';
  }
  if (!me.authenticated) {
    return 'No token of yours arrived there: sign in to Grafana through its identity provider to publish.';
  }
  return me.can.publish ? `${me.name ?? 'You'} may publish.` : `${me.name ?? 'You'} may read only.`;
}
