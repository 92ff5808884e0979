import { asList, asString, isRecord } from '../domain/parse/narrow';
import { answerError } from './answerError';
import { describeLack, describeRefusedReads } from './describeLack';
import { dataOf, parsePhaseList } from './parseResources';
import { isGoodForWrites, kindByHarmlessWrite, readCapabilities } from './probeServer';
import { lacksOf, type PhaseWrites, type RecognisedServer, type ServerKind } from './recognisedServer';
import { splitTransport } from './splitTransport';
import type { StatusAnswer, StatusTransport } from './transport';

export interface RecogniseOptions {
  /** With the user's own token, as writes go. */
  transport: StatusTransport;
  /** Without one, where reads go another way. */
  readTransport?: StatusTransport;
  /** Whether the user may write through Grafana's proxy: without that nothing but reads is tried. */
  mayWrite: boolean;
  /** `GET /capabilities` was asked before, and is not there. */
  isForeign?: boolean;
  /**
   * Also tries whether version 1.0.1 stores an incident: one that no list shows, because it has no dates, and no
   * component, because it affects none. It is removed at once. Only where somebody asked for a check.
   */
  isThorough?: boolean;
}

/** What the server is, and what it lacks, as sentences. */
export interface Recognition extends RecognisedServer {
  missing: string[];
}

const REFERENCE: Readonly<Partial<Record<ServerKind, string>>> = {
  'reference-v1.0.0': 'v1.0.0',
  'reference-v1.0.1': 'v1.0.1',
};

/** A server that is not ours, by its kind and what became of its writes. */
export function referenceServer(kind: ServerKind, phaseWrites: PhaseWrites): RecognisedServer {
  const isFine = kind === 'reference-v1.0.0';
  const outcome = isFine ? 'work' : phaseWrites;
  return { kind, version: REFERENCE[kind], phaseWrites: outcome, refusesReadsWithToken: false };
}

const isTokenRefused = (answer: StatusAnswer, transport: StatusTransport): boolean => {
  const code = answerError(answer, transport.kind)?.code;
  return code === 'token-refused' || code === 'token-missing';
};

const firstComponent = (answer: StatusAnswer): string | undefined => {
  const [first] = asList(dataOf(answer.body));
  return isRecord(first) ? asString(first.id) : undefined;
};

/** Stores an incident that nobody sees, and removes it. */
const tryPhase = async (reads: StatusTransport, transport: StatusTransport): Promise<PhaseWrites> => {
  const { generation } = parsePhaseList(dataOf((await reads.send({ method: 'GET', path: '/phases' })).body));
  const body = { displayName: 'Connection test', phase: { generation, order: 0 } };
  const answer = await transport.send({ method: 'POST', path: '/incidents', body });
  const id = isRecord(answer.body) ? asString(answer.body.id) : undefined;
  if (id !== undefined) {
    await transport.send({ method: 'DELETE', path: `/incidents/${encodeURIComponent(id)}` });
    return 'work';
  }
  return answer.status === 500 ? 'refused' : 'untested';
};

const recognise = async (options: RecogniseOptions): Promise<RecognisedServer> => {
  const { transport, readTransport, mayWrite, isForeign, isThorough } = options;
  const reads = readTransport === undefined ? transport : splitTransport(readTransport, transport);
  const capabilities = isForeign === true ? undefined : await readCapabilities(reads);
  if (capabilities !== undefined) {
    const { version } = capabilities;
    return { kind: 'leitstand', version, capabilities, phaseWrites: 'work', refusesReadsWithToken: false };
  }
  const path = `/components?at=${new Date().toISOString()}`;
  const components = await reads.send({ method: 'GET', path });
  const error = answerError(components, reads.kind);
  if (error !== undefined) {
    if (mayWrite && isTokenRefused(components, reads) && (await isGoodForWrites(transport))) {
      return { ...referenceServer('unknown', 'untested'), refusesReadsWithToken: true };
    }
    throw error;
  }
  const id = firstComponent(components);
  if (!mayWrite || id === undefined) {
    return referenceServer('unknown', 'untested');
  }
  const kind = await kindByHarmlessWrite(transport, id);
  const isOpen = kind === 'reference-v1.0.1' && isThorough === true;
  return referenceServer(kind, isOpen ? await tryPhase(reads, transport) : 'untested');
};

/**
 * Recognises a status page server by what it answers, and says in sentences what it cannot do. Writes nothing: the
 * reference versions differ in how they answer a change of a read-only field. Rejects with the LeitstandError of
 * the read that failed; a gateway that refuses reads with a token is no failure but a finding.
 */
export async function recogniseServer(options: RecogniseOptions): Promise<Recognition> {
  const server = await recognise(options);
  const lacks = lacksOf(server).map((ability) => describeLack(server, ability));
  return { ...server, missing: [...(server.refusesReadsWithToken ? [describeRefusedReads()] : []), ...lacks] };
}
