import React from 'react';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { StatusSnapshot } from '../../domain/status/model';
import { testIds } from '../../testIds';
import { browserDraftStorage } from '../drafts/draftStorage';
import type { DraftsClient } from '../drafts/draftsClient';
import type { DraftWords } from '../drafts/draft';
import type { ServerDraft } from '../drafts/serverDraft';
import { serverDraft, words } from '../drafts/testing';
import { draftFromShared } from '../usecases/draftFromShared';
import { DraftForm, type DraftFormProps } from './DraftForm';

// A busy machine is slow, not broken.
configure({ asyncUtilTimeout: 15_000 });

const snapshot: StatusSnapshot = {
  components: [{ id: 'c1', displayName: 'Block Storage', labels: {}, activelyAffectedBy: [] }],
  impactTypes: [{ id: 't1', displayName: 'Performance Degradation' }],
  severities: [{ displayName: 'broken', value: 100 }],
  phases: [{ generation: 1, phases: ['Scheduled', 'Investigation ongoing', 'Done'] }],
  incidents: [],
  updates: {},
};
const theirs = serverDraft({
  version: 2,
  words: words({ title: { en: 'Their title', de: 'Deren Titel' } }),
  history: [{ at: '2026-05-01T08:10:00Z', subject: 'dora', name: 'Dora', operation: 'change', fields: ['title'] }],
});

/** A server on which the draft stands as `stored`, or is gone; the form was opened on its first version. */
const show = (stored: ServerDraft | 'gone' = theirs) => {
  let now = stored;
  const found = () => {
    if (now === 'gone') {
      throw new LeitstandError('not-found', 'x');
    }
    return now;
  };
  const onPublish = jest.fn<ReturnType<DraftFormProps['onPublish']>, Parameters<DraftFormProps['onPublish']>>();
  onPublish.mockResolvedValue({ id: 'i1', linked: true });
  const client = {
    list: jest.fn(),
    read: jest.fn(async () => found()),
    create: jest.fn(async () => 'd9'),
    save: jest.fn(async (_: string, version: number, said: DraftWords) => {
      if (version !== found().version) {
        throw new LeitstandError('stale-edit', 'x');
      }
      now = { ...found(), version: version + 1, words: said };
      return now.version;
    }),
    remove: jest.fn(async () => undefined),
  } satisfies DraftsClient;
  render(
    <DraftForm
      proposed={draftFromShared(serverDraft(), { version: 1, rules: [] }, false)}
      snapshot={snapshot}
      publicUrl=""
      storage={browserDraftStorage('1')}
      home={{ kind: 'server', client }}
      onPublish={onPublish}
    />
  );
  return { onPublish, client, version: () => found().version };
};
const publish = () => userEvent.click(screen.getByRole('button', { name: 'Publish' }));
const type = (value: string) => fireEvent.change(screen.getByTestId(testIds.draft.text), { target: { value } });

beforeEach(() => window.localStorage.clear());

test('published while a colleague has changed the draft: nothing goes out, both versions are shown, and the chosen words are published', async () => {
  const { onPublish, client, version } = show();
  type('My words.');
  await publish();
  const conflict = await screen.findByTestId(testIds.draft.conflict);
  expect(onPublish).not.toHaveBeenCalled();
  expect(client.remove).not.toHaveBeenCalled();
  expect(conflict).toHaveTextContent('Dora has changed this draft as well');
  expect(conflict).toHaveTextContent('My words.');
  expect(conflict).toHaveTextContent('Some volumes are slow.');
  expect(conflict).toHaveTextContent('Their title');
  expect(screen.getByTestId(testIds.draft.text)).toHaveValue('My words.');

  const title = within(conflict).getByRole('group', { name: 'Title (English)' });
  await userEvent.click(within(title).getByRole('radio', { name: /Dora/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Go on with what is chosen' }));
  await publish();
  await waitFor(() => expect(onPublish).toHaveBeenCalledTimes(1));
  expect(onPublish.mock.calls[0]?.[1]).toMatchObject({
    displayName: 'Their title | Langsame Volumes',
    description: '**English**\n\nMy words.\n\n**Deutsch**\n\nEinige Volumes sind langsam.',
  });
  // If they change it once more, it stays theirs.
  await waitFor(() => expect(client.remove).toHaveBeenCalledWith('d1', version()));
});

test('published while a colleague has published or deleted it: that is said first, and what was typed stays', async () => {
  const { onPublish } = show('gone');
  await publish();
  expect(await screen.findByText(/has published or deleted this draft/)).toBeInTheDocument();
  expect(onPublish).not.toHaveBeenCalled();
  expect(screen.getByTestId(testIds.draft.text)).toHaveValue('Some volumes are slow.');
  await publish();
  await waitFor(() => expect(onPublish).toHaveBeenCalledTimes(1));
});

test('nobody has changed it: it is published at once', async () => {
  const { onPublish } = show(serverDraft());
  await publish();
  await waitFor(() => expect(onPublish).toHaveBeenCalledTimes(1));
});
