import type { Me } from '../../domain/status/access';
import type { DraftWords } from './draft';
import type { StoredDraft } from './draftStorage';
import { wroteDraft } from './isAuthor';
import type { ServerDraft } from './serverDraft';
import { isSameWords } from './wordsOf';

/** A draft in the list, wherever it is kept. */
export interface ListedDraft {
  key: string;
  /** Whose it is: one's own, a colleague's, or the server's, made from alerts and untouched. */
  owner: 'mine' | 'colleague' | 'server';
  words: DraftWords;
  /** RFC 3339. */
  changedAt: string;
  /** On the status page server. */
  shared?: ServerDraft;
  /** In this browser or in Grafana. */
  kept?: StoredDraft;
  /** Something was written here that the server does not have. */
  hasUnsent: boolean;
  /** Whoever wrote it last, if the server says. */
  by?: string;
}

const PEOPLE = /^drafts\.(create|update|replace|change)/;

const lastPerson = ({ history = [] }: ServerDraft): string | undefined =>
  history.filter(({ operation }) => PEOPLE.test(operation)).at(-1)?.name ?? history.at(-1)?.name;

const ownerOf = (draft: ServerDraft, kept: StoredDraft | undefined, me: Me | undefined): ListedDraft['owner'] => {
  if (draft.fromAlerts !== undefined && !draft.fromAlerts.isTouched) {
    return 'server';
  }
  return kept !== undefined || wroteDraft(draft, me) ? 'mine' : 'colleague';
};

/** All drafts, each once, the last changed first. `kept`: what this browser and Grafana keep; the same draft may be in both and on the server. */
export function listDrafts(
  shared: readonly ServerDraft[],
  kept: readonly StoredDraft[],
  me: Me | undefined
): ListedDraft[] {
  const byId = new Map<string, StoredDraft>();
  for (const stored of [...kept].sort((a, b) => a.savedAt.localeCompare(b.savedAt))) {
    byId.set(stored.draft.id, stored);
  }
  const used = new Set<string>();
  const ofServer = shared.map((draft): ListedDraft => {
    const mine = [...byId.values()].find((stored) => stored.draft.shared?.id === draft.id);
    const copy = mine?.draft.shared;
    const hasUnsent = mine !== undefined && copy !== undefined && !isSameWords(mine.draft, copy.words);
    if (mine !== undefined) {
      used.add(mine.draft.id);
    }
    return {
      key: `shared.${draft.id}`,
      owner: ownerOf(draft, mine, me),
      words: hasUnsent ? mine.draft : draft.words,
      changedAt: hasUnsent && mine.savedAt > draft.changedAt ? mine.savedAt : draft.changedAt,
      shared: draft,
      kept: mine,
      hasUnsent,
      by: lastPerson(draft),
    };
  });
  const ofBrowser = [...byId.values()]
    .filter(({ draft }) => !used.has(draft.id))
    .map((stored): ListedDraft => ({
      key: `kept.${stored.draft.id}`,
      owner: 'mine',
      words: stored.draft,
      changedAt: stored.savedAt,
      kept: stored,
      hasUnsent: true,
    }));
  return [...ofServer, ...ofBrowser].sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}
