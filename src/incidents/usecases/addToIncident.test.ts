import { LeitstandError } from '../../domain/errors/leitstandError';
import type { Incident } from '../../domain/status/model';
import { addToIncident, type Addition, type AddOptions } from './addToIncident';

const incident: Incident = {
  id: 'i1',
  displayName: 'Slow volumes',
  description: '',
  beganAt: '2026-05-01T08:00:00Z',
  endedAt: null,
  affects: [{ reference: 'c1', type: 't1', severity: 50 }],
  updates: [],
};
const addition: Addition = {
  update: { displayName: 'Investigating', description: 'More of it.', createdAt: '2026-05-01T09:00:00Z' },
  impacts: [
    { reference: 'c1', type: 't1', severity: 90 },
    { reference: 'c2', type: 't1', severity: 60 },
  ],
  alerts: [{ key: 'k', name: 'A', labels: {}, startsAt: '2026-05-01T09:00:00Z' }],
};
const both = [...incident.affects, { reference: 'c2', type: 't1', severity: 60 }];

const prepare = (more: Partial<AddOptions> = {}) => {
  const client = {
    addUpdate: jest.fn(async () => 0),
    changeIncident: jest.fn(async () => undefined),
    updates: jest.fn(async () => [] as Awaited<ReturnType<AddOptions['client']['updates']>>),
    linkAlerts: jest.fn(async () => undefined),
  };
  const options: AddOptions = {
    client,
    idempotencyKey: 'key',
    hasIdempotency: true,
    hasUpdateChanges: true,
    hasLinks: true,
    isRetry: false,
    ...more,
  };
  return { client, run: () => addToIncident(options, incident, addition) };
};

test('one update says it, with what is affected now too, and the alert is tied to the incident', async () => {
  const { client, run } = prepare();
  await expect(run()).resolves.toEqual({ linked: true });
  expect(client.addUpdate).toHaveBeenCalledWith('i1', { ...addition.update, affects: both }, 'key');
  expect(client.changeIncident).not.toHaveBeenCalled();
  expect(client.linkAlerts).toHaveBeenCalledWith('i1', addition.alerts);
});

test('a reference server gets the words first, then the impacts, and no links', async () => {
  const { client, run } = prepare({ hasIdempotency: false, hasUpdateChanges: false, hasLinks: false });
  await run();
  expect(client.addUpdate).toHaveBeenCalledWith('i1', addition.update, undefined);
  expect(client.changeIncident).toHaveBeenCalledWith('i1', { affects: both });
  expect(client.linkAlerts).not.toHaveBeenCalled();
});

test('a retry on a server without keys says nothing twice', async () => {
  const { client, run } = prepare({ hasIdempotency: false, hasUpdateChanges: false, isRetry: true });
  client.updates.mockResolvedValueOnce([{ order: 0, ...addition.update }]);
  await run();
  expect(client.addUpdate).not.toHaveBeenCalled();
  expect(client.changeIncident).toHaveBeenCalled();
});

test('a tie that cannot be stored does not take the words back', async () => {
  const { client, run } = prepare();
  client.linkAlerts.mockRejectedValueOnce(new LeitstandError('server-failed', 'x'));
  await expect(run()).resolves.toEqual({ linked: false });
});

test('a refused update is the caller’s', async () => {
  const { client, run } = prepare();
  client.addUpdate.mockRejectedValueOnce(new LeitstandError('forbidden', 'x'));
  await expect(run()).rejects.toMatchObject({ code: 'forbidden' });
  expect(client.linkAlerts).not.toHaveBeenCalled();
});
