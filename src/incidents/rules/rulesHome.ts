import { LeitstandError } from '../../domain/errors/leitstandError';
import { areSameRules } from '../../domain/mapping/mergeRules';
import type { MappingDocument, MappingRule } from '../../domain/mapping/model';
import { readRules } from '../../domain/mapping/readRules';
import { asList, asString, isRecord } from '../../domain/parse/narrow';
import { answerError } from '../../status/answerError';
import { noteReferenceChange } from '../../status/referenceData';
import type { StatusTransport } from '../../status/transport';
import { APP_ID } from '../../ids';

/** The rules as they are kept now. */
export interface KeptRules {
  rules: MappingRule[];
  /** The file they came from, as the server names it. */
  file?: string;
  /** The file decides at each start of the server: here they can only be read. */
  isOfFile: boolean;
  /** The server's name (`ETag`) for exactly these rules; undefined where there is none. */
  version?: string;
}

/** Where the one document of rules lives: on our server, or in the app's settings with any other. */
export interface RulesHome {
  kind: 'server' | 'settings';
  /** Rejects with a LeitstandError. */
  read(): Promise<KeptRules>;
  /** Replaces them all, if they still are those of `version`. Rejects with a LeitstandError: `stale-edit` if they are not. */
  replace(document: MappingDocument, version?: string): Promise<void>;
}

const provisionedBy = (body: unknown): Pick<KeptRules, 'file' | 'isOfFile'> => {
  const data = isRecord(body) && isRecord(body.data) ? body.data : {};
  const entry = asList(data.objects).find((object) => isRecord(object) && object.kind === 'mapping');
  return isRecord(entry)
    ? { file: asString(entry.provisionedBy), isOfFile: data.mode === 'reconcile' }
    : { isOfFile: false };
};

/** The rules of a server that keeps them (`/mapping-rules`). */
export function serverRulesHome(transport: StatusTransport): RulesHome {
  const send = async (...[request]: Parameters<StatusTransport['send']>) => {
    const answer = await transport.send(request);
    const error = answerError(answer, transport.kind);
    if (error !== undefined) {
      throw error;
    }
    return answer;
  };
  return {
    kind: 'server',
    async read() {
      const [{ body, header }, provisioning] = await Promise.all([
        send({ method: 'GET', path: '/mapping-rules' }),
        // Older servers do not say; then a write is refused with the reason.
        transport.send({ method: 'GET', path: '/provisioning' }).catch(() => undefined),
      ]);
      if (!isRecord(body) || !isRecord(body.data)) {
        throw new LeitstandError('bad-answer', 'The status page server answered no mapping rules');
      }
      const version = header('ETag') ?? undefined;
      return { rules: readRules(body.data), version, ...provisionedBy(provisioning?.body) };
    },
    async replace(document, version) {
      const headers = version === undefined ? undefined : { 'If-Match': version };
      await send({ method: 'PUT', path: '/mapping-rules', body: document, headers });
      noteReferenceChange();
    },
  };
}

const SETTINGS_PATH = `/api/plugins/${APP_ID}/settings`;

/** The rules in the app's settings. `request` asks Grafana. */
export function settingsRulesHome(request: StatusTransport['send']): RulesHome {
  const send = async (...[call]: Parameters<StatusTransport['send']>) => {
    const answer = await request(call);
    const error = answerError(answer, 'proxy');
    if (error !== undefined) {
      throw error;
    }
    return isRecord(answer.body) ? answer.body : {};
  };
  const readSettings = () => send({ method: 'GET', path: SETTINGS_PATH });
  return {
    kind: 'settings',
    async read() {
      const { jsonData } = await readSettings();
      return { rules: readRules(isRecord(jsonData) ? jsonData.mapping : undefined), isOfFile: false };
    },
    async replace(mapping) {
      // All settings are one document in Grafana: what stands beside the rules is sent back as it is at this moment.
      const { jsonData, enabled, pinned } = await readSettings();
      const kept = isRecord(jsonData) ? jsonData : {};
      await send({
        method: 'POST',
        path: SETTINGS_PATH,
        body: { enabled: enabled !== false, pinned: pinned === true, jsonData: { ...kept, mapping } },
      });
    },
  };
}

export type SaveOutcome = { isSaved: true } | { isSaved: false; theirs: KeptRules };

const contradicts = (error: unknown) =>
  error instanceof LeitstandError && (error.code === 'stale-edit' || error.code === 'conflict');

/**
 * Replaces the rules unless they are no longer what was read: then nothing is written, and the outcome says what they are now.
 * What is compared here is named to the server, which refuses if it changes before the write arrives. Rejects with a LeitstandError.
 */
export async function saveRules(
  home: RulesHome,
  rules: readonly MappingRule[],
  readBefore: readonly MappingRule[]
): Promise<SaveOutcome> {
  const now = await home.read();
  if (!areSameRules(now.rules, readBefore)) {
    return { isSaved: false, theirs: now };
  }
  try {
    await home.replace({ version: 1, rules: [...rules] }, now.version);
    return { isSaved: true };
  } catch (error) {
    if (contradicts(error)) {
      const theirs = await home.read();
      if (!areSameRules(theirs.rules, readBefore)) {
        return { isSaved: false, theirs };
      }
    }
    throw error;
  }
}
