import React from 'react';
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { CorrectIncident, CorrectUpdate, Retract } from './AmendDialog';
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
  type('First text \\(English\\)', 'Other words.');
  type('What was wrong, for everybody', 'A typo.');
  save();
  expect(await screen.findByText(sentence)).toBeInTheDocument();
  expect(screen.getByLabelText('First text (English)')).toHaveValue('Other words.');
  expect(onClose).not.toHaveBeenCalled();
});

test('words that customers have read are not exchanged without saying so', async () => {
  const { onSave, onClose } = showCorrection();
  type('Title \\(English\\)', 'Slower volumes');
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

describe('both languages', () => {
  const BOTH = '**English**\n\nSlow.\n\n**Deutsch**\n\nLangsam.';

  test('one language of an incident is corrected, the other one stays', async () => {
    const onSave = jest.fn().mockResolvedValue(undefined);
    const incident = { ...over, displayName: 'Slow | Langsam', description: BOTH };
    render(<CorrectIncident incident={incident} keepsTrace onSave={onSave} onClose={() => undefined} />);
    expect(screen.getByLabelText('Title (German)')).toHaveValue('Langsam');
    type('First text \\(German\\)', 'Sehr langsam.');
    type('What was wrong, for everybody', 'The German text.');
    save();
    await waitFor(() => expect(onSave).toHaveBeenCalled());
    expect(onSave).toHaveBeenCalledWith(
      { description: '**English**\n\nSlow.\n\n**Deutsch**\n\nSehr langsam.' },
      'The German text.'
    );
  });

  test('what another program has written otherwise is not touched by correcting a time', async () => {
    const onSave = jest.fn().mockResolvedValue(undefined);
    const incident = { ...over, displayName: 'A | B | C', description: ' **Deutsch**\nLangsam.\n\n**English**\nSlow.' };
    render(<CorrectIncident incident={incident} keepsTrace onSave={onSave} onClose={() => undefined} />);
    type('Ended at', '2026-05-01T09:30');
    save();
    await waitFor(() => expect(onSave).toHaveBeenCalledWith({ endedAt: '2026-05-01T09:30:00.000Z' }, ''));
  });

  test('an update is corrected in one language and keeps the other', async () => {
    const onSave = jest.fn().mockResolvedValue(undefined);
    const update = { order: 0, displayName: '', description: BOTH, createdAt: '2026-05-01T08:30:00.000Z' };
    render(<CorrectUpdate update={update} keepsTrace onSave={onSave} onClose={() => undefined} />);
    type('What was wrong, for everybody', 'A typo.');
    expect(screen.getByRole('button', { name: 'Correct' })).toBeDisabled();
    type('Text of the update \\(English\\)', 'Slower.');
    save();
    await waitFor(() => expect(onSave).toHaveBeenCalled());
    expect(onSave).toHaveBeenCalledWith(
      { description: '**English**\n\nSlower.\n\n**Deutsch**\n\nLangsam.' },
      'A typo.'
    );
  });
});
