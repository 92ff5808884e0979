import React from 'react';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { keptInBrowser } from '../drafts/keptInBrowser';
import { Composer, type ComposerProps } from './Composer';
import type { RunningIncident } from './facts';
import { SNAPSHOT, runningIncident } from './testRunning';
import { parseUpdateDraft } from './updateDraft';
import type { OnPost } from './useComposer';

// A busy machine is slow, not broken.
configure({ asyncUtilTimeout: 15_000 });

const kept = keptInBrowser('update', '1', parseUpdateDraft);

const show = (running: RunningIncident = runningIncident(), more: Partial<ComposerProps> = {}) => {
  const onPost = jest.fn<ReturnType<OnPost>, Parameters<OnPost>>();
  onPost.mockResolvedValue({ reminder: 'none' });
  const element = (shown: RunningIncident) => (
    <Composer running={shown} snapshot={SNAPSHOT} kept={kept} onPost={onPost} {...more} />
  );
  const view = render(element(running));
  return { ...view, onPost, newer: (next: RunningIncident) => view.rerender(element(next)) };
};
const text = () => screen.getByLabelText('What customers read (English)');
const german = () => screen.getByLabelText('What customers read (German)');
const post = () => screen.getByRole('button', { name: 'Post update' });

beforeEach(() => window.localStorage.clear());

describe('both languages', () => {
  test('one that is missing is said and keeps nobody from posting: then nothing is marked', async () => {
    const { onPost } = show();
    await userEvent.type(text(), 'We found it.');
    expect(screen.getByText('The German text is missing: all readers see the English one.')).toBeInTheDocument();
    await userEvent.click(post());
    await waitFor(() => expect(onPost).toHaveBeenCalled());
    expect(onPost.mock.calls[0]?.[0].update.text).toBe('We found it.');
  });

  test('words in German only are no English ones', async () => {
    const { onPost } = show();
    await userEvent.type(german(), 'Gefunden.');
    await userEvent.click(post());
    await waitFor(() => expect(onPost).toHaveBeenCalled());
    expect(onPost.mock.calls[0]?.[0].update.text).toBe('**Deutsch**\n\nGefunden.');
  });

  test('what looks internal is found in the German words, too', async () => {
    show();
    await userEvent.type(text(), 'A disk is broken.');
    await userEvent.type(german(), 'osd.5 ist ausgefallen.');
    expect(screen.getByText('osd.5')).toBeInTheDocument();
    expect(post()).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: /^Replace by/ }));
    expect(german()).toHaveValue('ein Speicherdienst ist ausgefallen.');
    expect(post()).toBeEnabled();
  });

  test('both are there again after a reload, and both are posted', async () => {
    const first = show();
    await userEvent.type(text(), 'We found it.');
    await userEvent.type(german(), 'Wir haben es gefunden.');
    first.unmount();
    const { onPost } = show();
    expect(text()).toHaveValue('We found it.');
    expect(german()).toHaveValue('Wir haben es gefunden.');
    await userEvent.click(post());
    await waitFor(() => expect(onPost).toHaveBeenCalled());
    expect(onPost.mock.calls[0]?.[0].update.text).toBe(
      '**English**\n\nWe found it.\n\n**Deutsch**\n\nWir haben es gefunden.'
    );
  });

  test('words that an earlier version kept in one field are taken apart', () => {
    const both = '**English**\n\nSlow.\n\n**Deutsch**\n\nLangsam.';
    window.localStorage.setItem('scs-leitstand-app.update.1.i1', JSON.stringify({ mode: 'update', text: both }));
    show();
    expect(text()).toHaveValue('Slow.');
    expect(german()).toHaveValue('Langsam.');
  });

  test('a ready text fills both and leaves what stands there', async () => {
    show(runningIncident(), {
      readyTexts: (draft, take) => (
        <button type="button" onClick={() => take({ en: `${draft.text.en} Ready.`, de: 'Fertig.' })}>
          take
        </button>
      ),
    });
    await userEvent.type(text(), 'Mine.');
    await userEvent.click(screen.getByRole('button', { name: 'take' }));
    expect(text()).toHaveValue('Mine. Ready.');
    expect(german()).toHaveValue('Fertig.');
    await userEvent.type(text(), ' Really.');
    expect(screen.getByText(/the German one says what it said before/)).toBeInTheDocument();
  });

  test('the last words are there in both, and customers are promised the next update in both', async () => {
    show();
    await userEvent.click(screen.getByRole('radio', { name: '30 min' }));
    await userEvent.click(screen.getByRole('button', { name: 'Say so in the text' }));
    expect(german()).toHaveDisplayValue(/^Die nächste Meldung folgt bis \d\d:\d\d Uhr UTC\.$/);
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    await userEvent.click(screen.getByRole('button', { name: 'Resolve' }));
    expect(text()).toHaveDisplayValue(/^The problem is solved/);
    expect(german()).toHaveDisplayValue(/^Das Problem ist behoben/);
  });
});

