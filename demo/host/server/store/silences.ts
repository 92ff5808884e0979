import { randomUUID } from 'node:crypto';

/** A silence as it was posted; times are RFC 3339. */
export interface PostedSilence {
  id?: string;
  matchers: unknown[];
  startsAt: string;
  endsAt: string;
  comment: string;
  createdBy: string;
}

export interface KeptSilence extends PostedSilence {
  id: string;
  status: { state: 'pending' | 'active' | 'expired' };
  updatedAt: string;
}

/** Silences of Grafana's own Alertmanager, for the life of the process. */
export interface SilenceStore {
  list: () => KeptSilence[];
  get: (id: string) => KeptSilence | undefined;
  /** Stores or changes one; the id is a new one where Alertmanager could not change the old in place. Undefined if `id` is unknown. */
  put: (silence: PostedSilence) => string | undefined;
  /** Ends one now; false if it is unknown. */
  expire: (id: string) => boolean;
}

export function createSilenceStore(): SilenceStore {
  const all = new Map<string, Omit<KeptSilence, 'status'>>();
  const withState = (silence: Omit<KeptSilence, 'status'>): KeptSilence => {
    const now = Date.now();
    const isOver = Date.parse(silence.endsAt) <= now;
    const state = isOver ? 'expired' : Date.parse(silence.startsAt) > now ? 'pending' : 'active';
    return { ...silence, status: { state } };
  };
  const get = (id: string) => {
    const kept = all.get(id);
    return kept && withState(kept);
  };
  const expire = (id: string) => {
    const kept = get(id);
    if (kept === undefined) {
      return false;
    }
    if (kept.status.state !== 'expired') {
      const now = new Date().toISOString();
      const startsAt = kept.status.state === 'pending' ? now : kept.startsAt;
      all.set(id, { ...kept, startsAt, endsAt: now, updatedAt: now });
    }
    return true;
  };
  return {
    list: () => [...all.values()].map(withState),
    get,
    expire,
    put: ({ id, ...silence }) => {
      const before = id === undefined || id === '' ? undefined : get(id);
      if (id && before === undefined) {
        return undefined;
      }
      const updatedAt = new Date().toISOString();
      const inPlace = before !== undefined && isInPlace(before, silence);
      if (before !== undefined && !inPlace) {
        expire(before.id);
      }
      const startsAt = inPlace || Date.parse(silence.startsAt) > Date.now() ? silence.startsAt : updatedAt;
      const stored = { ...silence, id: inPlace ? before.id : randomUUID(), startsAt, updatedAt };
      all.set(stored.id, stored);
      return stored.id;
    },
  };
}

/** What Alertmanager changes without a new id: the same matchers, not over yet, and no other begin once it is in force. */
function isInPlace(before: KeptSilence, after: PostedSilence): boolean {
  const isSameBegin = Date.parse(before.startsAt) === Date.parse(after.startsAt);
  return (
    JSON.stringify(before.matchers) === JSON.stringify(after.matchers) &&
    (before.status.state === 'pending' || (before.status.state === 'active' && isSameBegin))
  );
}
