import React from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { toInventory } from '../../domain/redaction/inventory';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import { AddToIncident } from './AddToIncident';

const incident: Incident = {
  id: 'i1',
  displayName: 'Slow volumes | Langsame Volumes',
  description: '**English**\n\nSlow.\n\n**Deutsch**\n\nLangsam.',
  beganAt: '2026-05-01T08:00:00Z',
  endedAt: null,
  phase: { generation: 1, order: 0 },
  affects: [{ reference: 'c1', type: 't1', severity: 50 }],
  updates: [],
};
const snapshot: StatusSnapshot = {
  components: [
    { id: 'c1', displayName: 'Block Storage', labels: {}, activelyAffectedBy: [] },
    { id: 'c2', displayName: 'Compute', labels: {}, activelyAffectedBy: [] },
  ],
  impactTypes: [{ id: 't1', displayName: 'Performance Degradation' }],
  severities: [{ displayName: 'broken', value: 100 }],
  phases: [{ generation: 1, phases: ['Investigating'] }],
  incidents: [incident],
  updates: {},
};

const show = () => {
  const onAdd = jest.fn<Promise<{ linked: boolean }>, Parameters<React.ComponentProps<typeof AddToIncident>['onAdd']>>(
    async () => ({ linked: true })
  );
  const onNewAnyway = jest.fn();
  render(
    <AddToIncident
      incident={incident}
      isSameAlert
      alerts={[{ key: 'k', name: 'A', labels: {}, startsAt: '2026-05-01T09:00:00Z' }]}
      affects={[{ component: 'c2', type: 't1', severity: 60 }]}
      snapshot={snapshot}
      inventory={toInventory(['zeus'])}
      publicUrl="https://status.example.org"
      onAdd={onAdd}
      onNewAnyway={onNewAnyway}
    />
  );
  return { onAdd, onNewAnyway };
};
afterEach(() => window.localStorage.clear());

const add = () => screen.getByRole('button', { name: 'Add to “Slow volumes”' });

test('a server that is down: nothing is denied, the same attempt is made again', async () => {
  const user = userEvent.setup();
  const { onAdd } = show();
  onAdd.mockRejectedValueOnce(new LeitstandError('server-unreachable', 'x'));
  await user.click(add());
  expect(await screen.findByText('Perhaps not posted')).toBeInTheDocument();
  expect(screen.getByText(/It is not known whether customers see it/)).toBeInTheDocument();
  await user.click(add());
  expect(await screen.findByRole('status')).toHaveTextContent('Customers now read your update in “Slow volumes”');
  const attempts = onAdd.mock.calls.map(([, attempt]) => attempt);
  expect(attempts.map(({ isRetry }) => isRetry)).toEqual([false, true]);
  expect(attempts[0]?.idempotencyKey).toBe(attempts[1]?.idempotencyKey);
});

test('one click says it in both languages, with the component that is affected now too', async () => {
  const user = userEvent.setup();
  const { onAdd } = show();
  await user.click(add());
  expect(onAdd.mock.calls[0]?.[0]).toMatchObject({
    update: { displayName: 'Investigating', description: expect.stringMatching(/^\*\*English\*\*[^]*\*\*Deutsch\*\*/) },
    impacts: [{ reference: 'c2', type: 't1', severity: 60 }],
    alerts: [{ key: 'k' }],
  });
});

test('the component is left out on wish, and a new incident is the second choice', async () => {
  const user = userEvent.setup();
  const { onAdd, onNewAnyway } = show();
  await user.click(screen.getByRole('checkbox', { name: /this is affected now: Compute/ }));
  await user.click(add());
  expect(onAdd.mock.calls[0]?.[0].impacts).toEqual([]);
  expect(onNewAnyway).not.toHaveBeenCalled();
});

test('words that look internal are refused before they are sent', () => {
  show();
  fireEvent.change(screen.getByLabelText('What customers read (English)'), { target: { value: 'zeus again' } });
  expect(add()).toBeDisabled();
  expect(screen.getByText('zeus').tagName).toBe('MARK');
});

test('what was typed survives a reload, and posting it again is the same attempt', async () => {
  const user = userEvent.setup();
  const first = show();
  first.onAdd.mockRejectedValueOnce(new LeitstandError('server-unreachable', 'x'));
  fireEvent.change(screen.getByRole('textbox', { name: /English/ }), {
    target: { value: 'The disks are being replaced.' },
  });
  await user.click(add());
  expect(await screen.findByText('Perhaps not posted')).toBeInTheDocument();
  cleanup();

  const again = show();
  expect(screen.getByRole('textbox', { name: /English/ })).toHaveValue('The disks are being replaced.');
  await user.click(add());
  expect(await screen.findByText('Posted')).toBeInTheDocument();
  expect(again.onAdd.mock.lastCall?.[1].idempotencyKey).toBe(first.onAdd.mock.lastCall?.[1].idempotencyKey);
  cleanup();

  show();
  expect(screen.getByRole('textbox', { name: /English/ })).not.toHaveValue('The disks are being replaced.');
});
