import { LeitstandError } from '../../domain/errors/leitstandError';
import type { Incident, IncidentUpdate } from '../../domain/status/model';
import type { IncidentEdit, UpdateBody, WriteOptions } from './operations';
import { postUpdate, type PostOptions } from './postUpdate';

const incident: Incident = {
  id: 'i',
  displayName: 'Slow volumes',
  description: '',
  beganAt: '2026-05-01T08:00:00.000Z',
  endedAt: null,
  phase: { generation: 1, order: 1 },
  affects: [{ reference: 'c1', type: 't1', severity: 60 }],
  updates: [],
};
const update = { title: 'Working on it', text: 'We found it.', createdAt: '2026-05-01T09:00:00.000Z' };

const statusPage = (more: Partial<PostOptions> = {}) => {
  const updates: IncidentUpdate[] = [];
  const sent: Array<{ body: UpdateBody; options: WriteOptions }> = [];
  const changes: IncidentEdit[] = [];
  const options: PostOptions = {
    idempotencyKey: 'k',
    hasIdempotency: false,
    hasUpdateChanges: false,
    isRetry: false,
    operations: {
      addUpdate: async (_, body, manner) => {
        sent.push({ body, options: manner });
        updates.push({ ...body, createdAt: body.createdAt ?? '', order: updates.length });
        return updates.length - 1;
      },
      change: async (_, change) => {
        changes.push(change);
      },
      read: async () => ({ incident, updates }),
    },
    ...more,
  };
  return { options, updates, sent, changes };
};

describe('a server that knows the SCS API only', () => {
  test('words alone change nothing else', async () => {
    const page = statusPage();
    await postUpdate(page.options, incident, { ...update, phase: incident.phase });
    expect(page.sent.map(({ body }) => body)).toEqual([
      { displayName: 'Working on it', description: 'We found it.', createdAt: update.createdAt },
    ]);
    expect(page.changes).toEqual([]);
  });

  test('a new phase is sent alone, after the words', async () => {
    const page = statusPage();
    await postUpdate(page.options, incident, { ...update, phase: { generation: 1, order: 2 } });
    expect(page.updates).toHaveLength(1);
    expect(page.changes).toEqual([{ phase: { generation: 1, order: 2 } }]);
  });

  test('C09: one changed impact sends all of them, and nothing else', async () => {
    const page = statusPage();
    const affects = [
      { reference: 'c1', type: 't1', severity: 30 },
      { reference: 'c2', type: 't1', severity: 60 },
    ];
    await postUpdate(page.options, incident, { ...update, phase: incident.phase, affects });
    expect(page.changes).toEqual([{ affects }]);
  });

  test('C09: impacts of a maintenance go with its end', async () => {
    const page = statusPage();
    const maintenance = { ...incident, endedAt: '2026-05-01T12:00:00.000Z' };
    const affects = [{ reference: 'c1', type: 't1', severity: 0 }];
    await postUpdate(page.options, maintenance, { ...update, affects });
    expect(page.changes).toEqual([{ affects, endedAt: '2026-05-01T12:00:00.000Z' }]);
  });

  test('if the words fail, the phase stays as it is', async () => {
    const page = statusPage();
    page.options.operations.addUpdate = () => Promise.reject(new LeitstandError('forbidden', 'no'));
    const failure = postUpdate(page.options, incident, { ...update, phase: { generation: 1, order: 2 } });
    await expect(failure).rejects.toMatchObject({ code: 'forbidden' });
    expect(page.changes).toEqual([]);
  });

  test('a retry finds the words already there and goes on with the phase', async () => {
    const page = statusPage({ isRetry: true });
    page.updates.push({ order: 0, displayName: '', description: 'We found it.', createdAt: '2026-05-01T09:00:00Z' });
    await postUpdate(page.options, incident, { ...update, phase: { generation: 1, order: 2 } });
    expect(page.updates).toHaveLength(1);
    expect(page.changes).toHaveLength(1);
  });

  test('an incident never ends before it began', async () => {
    const page = statusPage();
    await postUpdate(page.options, incident, { ...update, endedAt: '2026-05-01T07:00:00.000Z' });
    expect(page.changes).toEqual([{ endedAt: '2026-05-01T08:00:00.000Z' }]);
  });
});

describe('our server', () => {
  const ours = { hasIdempotency: true, hasUpdateChanges: true, etag: '"v1"' };

  test('words, phase, impacts and end become true in one step, for the version that was seen', async () => {
    const page = statusPage(ours);
    const affects = [{ reference: 'c1', type: 't1', severity: 30 }];
    const phase = { generation: 1, order: 4 };
    await postUpdate(page.options, incident, { ...update, phase, affects, endedAt: '2026-05-01T10:00:00.000Z' });
    expect(page.sent).toEqual([
      {
        body: {
          displayName: 'Working on it',
          description: 'We found it.',
          createdAt: update.createdAt,
          phase,
          affects,
          endedAt: '2026-05-01T10:00:00.000Z',
        },
        options: { etag: '"v1"', idempotencyKey: 'k' },
      },
    ]);
    expect(page.changes).toEqual([]);
  });

  test('what stays as it is, is not sent', async () => {
    const page = statusPage(ours);
    await postUpdate(page.options, incident, { ...update, phase: incident.phase, affects: incident.affects });
    expect(Object.keys(page.sent[0]?.body ?? {})).toEqual(['displayName', 'description', 'createdAt']);
  });

  test('a retry sends the same key and leaves the rest to the server', async () => {
    const page = statusPage({ ...ours, isRetry: true });
    await postUpdate(page.options, incident, update);
    expect(page.sent[0]?.options.idempotencyKey).toBe('k');
  });
});
