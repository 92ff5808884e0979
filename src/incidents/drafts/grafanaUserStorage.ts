import { LeitstandError } from '../../domain/errors/leitstandError';
import { asLabels, isRecord } from '../../domain/parse/narrow';
import { grafanaRequest, type GrafanaAnswer, type GrafanaRequest } from '../../polling/grafanaRequest';
import { answerError } from '../../status/answerError';

/** Texts by key. */
export type Items = Readonly<Record<string, string>>;

/** What Grafana keeps for a user of a plugin, on its server. Both methods reject with a LeitstandError. */
export interface UserStorage {
  read(): Promise<Items>;
  /** Changes these keys only, null removes one; resolves with all that is there afterwards. */
  write(change: Readonly<Record<string, string | null>>): Promise<Items>;
}

/** Who asks: the plugin's id, the user's uid, and the namespace of their organisation. */
export interface StorageOwner {
  plugin: string;
  user: string;
  namespace: string;
}

type Send = (request: GrafanaRequest) => Promise<GrafanaAnswer>;

const MERGE = { 'Content-Type': 'application/merge-patch+json' };

const itemsOf = ({ body }: GrafanaAnswer): Items =>
  isRecord(body) && isRecord(body.spec) ? asLabels(body.spec.data) : {};

/**
 * Grafana's user storage by its HTTP API. `usePluginUserStorage` of Grafana's library is not enough for drafts: it reads once per page,
 * so that a second browser's drafts would be written over, and what Grafana refuses it puts into this browser without a word.
 */
export function grafanaUserStorage(
  { plugin, user, namespace }: StorageOwner,
  send: Send = grafanaRequest
): UserStorage {
  const base = `/apis/userstorage.grafana.app/v0alpha1/namespaces/${encodeURIComponent(namespace)}/user-storage`;
  const name = `${plugin}:${user}`;
  const checked = (answer: GrafanaAnswer): Items => {
    const error = answerError(answer, 'proxy');
    if (error !== undefined) {
      throw error;
    }
    return itemsOf(answer);
  };
  const patch = (data: Readonly<Record<string, string | null>>) =>
    send({ method: 'PATCH', path: `${base}/${name}`, headers: MERGE, body: { spec: { data } } });

  return {
    read: async () => {
      const answer = await send({ method: 'GET', path: `${base}/${name}` });
      return answer.status === 404 ? {} : checked(answer);
    },
    write: async (change) => {
      const answer = await patch(change);
      if (answer.status !== 404) {
        return checked(answer);
      }
      const data = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null));
      const metadata = { name, labels: { user, service: plugin } };
      const created = await send({ method: 'POST', path: base, body: { metadata, spec: { data } } });
      if (created.status === 404) {
        throw new LeitstandError('server-cannot', 'This Grafana keeps nothing for its users.', 'no user storage');
      }
      // Another browser of the same user was quicker.
      return checked(created.status === 409 ? await patch(change) : created);
    },
  };
}
