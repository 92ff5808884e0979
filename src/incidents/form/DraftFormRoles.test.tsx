import React from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { toInventory } from '../../domain/redaction/inventory';
import type { StatusSnapshot } from '../../domain/status/model';
import { testIds } from '../../testIds';
import { browserDraftStorage } from '../drafts/draftStorage';
import type { DraftWords } from '../drafts/draft';
import type { DraftsClient } from '../drafts/draftsClient';
import { serverDraft, words } from '../drafts/testing';
import { draftFromShared } from '../usecases/draftFromShared';
import { blankDraft } from '../usecases/draftFromPanel';
import { DraftForm, type DraftFormProps } from './DraftForm';

const snapshot: StatusSnapshot = {
  components: [{ id: 'c1', displayName: 'Block Storage', labels: {}, activelyAffectedBy: [] }],
  impactTypes: [{ id: 't1', displayName: 'Performance Degradation' }],
  severities: [
    { displayName: 'limited', value: 66 },
    { displayName: 'broken', value: 100 },
  ],
  phases: [{ generation: 1, phases: ['Scheduled', 'Investigation ongoing', 'Done'] }],
  incidents: [],
  updates: {},
};
const NO_RULES = { version: 1, rules: [] } as const;
const shared = () => draftFromShared(serverDraft(), { ...NO_RULES, rules: [] }, true);

