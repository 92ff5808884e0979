import { useCallback, useEffect, useState } from 'react';
import { config } from '@grafana/runtime';
import type { Me } from '../../domain/status/access';
import type { DraftHome } from '../../incidents/drafts/draftHome';
import { browserDraftStorage, listBrowserDrafts, type StoredDraft } from '../../incidents/drafts/draftStorage';
import { listDrafts, type ListedDraft } from '../../incidents/drafts/listDrafts';
import type { ServerDraft } from '../../incidents/drafts/serverDraft';

/** Histories are read one by one; beyond this nobody looks who wrote what. */
const MOST_HISTORIES = 25;
const POLL_MS = 15_000;

interface DraftsReading {
  state: 'loading' | 'ready';
  drafts: ListedDraft[];
  /** The server's or Grafana's drafts could not be read; what the browser keeps is there all the same. */
  error?: unknown;
  refresh(): Promise<void>;
  /** Deletes it everywhere. Rejects with a LeitstandError if it still is on the server. */
  remove(draft: ListedDraft): Promise<void>;
}

const readShared = async (home: DraftHome): Promise<{ shared: ServerDraft[]; kept: StoredDraft[] }> => {
  if (home.kind === 'grafana') {
    return { shared: [], kept: await home.drafts.list() };
  }
  const list = await home.client.list();
  const isOfPeople = (draft: ServerDraft) => draft.fromAlerts === undefined || draft.fromAlerts.isTouched;
  const people = new Set(
    list
      .filter(isOfPeople)
      .slice(-MOST_HISTORIES)
      .map(({ id }) => id)
  );
  const shared = await Promise.all(
    list.map((draft) => (people.has(draft.id) ? home.client.read(draft.id).catch(() => draft) : draft))
  );
  return { shared, kept: [] };
};

/** Drafts of the server, of Grafana and of this browser as one list, read again every 15 s while the page is looked at. */
export function useDrafts(home: DraftHome | undefined, me: Me | undefined): DraftsReading {
  const user = String(config.bootData.user.id);
  const [reading, setReading] = useState<Pick<DraftsReading, 'state' | 'drafts' | 'error'>>({
    state: 'loading',
    drafts: [],
  });

  const refresh = useCallback(async () => {
    const local = listBrowserDrafts(user);
    if (home === undefined) {
      setReading({ state: 'ready', drafts: listDrafts([], local, me) });
      return;
    }
    try {
      const { shared, kept } = await readShared(home);
      setReading({ state: 'ready', drafts: listDrafts(shared, [...kept, ...local], me) });
    } catch (error) {
      setReading((before) => ({
        state: 'ready',
        drafts: before.drafts.length > 0 ? before.drafts : listDrafts([], local, me),
        error,
      }));
    }
  }, [home, me, user]);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') {
        void refresh();
      }
    };
    // Not within the effect itself: what it sets would be drawn twice.
    const first = setTimeout(look, 0);
    const timer = setInterval(look, POLL_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [refresh]);

  const remove = useCallback(
    async ({ shared, kept }: ListedDraft) => {
      if (home?.kind === 'server' && shared !== undefined) {
        await home.client.remove(shared.id);
      }
      if (home?.kind === 'grafana' && kept !== undefined) {
        await home.drafts.remove(kept.draft.id);
      }
      const storage = browserDraftStorage(user);
      for (const id of [kept?.draft.id, shared && `shared.${shared.id}`]) {
        if (id !== undefined) {
          storage.clear(id);
        }
      }
      await refresh();
    },
    [home, refresh, user]
  );
  return { ...reading, refresh, remove };
}