describe.each<[string, Error, RegExp]>([
  ['the server is down', new LeitstandError('server-unreachable', 'x'), /cannot be reached/],
  ['the session has ended', new LeitstandError('session-ended', 'x'), /ended your session/],
  ['403', new LeitstandError('forbidden', 'not a publisher'), /not allowed/],
  ['409', new LeitstandError('conflict', 'This incident was retracted.'), /was retracted/],
  ['500 with a text', new LeitstandError('server-failed', 'disk full'), /disk full/],
])('%s while posting', (_name, failure, sentence) => {
  test('says so, keeps the words over a reload, and the next try is the same update', async () => {
    const first = show();
    first.onPost.mockRejectedValueOnce(failure);
    await userEvent.type(text(), 'We found it.');
    await userEvent.click(post());
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    expect(screen.getByText(/trying again will not post twice/)).toBeInTheDocument();
    first.unmount();

    const second = show();
    expect(text()).toHaveValue('We found it.');
    await userEvent.click(post());
    expect(await screen.findByText('Posted. Customers now read your update.')).toBeInTheDocument();
    const [before, after] = [first.onPost.mock.calls[0], second.onPost.mock.calls[0]];
    expect(after?.[0].idempotencyKey).toBe(before?.[0].idempotencyKey);
    expect(after?.[1].isRetry).toBe(true);
    expect(text()).toHaveValue('');
  });
});

test('a slow answer takes no second click', async () => {
  const { onPost } = show();
  onPost.mockReturnValue(new Promise(() => undefined));
  await userEvent.type(text(), 'Patience.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.getByRole('button', { name: 'Posting…' })).toBeDisabled();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onPost).toHaveBeenCalledTimes(1);
});

test('C02: only phases of the generation of the incident can be chosen, and the chosen one is posted', async () => {
  const { onPost } = show();
  expect(screen.queryByRole('radio', { name: 'Closed' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: /Monitoring/ }));
  await userEvent.type(text(), 'Looks good.');
  await userEvent.click(post());
  await waitFor(() => expect(onPost).toHaveBeenCalled());
  expect(onPost.mock.calls[0]?.[0].change).toEqual({ phase: { generation: 1, order: 2 } });
  expect(onPost.mock.calls[0]?.[0].update.title).toBe('Monitoring');
});

test('an impact that is changed is marked and posted with all others, one that is put back is not', async () => {
  const { onPost } = show();
  await userEvent.click(screen.getByRole('radio', { name: 'broken' }));
  expect(screen.getByText('changed')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: 'limited' }));
  expect(screen.queryByText('changed')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: 'operational' }));
  await userEvent.type(text(), 'Works again.');
  await userEvent.click(post());
  await waitFor(() => expect(onPost).toHaveBeenCalled());
  expect(onPost.mock.calls[0]?.[0].change).toEqual({ affects: [{ reference: 'c1', type: 't1', severity: 33 }] });
});

test('resolving ends in the last phase of its generation', async () => {
  const { onPost } = show();
  await userEvent.click(screen.getByRole('button', { name: 'Resolve' }));
  await userEvent.click(screen.getByRole('button', { name: 'Post and resolve' }));
  expect(await screen.findByText('Resolved. Customers now see that it is over.')).toBeInTheDocument();
  expect(onPost.mock.calls[0]?.[0].change).toMatchObject({
    phase: { generation: 1, order: 3 },
    endedAt: expect.any(String),
  });
});

test('a promised update goes along; when it is not kept, the words are public all the same', async () => {
  const { onPost } = show();
  onPost.mockResolvedValue({ reminder: 'failed' });
  await userEvent.click(screen.getByRole('radio', { name: '30 min' }));
  await userEvent.click(screen.getByRole('button', { name: 'Say so in the text' }));
  expect(screen.getByDisplayValue(/next update by \d\d:\d\d UTC/)).toBe(text());
  await userEvent.click(post());
  expect(await screen.findByText(/promise it again/)).toBeInTheDocument();
  expect(screen.getByText('Posted. Customers now read your update.')).toBeInTheDocument();
  expect(onPost.mock.calls[0]?.[1].promiseMinutes).toBe(30);
});