const show = (more: Partial<DraftFormProps> = {}) => {
  const onPublish = jest.fn<ReturnType<DraftFormProps['onPublish']>, Parameters<DraftFormProps['onPublish']>>();
  onPublish.mockResolvedValue({ id: 'i1', linked: true });
  // It keeps what is saved: on a slow machine the form saves by itself before the test goes on.
  let stored = serverDraft();
  const client = {
    list: jest.fn(),
    read: jest.fn(async () => stored),
    create: jest.fn(async (said: DraftWords) => {
      stored = serverDraft({ id: 'd9', words: said });
      return stored.id;
    }),
    save: jest.fn(async (_: string, version: number, said: DraftWords) => {
      stored = { ...stored, version: version + 1, words: said };
      return stored.version;
    }),
    remove: jest.fn(async () => undefined),
  } satisfies DraftsClient;
  render(
    <DraftForm
      proposed={shared()}
      snapshot={snapshot}
      publicUrl=""
      storage={browserDraftStorage('1')}
      home={{ kind: 'server', client }}
      onPublish={onPublish}
      {...more}
    />
  );
  return { onPublish, client };
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const write = (testId: string, value: string) => fireEvent.change(screen.getByTestId(testId), { target: { value } });

beforeEach(() => window.localStorage.clear());

test('somebody who may not publish reads why, and keeps the draft for those who may', async () => {
  const user = userEvent.setup();
  const { onPublish, client } = show({ publishing: { may: false, because: 'Only publishers publish.' } });
  expect(button('Publish')).toBeDisabled();
  expect(screen.getByText('Only publishers publish.')).toBeInTheDocument();
  write(testIds.draft.title, 'Drafted');
  await user.click(button('Keep as draft'));
  expect(await screen.findByRole('status')).toHaveTextContent('Customers see nothing yet');
  expect(client.save).toHaveBeenCalledWith(
    'd1',
    1,
    expect.objectContaining({ title: { en: 'Drafted', de: 'Langsame Volumes' } }),
    []
  );
  expect(onPublish).not.toHaveBeenCalled();
});

test('where drafts are reviewed, the author asks for it and publishes nothing', async () => {
  const user = userEvent.setup();
  const { onPublish } = show({ review: 'author' });
  await user.click(button('Request review'));
  expect(await screen.findByRole('status')).toHaveTextContent('Waiting for somebody else');
  expect(onPublish).not.toHaveBeenCalled();
});

test('the reviewer publishes the draft as it stands; whoever changes it becomes an author', async () => {
  const user = userEvent.setup();
  const { onPublish, client } = show({ review: 'reviewer' });
  write(testIds.draft.titleDe, 'Anders');
  expect(screen.queryByRole('button', { name: 'Approve and publish' })).not.toBeInTheDocument();
  expect(button('Request review')).toBeEnabled();
  write(testIds.draft.titleDe, 'Langsame Volumes');
  await user.click(button('Approve and publish'));
  expect(await screen.findByTestId(testIds.draft.published)).toHaveTextContent('Slow volumes');
  expect(onPublish.mock.calls[0]?.[1]).toMatchObject({ draft: 'd1', displayName: 'Slow volumes | Langsame Volumes' });
  expect(client.remove).toHaveBeenCalledWith('d1', 1);
});

test('a review that is refused says so and keeps the draft', async () => {
  const user = userEvent.setup();
  const { onPublish, client } = show({ review: 'reviewer' });
  onPublish.mockRejectedValueOnce(new LeitstandError('review-required', 'You wrote this draft yourself.'));
  await user.click(button('Approve and publish'));
  const error = await screen.findByTestId(testIds.draft.error);
  expect(error).toHaveTextContent('Customers see nothing new');
  expect(error).toHaveTextContent('You wrote this draft yourself.');
  expect(client.remove).not.toHaveBeenCalled();
});

test('a name from the inventory is marked in the German text too, and replaced in German', async () => {
  const user = userEvent.setup();
  show({ inventory: toInventory(['zeus']) });
  write(testIds.draft.textDe, 'Auf zeus klemmt es.');
  expect(screen.getByText('zeus').tagName).toBe('MARK');
  expect(button('Publish')).toBeDisabled();
  expect(screen.getByText(/They are not published until/)).toBeInTheDocument();
  await user.click(button('Replace by “ein Teil der Plattform”'));
  expect(screen.getByTestId(testIds.draft.textDe)).toHaveValue('Auf ein Teil der Plattform klemmt es.');
  expect(button('Publish')).toBeEnabled();
});

test('a language that was left behind is named and can be left out', async () => {
  const user = userEvent.setup();
  show();
  write(testIds.draft.text, 'Rewritten.');
  expect(screen.getByText(/the German one says what it said before/)).toBeInTheDocument();
  await user.click(button('Leave it out'));
  expect(screen.getByText('The German text is missing: all readers see the English one.')).toBeInTheDocument();
  expect(button('Publish')).toBeEnabled();
});

test('Ctrl+Enter publishes from a field', async () => {
  const { onPublish } = show();
  fireEvent.keyDown(screen.getByTestId(testIds.draft.textDe), { key: 'Enter', ctrlKey: true });
  expect(await screen.findByTestId(testIds.draft.published)).toHaveTextContent('Customers now read “Slow volumes”');
  expect(onPublish).toHaveBeenCalledTimes(1);
});

test('what is over is published as over, in its last phase; an end before the begin is not', async () => {
  const user = userEvent.setup();
  const { onPublish } = show();
  await user.click(screen.getByRole('switch', { name: /It is over already/ }));
  fireEvent.change(screen.getByLabelText(/^Ended at/), { target: { value: '2020-01-01T00:00' } });
  await user.click(button('Publish'));
  expect(onPublish).not.toHaveBeenCalled();
  expect(screen.getByText('It cannot end before it began.')).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText(/^Ended at/), { target: { value: '2026-05-02T00:00' } });
  await user.click(button('Publish'));
  expect(await screen.findByTestId(testIds.draft.published)).toHaveTextContent('as something that is over');
  expect(onPublish.mock.calls[0]?.[1]).toMatchObject({ phase: { generation: 1, order: 2 } });
});

test('what begins later is called a maintenance, with the way there', () => {
  const { draft, proposal } = blankDraft('blank', snapshot, '2026-05-01T08:00:00Z');
  const beganAt = new Date(Date.now() + 3_600_000).toISOString();
  show({ proposed: { draft: { ...draft, ...words({ beganAt }) }, proposal } });
  expect(screen.getByText(/is a maintenance, not an incident/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Plan a maintenance/ })).toHaveAttribute(
    'href',
    expect.stringContaining('/maintenance')
  );
});

test('a ready text fills both languages and can be taken back', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByLabelText(/^Ready text/));
  // The list draws only what is seen, and nothing is where nothing is laid out: it is taken by keyboard.
  await user.paste('Cause found');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(screen.getByTestId(testIds.draft.title)).toHaveValue('Problem with Block Storage');
  expect(screen.getByTestId(testIds.draft.titleDe)).toHaveValue('Störung bei Block Storage');
  await user.click(button('Back to what stood here before'));
  expect(screen.getByTestId(testIds.draft.titleDe)).toHaveValue('Langsame Volumes');
});
