import { useMemo, useState } from 'react';
import { usePluginUserStorage } from '@grafana/runtime';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { useCan } from '../access/useCan';
import type { DraftHome } from './draftHome';
import { useDraftsClient } from './useDraftsClient';
import { userDrafts, type UserStorage } from './userStorageDrafts';

/** Grafana's storage for this user; undefined outside of a plugin's page. */
function useUserStorage(): UserStorage | undefined {
  try {
    return usePluginUserStorage();
  } catch {
    return undefined;
  }
}

/** Where this user's drafts live: on the status page server where it keeps drafts and lets this user write them, else in Grafana; undefined while nobody knows. */
export function useDraftHome(): DraftHome | undefined {
  const { view } = useStatusSnapshot();
  const shared = useCan('drafts');
  const client = useDraftsClient();
  // A new object with every drawing, always the same place.
  const storage = useUserStorage();
  const [own] = useState(() => storage && userDrafts(storage));
  const isKnown = view !== undefined;
  return useMemo(() => {
    if (!isKnown) {
      return undefined;
    }
    return shared.may ? { kind: 'server', client } : own && { kind: 'grafana', drafts: own };
  }, [isKnown, shared.may, client, own]);
}
