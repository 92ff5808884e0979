import type { Draft, DraftWords } from './draft';
import type { ServerDraft } from './serverDraft';

/** Words of a draft with nothing missing, for tests. */
export const words = (more: Partial<DraftWords> = {}): DraftWords => ({
  title: { en: 'Slow volumes', de: 'Langsame Volumes' },
  text: { en: 'Some volumes are slow.', de: 'Einige Volumes sind langsam.' },
  affects: [{ component: 'c1', type: 't1', severity: 50 }],
  phase: { generation: 1, order: 1 },
  beganAt: '2026-05-01T08:00:00.000Z',
  endedAt: undefined,
  ...more,
});

/** A draft in the browser, for tests. */
export const draftOf = (more: Partial<Draft> = {}): Draft => ({ id: 'blank', ...words(), alerts: [], ...more });

/** A draft on the server, for tests. */
export const serverDraft = (more: Partial<ServerDraft> = {}): ServerDraft => ({
  id: 'd1',
  version: 1,
  createdAt: '2026-05-01T08:00:00Z',
  changedAt: '2026-05-01T08:10:00Z',
  words: words(),
  alerts: [],
  ...more,
});
