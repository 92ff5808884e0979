import React from 'react';
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { CorrectIncident, Retract } from './AmendDialog';
import { runningIncident } from './testRunning';

// A busy machine is slow, not broken.
configure({ asyncUtilTimeout: 15_000 });

const over = runningIncident({ endedAt: '2026-05-01T09:00:00.000Z' }).incident;
const showCorrection = (keepsTrace = true) => {
  const onSave = jest.fn().mockResolvedValue(undefined);
  const onClose = jest.fn();
  render(<CorrectIncident incident={over} keepsTrace={keepsTrace} onSave={onSave} onClose={onClose} />);
  return { onSave, onClose };
};
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Correct' }));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`)), { target: { value } });

test.each([
  [new LeitstandError('stale-edit', 'x'), /Somebody else has changed this/],
  [new LeitstandError('forbidden', 'no'), /not allowed/],
  [new LeitstandError('server-failed', 'disk full'), /disk full/],
])('%s: the dialog stays open with what was typed', async (failure, sentence) => {
  const { onSave, onClose } = showCorrection();
  onSave.mockRejectedValueOnce(failure);
  type('First text', 'Other words.');
  type('What was wrong, for everybody', 'A typo.');
  save();
  expect(await screen.findByText(sentence)).toBeInTheDocument();
  expect(screen.getByLabelText('First text')).toHaveValue('Other words.');
  expect(onClose).not.toHaveBeenCalled();
});

test('words that customers have read are not exchanged without saying so', async () => {
  const { onSave, onClose } = showCorrection();
  type('Title', 'Slower volumes');
  save();
  expect(screen.getByText(/Say what was wrong/)).toBeInTheDocument();
  expect(onSave).not.toHaveBeenCalled();
  type('What was wrong, for everybody', 'The title.');
  save();
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(onSave).toHaveBeenCalledWith({ displayName: 'Slower volumes' }, 'The title.');
});

test('begin and end of a backfilled incident: refused where they make no sense, then only the changed one is sent', async () => {
  const { onSave } = showCorrection();
  type('Ended at', '2026-05-01T07:00');
  save();
  expect(screen.getByText('It cannot end before it began.')).toBeInTheDocument();
  type('Ended at', '2026-05-01T09:30');
  save();
  await waitFor(() => expect(onSave).toHaveBeenCalledWith({ endedAt: '2026-05-01T09:30:00.000Z' }, ''));
});

test('what somebody else has changed meanwhile is shown, and not undone', async () => {
  const onSave = jest.fn().mockResolvedValue(undefined);
  const dialog = (incident: typeof over) => (
    <CorrectIncident incident={incident} keepsTrace onSave={onSave} onClose={() => undefined} />
  );
  const { rerender } = render(dialog(over));
  type('Ended at', '2026-05-01T09:30');
  rerender(dialog({ ...over, displayName: 'Their title' }));
  expect(screen.getByText(/Their title/)).toBeInTheDocument();
  save();
  await waitFor(() => expect(onSave).toHaveBeenCalledWith({ endedAt: '2026-05-01T09:30:00.000Z' }, ''));
});

test('a server that keeps no trace says so and takes no note', () => {
  showCorrection(false);
  expect(screen.getByText(/keeps no trace/)).toBeInTheDocument();
  expect(screen.getByLabelText('What was wrong, for everybody')).toBeDisabled();
});

test('before something is retracted it is said what stays visible, and a reason is needed', async () => {
  const onRetract = jest.fn().mockResolvedValue(undefined);
  render(<Retract of="incident" words="Slow volumes" onRetract={onRetract} onClose={() => undefined} />);
  expect(screen.getByText(/Everybody still reads its title/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Retract' })).toBeDisabled();
  type('Reason, for everybody', 'It never happened.');
  fireEvent.click(screen.getByRole('button', { name: 'Retract' }));
  await waitFor(() => expect(onRetract).toHaveBeenCalledWith('It never happened.'));
});
