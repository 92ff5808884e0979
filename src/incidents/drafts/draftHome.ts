import type { DraftsClient } from './draftsClient';
import type { UserDrafts } from './userStorageDrafts';

/** Where drafts live besides the browser: on the status page server for all, or in Grafana for their author. */
export type DraftHome = { kind: 'server'; client: DraftsClient } | { kind: 'grafana'; drafts: UserDrafts };
