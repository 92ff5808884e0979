import type { Capabilities } from '../domain/status/access';
import { isRecord } from '../domain/parse/narrow';
import { answerError } from './answerError';
import { parseCapabilities } from './parseAccess';
import type { ServerKind } from './recognisedServer';
import type { StatusTransport } from './transport';

// What is found out about a server, without a word for anybody: nested plugins, which have other texts than the app, ask the same.

/** Says nothing new: the field is read-only, so that every server ignores it. */
const NO_CHANGE = { activelyAffectedBy: [] };
const NOBODY = '00000000-0000-4000-8000-000000000001';

const patchComponent = (transport: StatusTransport, id: string) =>
  transport.send({ method: 'PATCH', path: `/components/${encodeURIComponent(id)}`, body: NO_CHANGE });

/** What our server says about itself; undefined for any other. */
export async function readCapabilities(reads: StatusTransport): Promise<Capabilities | undefined> {
  const { status, body } = await reads.send({ method: 'GET', path: '/capabilities' });
  return status === 200 && isRecord(body) ? parseCapabilities(body.data) : undefined;
}

/**
 * The kind of a server that is not ours, by the outcome of a change of a component that changes nothing: v1.0.0 takes it for a
 * missing component, v1.0.1 for done. Needs a token that may write.
 */
export async function kindByHarmlessWrite(transport: StatusTransport, component: string): Promise<ServerKind> {
  const { status } = await patchComponent(transport, component);
  if (status === 404) {
    return 'reference-v1.0.0';
  }
  return status === 200 || status === 204 ? 'reference-v1.0.1' : 'unknown';
}

/** A change of what does not exist is refused for that, and not for its token: then it is reads with one that are refused. */
export async function isGoodForWrites(transport: StatusTransport): Promise<boolean> {
  const answer = await patchComponent(transport, NOBODY);
  const code = answerError(answer, transport.kind)?.code;
  return [204, 400, 404].includes(answer.status) && code !== 'token-refused' && code !== 'token-missing';
}
