import type { Me } from '../../domain/status/access';
import { listDrafts } from './listDrafts';
import { draftOf, serverDraft, words } from './testing';

const me: Me = {
  authenticated: true,
  subject: 'anna',
  roles: [],
  can: { draft: true, publish: true, administer: false },
};
const event = (subject: string) => ({
  at: '2026-05-01T08:00:00Z',
  name: subject,
  subject,
  operation: 'drafts.create',
  fields: [],
});

test('whose a draft is, follows from who wrote in it', () => {
  const fromAlerts = { rule: 'r', reasons: {}, isTouched: false, firing: 1, cleared: 0 };
  const owners = listDrafts(
    [
      serverDraft({ id: 'mine', history: [event('anna')] }),
      serverDraft({ id: 'theirs', history: [event('ben')] }),
      serverDraft({ id: 'server', fromAlerts }),
      serverDraft({ id: 'taken', fromAlerts: { ...fromAlerts, isTouched: true }, history: [event('ben')] }),
    ],
    [],
    me
  ).map(({ shared, owner }) => [shared?.id, owner]);
  expect(Object.fromEntries(owners)).toEqual({
    mine: 'mine',
    theirs: 'colleague',
    server: 'server',
    taken: 'colleague',
  });
});

test('a draft that is here and on the server is one, and says if something was not sent', () => {
  const shared = { id: 'd1', version: 1, words: words() };
  const kept = (draft: ReturnType<typeof draftOf>) => [{ draft, savedAt: '2026-05-01T09:00:00Z' }];
  const [sent, ...none] = listDrafts([serverDraft()], kept(draftOf({ shared })), me);
  expect(none).toEqual([]);
  expect(sent).toMatchObject({ owner: 'mine', hasUnsent: false });

  const title = { en: 'Newer', de: '' };
  const [unsent] = listDrafts([serverDraft()], kept(draftOf({ shared, title })), me);
  expect(unsent).toMatchObject({ hasUnsent: true, words: { title }, changedAt: '2026-05-01T09:00:00Z' });
});

test('what only this browser has is listed, the last left first, each once', () => {
  const drafts = listDrafts(
    [],
    [
      { draft: draftOf({ id: 'a' }), savedAt: '2026-05-01T09:00:00Z' },
      { draft: draftOf({ id: 'b' }), savedAt: '2026-05-01T10:00:00Z' },
      { draft: draftOf({ id: 'a' }), savedAt: '2026-05-01T11:00:00Z' },
    ],
    undefined
  );
  expect(drafts.map(({ kept }) => kept?.draft.id)).toEqual(['a', 'b']);
});
