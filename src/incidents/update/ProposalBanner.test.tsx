import React from 'react';
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { BothLanguages } from '../../domain/text/languageMarks';
import type { Proposal } from './facts';
import { ProposalBanner, type AcceptedProposal } from './ProposalBanner';
import { SNAPSHOT, runningIncident } from './testRunning';

// A busy machine is slow, not broken.
configure({ asyncUtilTimeout: 15_000 });

const proposal: Proposal = {
  id: 'p1',
  incident: 'i1',
  createdAt: '2026-05-01T10:00:00.000Z',
  text: { en: 'It works again.', de: 'Es geht wieder.' },
  phase: { generation: 1, order: 3 },
  endedAt: '2026-05-01T09:50:00.000Z',
  clearSince: '2026-05-01T09:50:00.000Z',
};

const show = () => {
  const calls = {
    onResolve: jest.fn<Promise<void>, [AcceptedProposal]>().mockResolvedValue(undefined),
    onWatch: jest.fn<void, [BothLanguages, ReadonlySet<string>]>(),
    onDismiss: jest.fn<Promise<void>, [Proposal]>().mockResolvedValue(undefined),
  };
  const { incident } = runningIncident({
    affects: [
      { reference: 'c1', type: 't1', severity: 60 },
      { reference: 'c2', type: 't1', severity: 60 },
    ],
  });
  render(<ProposalBanner proposal={proposal} incident={incident} snapshot={SNAPSHOT} {...calls} />);
  return calls;
};
const words = () => screen.getByLabelText('Drafted last words (English)');
const german = () => screen.getByLabelText('Drafted last words (German)');
const resolve = () => screen.getByRole('button', { name: 'Post & resolve' });

test('a failed try says so, keeps the words, and the next one is the same', async () => {
  const { onResolve } = show();
  onResolve.mockRejectedValueOnce(new LeitstandError('server-unreachable', 'x'));
  fireEvent.change(words(), { target: { value: 'All is well.' } });
  fireEvent.click(resolve());
  expect(await screen.findByText(/cannot be reached/)).toBeInTheDocument();
  expect(words()).toHaveValue('All is well.');
  fireEvent.click(resolve());
  await waitFor(() => expect(onResolve).toHaveBeenCalledTimes(2));
  const [first, second] = onResolve.mock.calls.map(([accepted]) => accepted);
  expect(second).toEqual(first);
  expect(first).toMatchObject({ proposal, text: '**English**\n\nAll is well.\n\n**Deutsch**\n\nEs geht wieder.' });
});

test('other words are another try', async () => {
  const { onResolve } = show();
  onResolve.mockRejectedValueOnce(new LeitstandError('server-failed', 'x'));
  fireEvent.click(resolve());
  await screen.findByText(/server failed/);
  fireEvent.change(words(), { target: { value: 'Something else.' } });
  fireEvent.click(resolve());
  await waitFor(() => expect(onResolve).toHaveBeenCalledTimes(2));
  const keys = onResolve.mock.calls.map(([{ idempotencyKey }]) => idempotencyKey);
  expect(keys[0]).not.toBe(keys[1]);
});

test('what looks internal in either language is not posted before it is changed', () => {
  show();
  fireEvent.change(german(), { target: { value: 'osd.5 geht wieder.' } });
  expect(resolve()).toBeDisabled();
  fireEvent.click(screen.getByRole('button', { name: /^Replace by/ }));
  expect(resolve()).toBeEnabled();
});

test('a language that was left behind is said; left out, customers read the other one', async () => {
  const { onResolve } = show();
  fireEvent.change(words(), { target: { value: 'All is well.' } });
  expect(screen.getByText(/the German one says what it said before/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Leave it out' }));
  fireEvent.click(resolve());
  await waitFor(() => expect(onResolve).toHaveBeenCalled());
  expect(onResolve.mock.calls[0]?.[0].text).toBe('All is well.');
});

test('one click posts the drafted words in both languages', async () => {
  const { onResolve } = show();
  fireEvent.click(resolve());
  await waitFor(() => expect(onResolve).toHaveBeenCalled());
  expect(onResolve.mock.calls[0]?.[0].text).toBe('**English**\n\nIt works again.\n\n**Deutsch**\n\nEs geht wieder.');
});

test('while a component does not work again it cannot be resolved, but watched', () => {
  const { onWatch } = show();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Network' }));
  expect(resolve()).toBeDisabled();
  expect(screen.getByText(/watch it first/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Monitoring first' }));
  expect(onWatch).toHaveBeenCalledWith({ en: 'It works again.', de: 'Es geht wieder.' }, new Set(['c1']));
});

test('a refused dismissal says why', async () => {
  const { onDismiss } = show();
  onDismiss.mockRejectedValueOnce(new LeitstandError('forbidden', 'not a publisher'));
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(await screen.findByText(/not allowed/)).toBeInTheDocument();
});
