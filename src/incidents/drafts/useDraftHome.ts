import { useMemo, useState } from 'react';
import { config } from '@grafana/runtime';
import { APP_ID } from '../../ids';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { useCan } from '../access/useCan';
import type { DraftHome } from './draftHome';
import { useDraftsClient } from './useDraftsClient';
import { grafanaUserStorage } from './grafanaUserStorage';
import { userDrafts, type UserDrafts } from './userStorageDrafts';

/** Grafana's storage for this user; undefined for who is not signed in. */
function ownDrafts(): UserDrafts | undefined {
  const { user } = config.bootData;
  const owner = { plugin: APP_ID, user: user.uid || String(user.id), namespace: config.namespace };
  return user.isSignedIn ? userDrafts(grafanaUserStorage(owner)) : undefined;
}

/** Where this user's drafts live: on the status page server where it keeps drafts and lets this user write them, else in Grafana; undefined while nobody knows. */
export function useDraftHome(): DraftHome | undefined {
  const { view } = useStatusSnapshot();
  const shared = useCan('drafts');
  const client = useDraftsClient();
  const [own] = useState(ownDrafts);
  const isKnown = view !== undefined;
  return useMemo(() => {
    if (!isKnown) {
      return undefined;
    }
    return shared.may ? { kind: 'server', client } : own && { kind: 'grafana', drafts: own };
  }, [isKnown, shared.may, client, own]);
}
