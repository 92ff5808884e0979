import type { StatusAnswer, StatusRequest, StatusTransport } from '../../status/transport';
import { createOperations } from './operations';

const serve = (answers: Record<string, Partial<StatusAnswer>>) => {
  const asked: StatusRequest[] = [];
  const transport: StatusTransport = {
    kind: 'proxy',
    send: async (request) => {
      asked.push(request);
      const answer = answers[`${request.method} ${request.path}`];
      return { status: 200, body: undefined, header: () => null, ...(answer ?? { status: 404, body: {} }) };
    },
  };
  return { operations: createOperations(transport), asked };
};

test('an incident is read with its version, its updates, and what was corrected', async () => {
  const { operations } = serve({
    'GET /incidents/i1': {
      header: (name) => (name === 'ETag' ? '"v1"' : null),
      body: {
        data: {
          id: 'i1',
          displayName: 'Slow',
          beganAt: '2026-05-01T08:00:00Z',
          endedAt: null,
          postmortem: 'A cable.',
          postmortemAt: '2026-05-02T08:00:00Z',
          amendments: [{ kind: 'correction', update: 0, note: 'Typo', at: '2026-05-01T09:00:00Z' }, { kind: 'other' }],
        },
      },
    },
    'GET /incidents/i1/updates': {
      body: {
        data: [
          { order: 1, createdAt: '2026-05-01T09:00:00Z', phase: { generation: 1, order: 2 }, affects: [] },
          { order: 0, createdAt: '2026-05-01T08:30:00Z' },
        ],
      },
    },
  });
  const { incident, etag, updates } = await operations.read('i1');
  expect(etag).toBe('"v1"');
  expect(incident.postmortem).toEqual({ text: 'A cable.', at: '2026-05-02T08:00:00.000Z' });
  expect(incident.amendments).toEqual([
    { kind: 'correction', update: 0, note: 'Typo', at: '2026-05-01T09:00:00.000Z' },
  ]);
  expect(updates.map(({ order, phase, affects }) => ({ order, phase, affects }))).toEqual([
    { order: 0, phase: undefined, affects: undefined },
    { order: 1, phase: { generation: 1, order: 2 }, affects: [] },
  ]);
});

test('an end is taken away by a merge patch, for the version that was seen', async () => {
  const { operations, asked } = serve({ 'PATCH /incidents/i1': { status: 204 } });
  await operations.change('i1', { endedAt: null }, { etag: '"v1"' });
  expect(asked[0]).toMatchObject({
    body: { endedAt: null },
    headers: { 'If-Match': '"v1"', 'Content-Type': 'application/merge-patch+json' },
  });
});

test('other changes are plain JSON, in which null means nothing', async () => {
  const { operations, asked } = serve({ 'PATCH /incidents/i1': { status: 204 } });
  await operations.change('i1', { displayName: 'x' }, {});
  expect(asked[0]?.headers).not.toHaveProperty('Content-Type');
});

test('a stale edit is told from other refusals', async () => {
  const stale = { status: 412, body: { message: 'Somebody else', code: 'stale-edit' } };
  const { operations } = serve({ 'POST /incidents/i1/updates': stale });
  const post = operations.addUpdate('i1', { displayName: '', description: 'x' }, { etag: '"v1"' });
  await expect(post).rejects.toMatchObject({ code: 'stale-edit' });
});

test('an id that no server gives leads to nothing', async () => {
  const refused = { status: 400, body: { message: 'no uuid' } };
  const { operations } = serve({ 'GET /incidents/x': refused, 'GET /incidents/x/updates': refused });
  await expect(operations.read('x')).rejects.toMatchObject({ code: 'not-found' });
});

test('proposals, promises and what waits are read; what is unknown is left out', async () => {
  const { operations } = serve({
    'GET /proposals': {
      body: {
        data: [
          {
            id: 'p',
            incident: 'i1',
            kind: 'resolve',
            text: { en: 'a', de: 'b' },
            endedAt: '2026-05-01T09:00:00Z',
            clearSince: '2026-05-01T09:00:00Z',
            createdAt: '2026-05-01T09:10:00Z',
          },
          { id: 'q', incident: 'i1', kind: 'something new' },
        ],
      },
    },
    'GET /next-updates': { body: { data: [{ incident: 'i1', dueAt: '2026-05-01T09:30:00Z', isOverdue: false }, {}] } },
    'GET /worker': {
      body: {
        data: {
          draftsWaiting: 2,
          truthGaps: [{ component: 'c1', since: '2026-05-01T09:00:00Z', seconds: 60 }],
          monitoring: { state: 'blind' },
        },
      },
    },
  });
  expect((await operations.proposals()).map(({ id }) => id)).toEqual(['p']);
  expect(await operations.nextUpdates()).toEqual([{ incident: 'i1', dueAt: '2026-05-01T09:30:00.000Z' }]);
  expect(await operations.worker()).toMatchObject({
    draftsWaiting: 2,
    proposals: 0,
    monitoring: 'blind',
    truthGaps: [{ component: 'c1', since: '2026-05-01T09:00:00.000Z', seconds: 60 }],
  });
});

test('words that look internal are only let through by who says so', async () => {
  const { operations, asked } = serve({ 'POST /incidents/i1/updates': { status: 201, body: { order: 0 } } });
  await operations.addUpdate('i1', { displayName: '', description: 'osd.5' }, {});
  await operations.anyway().addUpdate('i1', { displayName: '', description: 'osd.5' }, {});
  expect(asked.map(({ headers }) => headers?.['Leitstand-Redaction'])).toEqual([undefined, 'override']);
});
