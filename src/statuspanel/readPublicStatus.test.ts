import { corsTransport } from '../status/corsTransport';
import { createReadClient } from '../status/readClient';
import { createPublicReader } from './readPublicStatus';

const incident = (id: string, beganAt: string, endedAt?: string) => ({
  id,
  displayName: id,
  description: '',
  beganAt,
  endedAt,
  affects: [{ reference: 'c1', type: 't1', severity: 50 }],
  updates: [0, 1],
});

const ANSWERS: Record<string, unknown> = {
  '/components': { data: [{ id: 'c1', displayName: 'Compute', activelyAffectedBy: [] }] },
  '/severities': { data: [{ displayName: 'broken', value: 100 }] },
  '/phases': { data: { generation: 1, phases: ['Open'] } },
  '/incidents': {
    data: [
      incident('over', '2026-05-01T01:00:00Z', '2026-05-01T02:00:00Z'),
      incident('older', '2026-05-01T08:00:00Z'),
      incident('newer', '2026-05-01T09:00:00Z'),
      incident('planned', '2026-05-03T09:00:00Z'),
    ],
  },
  '/incidents/over/updates': { data: [] },
  '/incidents/older/updates': { data: [] },
  '/incidents/newer/updates': {
    data: [
      { order: 1, displayName: '', description: 'latest', createdAt: '2026-05-01T10:00:00Z' },
      { order: 0, displayName: '', description: 'first', createdAt: '2026-05-01T09:30:00Z' },
    ],
  },
};

const serving = () => {
  const requests: Array<{ path: string; init: RequestInit | undefined }> = [];
  const fetcher: typeof fetch = async (address, init) => {
    const { pathname, search } = new URL(String(address));
    requests.push({ path: pathname + search, init });
    const text = JSON.stringify(ANSWERS[pathname]);
    return { status: 200, text: async () => text, headers: { get: () => null } } as unknown as Response;
  };
  return { requests, client: createReadClient(corsTransport('https://status.example.org/', fetcher)) };
};
const clock = () => Date.parse('2026-05-01T12:00:00Z');

it('reads the public routes only, anonymously, and updates only of what goes on', async () => {
  const { requests, client } = serving();
  const { incidents, updates } = await createPublicReader(client, false, clock)();
  expect(incidents.map(({ id }) => id)).toEqual(['over', 'older', 'newer', 'planned']);
  expect(updates.newer?.map(({ description }) => description)).toEqual(['first', 'latest']);
  expect(requests.map((request) => request.path).sort()).toEqual([
    '/components?at=2026-05-01T12:00:00.000Z',
    '/incidents/newer/updates',
    '/incidents/older/updates',
    '/incidents?start=2026-04-30T00:00:00.000Z&end=2026-06-30T00:00:00.000Z',
    '/phases',
    '/severities',
  ]);
  requests.forEach(({ init }) => {
    expect(init).toMatchObject({ method: 'GET', credentials: 'omit' });
    // A header of our own would make the browser ask for leave before every request.
    expect(init?.headers).toBeUndefined();
  });
});

it('still names what was retired', async () => {
  const { requests, client } = serving();
  ANSWERS['/components/retired'] = { data: { id: 'retired', displayName: 'Old storage' } };
  const { retired } = await createPublicReader(
    {
      ...client,
      incidents: async (window) =>
        (await client.incidents(window)).map((each) => ({ ...each, affects: [{ reference: 'retired', type: 't1' }] })),
    },
    false,
    clock
  )();
  expect(retired?.components.map(({ displayName }) => displayName)).toEqual(['Old storage']);
  expect(requests.filter(({ path }) => path === '/components/retired')).toHaveLength(1);
});

it('reads the updates of what is over once, for the strip', async () => {
  const { requests, client } = serving();
  const read = createPublicReader(client, true, clock);
  await read();
  await read();
  const asked = (part: string) => requests.filter(({ path }) => path.startsWith(part));
  expect(asked('/incidents?start=2026-01-30T00:00:00.000Z')).toHaveLength(2);
  expect(asked('/incidents/over/updates')).toHaveLength(1);
  expect(asked('/incidents/newer/updates')).toHaveLength(2);
  expect(asked('/incidents/planned/updates')).toHaveLength(0);
});
