import { LeitstandError } from '../../domain/errors/leitstandError';
import { asNumber, isRecord } from '../../domain/parse/narrow';
import type { Impact, IncidentChange, PhaseReference } from '../../domain/status/model';
import { answerError } from '../../status/answerError';
import { dataOf, parseIncident, parseList, parseUpdate } from '../../status/parseResources';
import type { StatusRequest, StatusTransport } from '../../status/transport';
import type { NextUpdate, Proposal, RunningIncident, TruthGapReport, WorkerFacts } from './facts';
import { parseNextUpdate, parseProposal, parseTruthGap, parseWorker } from './parseFacts';

/** What is sent to add an update; the last three only to servers with the capability `updateChanges`. */
export interface UpdateBody {
  displayName: string;
  description: string;
  createdAt?: string;
  affects?: Impact[];
  phase?: PhaseReference;
  /** RFC 3339. */
  endedAt?: string;
}

/** What of an incident may be changed; null clears, on servers with the capability `clearDates`. */
export type IncidentEdit = Omit<IncidentChange, 'endedAt'> & { endedAt?: string | null; postmortem?: string | null };

/** What of an update may be changed. */
export interface UpdateEdit {
  displayName?: string;
  description?: string;
}

/** Which version of the incident a write was made for; without it the newest is changed. */
export interface WriteOptions {
  etag?: string;
  idempotencyKey?: string;
}

/** What running an incident needs of a status page server. Every method rejects with a LeitstandError. */
export interface Operations {
  read(id: string): Promise<RunningIncident>;
  /** Resolves with the update's order. */
  addUpdate(id: string, update: UpdateBody, options: WriteOptions): Promise<number>;
  /** Changes without a trace, as in the SCS API. */
  change(id: string, edit: IncidentEdit, options: WriteOptions): Promise<void>;
  /** Changes what customers read of an incident, and says so: `note` is for everybody. */
  correct(id: string, note: string, edit: IncidentEdit, options: WriteOptions): Promise<void>;
  correctUpdate(id: string, order: number, note: string, edit: UpdateEdit): Promise<void>;
  /** Takes back; the words go, `reason` is for everybody. */
  retract(id: string, reason: string, options: WriteOptions): Promise<void>;
  retractUpdate(id: string, order: number, reason: string): Promise<void>;
  /** `dueAt` is RFC 3339; null: nothing is promised any more. */
  promiseNextUpdate(id: string, dueAt: string | null): Promise<void>;
  nextUpdates(): Promise<NextUpdate[]>;
  proposals(): Promise<Proposal[]>;
  dismissProposal(id: string): Promise<void>;
  worker(): Promise<WorkerFacts>;
  truthGap(): Promise<TruthGapReport>;
  /** The same server, whose refusal of words that look internal is overridden: somebody has looked at them. */
  anyway(): Operations;
}

const OWN = { 'Leitstand-Client': 'leitstand-app' };
const ANYWAY = { ...OWN, 'Leitstand-Redaction': 'override' };

const headersOf = ({ etag, idempotencyKey }: WriteOptions): Record<string, string> => ({
  ...(etag !== undefined && { 'If-Match': etag }),
  ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
});

/** Null clears only in a merge patch; in plain JSON it changes nothing. */
const typeOf = (edit: IncidentEdit): Record<string, string> =>
  Object.values(edit).includes(null) ? { 'Content-Type': 'application/merge-patch+json' } : {};

/** The calls of a running incident over any transport. `isAnyway`: writes are meant in spite of words that look internal. */
export function createOperations(transport: StatusTransport, isAnyway = false): Operations {
  const send = async (request: StatusRequest) => {
    const own = isAnyway ? ANYWAY : OWN;
    const isRead = request.method === 'GET';
    const answer = await transport.send(isRead ? request : { ...request, headers: { ...request.headers, ...own } });
    const error = answerError(answer, transport.kind);
    if (error !== undefined) {
      throw error;
    }
    return answer;
  };
  const get = (path: string) => send({ method: 'GET', path });
  const data = async (path: string) => dataOf((await get(path)).body);
  const pathOf = (id: string) => `/incidents/${encodeURIComponent(id)}`;
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    await send({ method: 'POST', path, body, headers });
  };

  return {
    read: async (id) => {
      const [answer, updates] = await Promise.all([get(pathOf(id)), get(`${pathOf(id)}/updates`)]).catch(notThere);
      const incident = parseIncident(dataOf(answer.body));
      if (incident === undefined) {
        throw new LeitstandError('bad-answer', 'The status page server answered in an unknown form');
      }
      const sorted = parseList(updates.body, parseUpdate).sort((a, b) => a.order - b.order);
      return { incident, etag: answer.header('ETag') ?? undefined, updates: sorted };
    },
    addUpdate: async (id, update, options) => {
      const path = `${pathOf(id)}/updates`;
      const { body } = await send({ method: 'POST', path, body: update, headers: headersOf(options) });
      const order = isRecord(body) ? asNumber(body.order) : undefined;
      if (order === undefined) {
        throw new LeitstandError('bad-answer', 'The status page server stored the update but named no order');
      }
      return order;
    },
    change: async (id, edit, options) => {
      const headers = { ...headersOf(options), ...typeOf(edit) };
      await send({ method: 'PATCH', path: pathOf(id), body: edit, headers });
    },
    correct: (id, note, edit, options) =>
      post(`${pathOf(id)}/corrections`, { note, ...edit }, { ...headersOf(options), ...typeOf(edit) }),
    correctUpdate: (id, order, note, edit) => post(`${pathOf(id)}/updates/${order}/corrections`, { note, ...edit }),
    retract: (id, reason, options) => post(`${pathOf(id)}/retraction`, { reason }, headersOf(options)),
    retractUpdate: (id, order, reason) => post(`${pathOf(id)}/updates/${order}/retraction`, { reason }),
    promiseNextUpdate: async (id, dueAt) => {
      await send({ method: 'PUT', path: `${pathOf(id)}/next-update`, body: { dueAt } });
    },
    nextUpdates: async () => parseList((await get('/next-updates')).body, parseNextUpdate),
    proposals: async () => parseList((await get('/proposals')).body, parseProposal),
    dismissProposal: async (id) => {
      await send({ method: 'DELETE', path: `/proposals/${encodeURIComponent(id)}` });
    },
    worker: async () => parseWorker(await data('/worker')),
    truthGap: async () => parseTruthGap(await data('/truth-gap')),
    anyway: () => createOperations(transport, true),
  };
}

/** An id in a form that servers never give is refused as such; for who follows a link there is no such thing. */
const notThere = (error: unknown): never => {
  const isRefused = error instanceof LeitstandError && error.code === 'invalid-input';
  throw isRefused ? new LeitstandError('not-found', error.message, error.detail) : error;
};
