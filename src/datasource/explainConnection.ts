import type { TestDataSourceResponse } from '@grafana/data';
import { hasPermission } from '@grafana/runtime';
import { LeitstandError } from '../domain/errors/leitstandError';
import type { Me } from '../domain/status/access';
import type { Component } from '../domain/status/model';
import { INCIDENTS_WRITE } from '../permissions';
import { answerError } from '../status/answerError';
import { corsTransport } from '../status/corsTransport';
import { parseMe } from '../status/parseAccess';
import { dataOf } from '../status/parseResources';
import { isGoodForWrites, kindByHarmlessWrite, readCapabilities } from '../status/probeServer';
import { createReadClient } from '../status/readClient';
import type { StatusTransport } from '../status/transport';
import { connectionWords } from './connectionWords';
import type { StatusOptions } from './types';

/** What a gateway may say of a token, or of a read that carries one. */
const ABOUT_TOKENS = ['token-refused', 'token-missing', 'forbidden'];

/**
 * Tries the connection and says in sentences what works, or what to look at: the address, the token, the role, a gateway that
 * refuses reads with a token, the server's version and what it can do. Changes nothing. Never throws.
 */
export async function explainConnection(
  transport: StatusTransport,
  options: StatusOptions,
  anonymous: (url: string) => StatusTransport = corsTransport
): Promise<TestDataSourceResponse> {
  const says = connectionWords();
  if (!options.apiUrl) {
    return { status: 'error', message: says.noAddress };
  }
  const mayWrite = options.oauthPassThru === true && hasPermission(INCIDENTS_WRITE);
  try {
    const components = await createReadClient(transport).components(new Date());
    const server = await describeServer(transport, components, mayWrite);
    return {
      status: 'success',
      message: [says.answers(components.length), ...server, await rightsOf(transport, options)].join(' '),
    };
  } catch (error) {
    const known = error instanceof LeitstandError ? error : undefined;
    const sentences = [(known && says.errors[known.code]) ?? known?.message ?? says.failed];
    if (known && options.oauthPassThru && ABOUT_TOKENS.includes(known.code)) {
      const isTaken = mayWrite && (await isGoodForWrites(transport).catch(() => false));
      if (isTaken) {
        sentences.splice(0, 1, says.readsRefused);
      } else {
        sentences.push(says.readsMayBeRefused);
      }
      const reads = options.publicUrl ? createReadClient(anonymous(options.publicUrl)).severities() : undefined;
      if (
        await reads?.then(
          () => true,
          () => false
        )
      ) {
        sentences.push(says.anonymousWorks);
      }
    }
    return { status: 'error', message: sentences.join(' '), details: { message: known?.detail ?? String(error) } };
  }
}

async function describeServer(
  transport: StatusTransport,
  components: Component[],
  mayWrite: boolean
): Promise<string[]> {
  const says = connectionWords();
  const capabilities = await readCapabilities(transport);
  if (capabilities !== undefined) {
    const { version, features } = capabilities;
    const names = Object.entries(features).flatMap(([name, has]) => (has ? [name] : []));
    return [says.leitstand(version, names.join(', '))];
  }
  const [first] = components;
  switch (mayWrite && first ? await kindByHarmlessWrite(transport, first.id) : 'unknown') {
    case 'reference-v1.0.0':
      return [says.reference('1.0.0')];
    case 'reference-v1.0.1':
      return [says.reference('1.0.1'), says.v101];
    default:
      return [says.other];
  }
}

async function rightsOf(transport: StatusTransport, options: StatusOptions): Promise<string> {
  const says = connectionWords();
  if (!options.oauthPassThru) {
    return says.nobodyPublishes;
  }
  const answer = await transport.send({ method: 'GET', path: '/me' });
  if (answer.status === 403 || answer.status === 404 || answer.status === 405) {
    return says.unsaid;
  }
  const error = answerError(answer, transport.kind);
  if (error !== undefined) {
    throw error;
  }
  return rolesOf(parseMe(dataOf(answer.body)));
}

function rolesOf({ authenticated, name, can }: Me): string {
  const says = connectionWords();
  const who = name ?? says.you;
  if (!authenticated) {
    return says.noToken;
  }
  return can.publish ? says.mayPublish(who) : can.draft ? says.mayDraft(who) : says.mayRead(who);
}
