import { createHash } from 'node:crypto';

import type { FastifyReply, FastifyRequest } from 'fastify';

import { describeWrite, type WriteDescription } from '../audit/describeWrite';
import { recordWrite } from '../audit/recordWrite';
import { actorOf } from '../audit/actor';
import type { Tx } from '../store/schema';
import type { Touched } from '../store/statusStore';
import { storedNow } from '../store/storedTime';

import { ApiError, badRequest } from './apiError';
import type { ApiContext } from './context';

/** What a write is answered with. */
export interface Answer {
  status: number;
  body?: unknown;
  /** Fields of the body that are sent now and never again: secrets, which must not be stored for a repetition. */
  once?: Readonly<Record<string, unknown>>;
  /** What the audit log shall say where it cannot be read from the route. */
  audit?: Partial<WriteDescription>;
}

const KEY_KEPT_MS = 7 * 24 * 3600_000;

/**
 * Makes a write, enters it in the audit log in the same transaction, and answers it. With an `Idempotency-Key` the answer is stored there, too:
 * the same POST by the same person gets it again instead of being done twice; the same key with anything else is refused with 422.
 */
export async function commit(
  context: ApiContext,
  request: FastifyRequest,
  reply: FastifyReply,
  touched: Touched,
  work: (tx: Tx) => Promise<Answer>
): Promise<unknown> {
  const key = readKey(request);
  const answer = await context.store.write(touched, async (tx) => {
    const audited = async () => {
      const answer = await work(tx);
      const actor = actorOf(request.bearer);
      const what = { ...describeWrite(request, answer.body), ...answer.audit };
      await recordWrite(tx, actor, what);
      if (request.redaction) {
        await recordWrite(tx, actor, { ...request.redaction, object: what.object });
      }
      return answer;
    };
    if (key === undefined) {
      return audited();
    }
    const owner = request.bearer?.id ?? '';
    const fingerprint = fingerprintOf(request);
    const before = await tx
      .selectFrom('idempotency')
      .selectAll()
      .where('owner', '=', owner)
      .where('key', '=', key)
      .executeTakeFirst();
    if (before) {
      return repeat(before, fingerprint, reply);
    }
    const answer = await audited();
    const now = Date.now();
    await tx
      .deleteFrom('idempotency')
      .where('created_at', '<', storedNow(now - KEY_KEPT_MS))
      .execute();
    await tx
      .insertInto('idempotency')
      .values({
        owner,
        key,
        fingerprint,
        status: answer.status,
        body: answer.body === undefined ? null : JSON.stringify(answer.body),
        created_at: storedNow(now),
      })
      .execute();
    return answer;
  });
  return reply.code(answer.status).send(answer.once ? { ...Object(answer.body), ...answer.once } : answer.body);
}

function readKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) {
    return undefined;
  }
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw badRequest('Idempotency-Key must be 1 to 255 visible ASCII characters.');
  }
  return key;
}

function fingerprintOf(request: FastifyRequest): string {
  const [path] = request.url.split('?');
  return createHash('sha256')
    .update(`${request.method} ${path}\n${JSON.stringify(request.body)}`)
    .digest('base64');
}

function repeat(
  before: { fingerprint: string; status: number; body: string | null },
  fingerprint: string,
  reply: FastifyReply
): Answer {
  if (before.fingerprint !== fingerprint) {
    throw new ApiError(422, 'conflict', 'This Idempotency-Key was used for another request.');
  }
  void reply.header('Idempotent-Replayed', 'true');
  return { status: before.status, body: before.body === null ? undefined : JSON.parse(before.body) };
}
