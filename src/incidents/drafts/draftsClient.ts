import { LeitstandError } from '../../domain/errors/leitstandError';
import { asList, asString, isRecord } from '../../domain/parse/narrow';
import { joinLanguages } from '../../domain/text/joinLanguages';
import { answerError } from '../../status/answerError';
import type { LinkedAlert } from '../../status/statusClient';
import type { StatusRequest, StatusTransport } from '../../status/transport';
import type { DraftWords } from './draft';
import { parseServerDraft, type ServerDraft } from './serverDraft';

/** Drafts on our status page server. Every method rejects with a LeitstandError. */
export interface DraftsClient {
  list(): Promise<ServerDraft[]>;
  /** One draft with its history. */
  read(id: string): Promise<ServerDraft>;
  /** The same key with the same draft is stored once. Resolves with the id; its version is 1. */
  create(words: DraftWords, alerts: readonly LinkedAlert[], idempotencyKey: string): Promise<string>;
  /** Replaces what the draft says. `stale-edit` if it is not in `version` any more. Resolves with the new version. */
  save(id: string, version: number, words: DraftWords, alerts: readonly LinkedAlert[]): Promise<number>;
  /** Without `version` in whatever version it is; what is gone already is gone. */
  remove(id: string, version?: number): Promise<void>;
}

const MAX_ALERTS = 1_000;

const bodyOf = (words: DraftWords, alerts: readonly LinkedAlert[]) => ({
  ...joinLanguages(words),
  affects: words.affects.map(({ component, type, severity }) => ({ component, type, severity })),
  phase: words.phase,
  beganAt: words.beganAt || undefined,
  endedAt: words.endedAt || undefined,
  alerts: alerts.slice(0, MAX_ALERTS).map(({ key, name, labels, startsAt }) => ({ key, name, labels, startsAt })),
});

/** The server names versions by ETags of this form. */
const ifVersion = (version: number | undefined): Record<string, string> =>
  version === undefined ? {} : { 'If-Match': `"${version}"` };

/** A client for the drafts behind a transport. */
export function createDraftsClient(transport: StatusTransport): DraftsClient {
  const send = async (request: StatusRequest) => {
    const answer = await transport.send(request);
    const error = answerError(answer, transport.kind);
    if (error !== undefined) {
      throw error;
    }
    return answer;
  };
  const pathOf = (id: string) => `/drafts/${encodeURIComponent(id)}`;
  const dataOf = (body: unknown) => (isRecord(body) ? body.data : undefined);

  return {
    list: async () => {
      const { body } = await send({ method: 'GET', path: '/drafts' });
      return asList(dataOf(body)).flatMap((each) => parseServerDraft(each) ?? []);
    },
    read: async (id) => {
      const { body } = await send({ method: 'GET', path: pathOf(id) });
      const draft = parseServerDraft(dataOf(body));
      if (draft === undefined) {
        throw new LeitstandError('bad-answer', 'The status page server answered in an unknown form');
      }
      return draft;
    },
    create: async (words, alerts, idempotencyKey) => {
      const headers = { 'Idempotency-Key': idempotencyKey };
      const { body } = await send({ method: 'POST', path: '/drafts', body: bodyOf(words, alerts), headers });
      const id = isRecord(body) ? asString(body.id) : undefined;
      if (id === undefined) {
        throw new LeitstandError('bad-answer', 'The status page server stored the draft but named no id');
      }
      return id;
    },
    save: async (id, version, words, alerts) => {
      await send({ method: 'PUT', path: pathOf(id), body: bodyOf(words, alerts), headers: ifVersion(version) });
      return version + 1;
    },
    remove: async (id, version) => {
      const answer = await transport.send({ method: 'DELETE', path: pathOf(id), headers: ifVersion(version) });
      const error = answer.status === 404 ? undefined : answerError(answer, transport.kind);
      if (error !== undefined) {
        throw error;
      }
    },
  };
}
