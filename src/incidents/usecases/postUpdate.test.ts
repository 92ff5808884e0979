import { LeitstandError } from '../../domain/errors/leitstandError';
import type { Incident, IncidentChange, IncidentUpdate } from '../../domain/status/model';
import { postUpdate, type PostOptions } from './postUpdate';
import { lastPhase, resolve } from './resolve';

const incident: Incident = {
  id: 'i',
  displayName: 'Slow volumes',
  description: '',
  beganAt: '2026-05-01T08:00:00.000Z',
  endedAt: null,
  phase: { generation: 1, order: 1 },
  affects: [],
  updates: [],
};
const update = { title: 'Working on it', text: 'We found it.', createdAt: '2026-05-01T09:00:00.000Z' };

const statusPage = (more: Partial<PostOptions> = {}) => {
  const updates: IncidentUpdate[] = [];
  const changes: IncidentChange[] = [];
  const options: PostOptions = {
    idempotencyKey: 'k',
    hasIdempotency: false,
    isRetry: false,
    ...more,
    client: {
      addUpdate: async (_, sent) => {
        updates.push({ createdAt: '', ...sent, order: updates.length });
        return updates.length - 1;
      },
      changeIncident: async (_, change) => {
        changes.push(change);
      },
      updates: async () => updates,
    },
  };
  return { options, updates, changes };
};

test('words alone change nothing else', async () => {
  const page = statusPage();
  await postUpdate(page.options, incident, { ...update, phase: incident.phase });
  expect(page.updates).toMatchObject([{ displayName: 'Working on it', description: 'We found it.' }]);
  expect(page.changes).toEqual([]);
});

test('a new phase is sent alone', async () => {
  const page = statusPage();
  await postUpdate(page.options, incident, { ...update, phase: { generation: 1, order: 2 } });
  expect(page.changes).toEqual([{ phase: { generation: 1, order: 2 } }]);
});

test('if the words fail, the phase stays as it is', async () => {
  const page = statusPage();
  page.options.client.addUpdate = () => Promise.reject(new LeitstandError('forbidden', 'no'));
  const failure = postUpdate(page.options, incident, { ...update, phase: { generation: 1, order: 2 } });
  await expect(failure).rejects.toMatchObject({ code: 'forbidden' });
  expect(page.changes).toEqual([]);
});

test('a retry on a reference server finds the words already there and goes on with the phase', async () => {
  const page = statusPage({ isRetry: true });
  page.updates.push({ order: 0, displayName: '', description: 'We found it.', createdAt: '2026-05-01T09:00:00Z' });
  await postUpdate(page.options, incident, { ...update, phase: { generation: 1, order: 2 } });
  expect(page.updates).toHaveLength(1);
  expect(page.changes).toHaveLength(1);
});

test('resolving says the last words, sets the last phase and the end', async () => {
  const page = statusPage();
  const phase = lastPhase([
    { generation: 1, phases: ['a', 'b', 'c'] },
    { generation: 2, phases: ['Open', 'Done'] },
  ]);
  await resolve(page.options, incident, { ...update, phase, endedAt: '2026-05-01T10:00:00.000Z' });
  expect(page.updates).toHaveLength(1);
  expect(page.changes).toEqual([{ phase: { generation: 2, order: 1 }, endedAt: '2026-05-01T10:00:00.000Z' }]);
});

test('an incident never ends before it began', async () => {
  const page = statusPage();
  await resolve(page.options, incident, { ...update, endedAt: '2026-05-01T07:00:00.000Z' });
  expect(page.changes).toEqual([{ endedAt: '2026-05-01T08:00:00.000Z' }]);
});