test('what the server cannot do is disabled, with a sentence', () => {
  show(runningIncident(), { promiseRefusal: 'It does not remind.', impactRefusal: 'It cannot change impacts.' });
  expect(screen.getByText('It does not remind.')).toBeInTheDocument();
  expect(screen.getByText('It cannot change impacts.')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '30 min' })).toBeDisabled();
  expect(screen.getByRole('radio', { name: 'broken' })).toBeDisabled();
});

describe('somebody else was quicker', () => {
  const theirs = runningIncident(
    { updates: [0], phase: { generation: 1, order: 2 } },
    {
      etag: '"v2"',
      updates: [{ order: 0, displayName: '', description: 'Theirs.', createdAt: '2026-05-01T09:00:00.000Z' }],
    }
  );

  test('both are shown, nothing is posted before a choice, and keeping mine posts it for the newest version', async () => {
    const { onPost, newer } = show();
    await userEvent.type(text(), 'Mine.');
    newer(theirs);
    expect(screen.getByRole('region', { name: 'What they did' })).toHaveTextContent('Theirs.');
    expect(screen.getByRole('region', { name: 'What they did' })).toHaveTextContent('They changed the phase.');
    expect(screen.getByRole('region', { name: 'What you have written' })).toHaveTextContent('Mine.');
    expect(post()).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: /keep mine/ }));
    await userEvent.click(post());
    await waitFor(() => expect(onPost).toHaveBeenCalled());
    expect(onPost.mock.calls[0]?.[1].etag).toBe('"v2"');
    expect(onPost.mock.calls[0]?.[0].update.text).toBe('Mine.');
  });

  test('412: what was typed is there, and theirs beside it once it is read', async () => {
    const { onPost, newer } = show();
    onPost.mockRejectedValueOnce(new LeitstandError('stale-edit', 'Somebody else'));
    await userEvent.type(text(), 'Mine.');
    await userEvent.click(post());
    expect(await screen.findByText(/Look at the newest version first/)).toBeInTheDocument();
    expect(onPost.mock.calls[0]?.[1].etag).toBe('"v1"');
    newer(theirs);
    expect(screen.getByRole('region', { name: 'What they did' })).toHaveTextContent('Theirs.');
    expect(text()).toHaveValue('Mine.');
    await userEvent.click(screen.getByRole('button', { name: 'Discard mine' }));
    expect(text()).toHaveValue('');
    expect(screen.queryByRole('region', { name: 'What they did' })).not.toBeInTheDocument();
  });

  test('also after a reload', async () => {
    const first = show();
    await userEvent.type(text(), 'Mine.');
    first.unmount();
    show(theirs);
    expect(screen.getByRole('region', { name: 'What they did' })).toHaveTextContent('Theirs.');
  });
});

test('one’s own update whose answer was lost is no conflict', async () => {
  const first = show();
  first.onPost.mockRejectedValueOnce(new LeitstandError('server-unreachable', 'x'));
  await userEvent.type(text(), 'Said once.');
  await userEvent.click(post());
  await screen.findByText(/cannot be reached/);
  const { createdAt } = first.onPost.mock.calls[0]?.[0].update ?? { createdAt: '' };
  first.newer(
    runningIncident(
      { updates: [0] },
      { etag: '"v2"', updates: [{ order: 0, displayName: '', description: 'Said once.', createdAt }] }
    )
  );
  expect(screen.queryByRole('region', { name: 'What they did' })).not.toBeInTheDocument();
  expect(post()).toBeEnabled();
});

test('words that look internal need a yes, which holds for these words only', async () => {
  const { onPost } = show();
  await userEvent.type(text(), 'osd.5 is dead');
  expect(post()).toBeDisabled();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Customers may read this' }));
  expect(post()).toBeEnabled();
  await userEvent.type(text(), ' on 10.0.0.7');
  expect(post()).toBeDisabled();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Customers may read this' }));
  await userEvent.click(post());
  await waitFor(() => expect(onPost).toHaveBeenCalled());
  expect(onPost.mock.calls[0]?.[1].isAnyway).toBe(true);
});
