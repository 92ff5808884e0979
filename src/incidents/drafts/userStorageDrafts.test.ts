import { draftOf } from './testing';
import { userDrafts } from './userStorageDrafts';

const stored = (id: string, savedAt: string) => ({ draft: draftOf({ id }), savedAt });

/** As Grafana does it: every answer takes a while. */
const grafana = (initial: string | null = null) => {
  let value = initial;
  return {
    getItem: async () => {
      await Promise.resolve();
      return value;
    },
    setItem: async (_: string, next: string) => {
      await Promise.resolve();
      value = next;
    },
  };
};

test('drafts saved at the same time are all kept', async () => {
  const drafts = userDrafts(grafana());
  await Promise.all([
    drafts.save(stored('a', '2026-05-01T08:00:00Z')),
    drafts.save(stored('b', '2026-05-01T09:00:00Z')),
  ]);
  await drafts.save(stored('a', '2026-05-01T10:00:00Z'));
  expect((await drafts.list()).map(({ draft }) => draft.id)).toEqual(['a', 'b']);
  await drafts.remove('a');
  expect((await drafts.list()).map(({ draft }) => draft.id)).toEqual(['b']);
});

test.each(['not json', '[]', '{"x":{"draft":1}}'])('what another hand wrote there (%s) is no draft', async (text) => {
  expect(await userDrafts(grafana(text)).list()).toEqual([]);
});

test('a failure is the caller’s, and the next change goes on', async () => {
  const storage = grafana();
  const setItem = jest.fn(storage.setItem).mockRejectedValueOnce(new Error('down'));
  const drafts = userDrafts({ ...storage, setItem });
  await expect(drafts.save(stored('a', '2026-05-01T08:00:00Z'))).rejects.toThrow('down');
  await drafts.save(stored('b', '2026-05-01T09:00:00Z'));
  expect((await drafts.list()).map(({ draft }) => draft.id)).toEqual(['b']);
});
