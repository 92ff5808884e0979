import { LeitstandError } from '../domain/errors/leitstandError';
import { answerError } from './answerError';
import { corsTransport } from './corsTransport';
import { createStatusReader } from './readStatus';
import { createStatusClient } from './statusClient';
import type { StatusAnswer, StatusRequest, StatusTransport, TransportKind } from './transport';

const answer = (status: number, body?: unknown): StatusAnswer => ({ status, body, header: () => null });

/** A server that answers by method and path, and remembers what it was asked. */
const server = (routes: Record<string, StatusAnswer>, kind: TransportKind = 'proxy') => {
  const asked: StatusRequest[] = [];
  const transport: StatusTransport = {
    kind,
    send: async (request) => {
      asked.push(request);
      return routes[`${request.method} ${request.path.split('?')[0]}`] ?? answer(404, { message: 'Not Found' });
    },
  };
  return { client: createStatusClient(transport), asked };
};

describe('C06 what an error answer means', () => {
  test.each<[TransportKind, number, unknown, string]>([
    ['proxy', 400, 'Authentication to data source failed', 'token-refused'],
    ['proxy', 400, { message: 'Authentication to data source failed' }, 'token-refused'],
    ['proxy', 400, { message: 'Bad Request' }, 'invalid-input'],
    ['proxy', 401, { message: 'Unauthorized' }, 'session-ended'],
    ['proxy', 401, { messageId: 'oauth.expired-token' }, 'session-ended'],
    ['cors', 401, { message: 'Unauthorized' }, 'token-missing'],
    ['proxy', 403, { message: 'plugin proxy route access denied' }, 'forbidden'],
    ['proxy', 404, { message: 'Not Found' }, 'not-found'],
    ['proxy', 409, { error: { message: 'contradiction' } }, 'conflict'],
    ['proxy', 412, '', 'stale-edit'],
    ['proxy', 413, undefined, 'too-large'],
    ['proxy', 429, undefined, 'rate-limited'],
    ['proxy', 500, { message: 'Internal Server Error' }, 'server-failed'],
    ['proxy', 502, '', 'server-unreachable'],
    ['proxy', 504, undefined, 'server-unreachable'],
    ['proxy', 403, { message: 'x', code: 'token-missing' }, 'token-missing'],
    ['proxy', 403, { message: 'x', code: 'no-such-code' }, 'forbidden'],
  ])('%s %i %j is %s', (kind, status, body, code) => {
    expect(answerError(answer(status, body), kind)?.code).toBe(code);
  });

  test.each([
    [{ message: 'said so' }, 'said so'],
    [{ error: { message: 'said so' } }, 'said so'],
    [{ error: 'said so' }, 'said so'],
    ['said so', 'said so'],
    ['', 'HTTP 500'],
    [[1], 'HTTP 500'],
  ])('%j is readable', (body, message) => {
    expect(answerError(answer(500, body), 'proxy')?.message).toBe(message);
  });
});

describe('reading', () => {
  test('fills in what servers leave out and makes all times UTC', async () => {
    const { client } = server({
      'GET /incidents/i1': answer(200, {
        data: {
          id: 'i1',
          beganAt: '2026-05-01T10:00:00.123456+02:00',
          endedAt: null,
          phase: { generation: 0, order: 0 },
          affects: [{ reference: 'c', type: 't' }],
        },
      }),
    });
    await expect(client.incident('i1')).resolves.toEqual({
      id: 'i1',
      displayName: '',
      description: '',
      beganAt: '2026-05-01T08:00:00.123Z',
      endedAt: null,
      phase: undefined,
      affects: [{ reference: 'c', type: 't', severity: undefined }],
      updates: [],
    });
  });

  test('C12 asks for windows and moments in UTC', async () => {
    const { client, asked } = server({
      'GET /incidents': answer(200, { data: [] }),
      'GET /components': answer(200, { data: [] }),
    });
    await client.incidents({ start: new Date('2026-05-01T00:00:00+02:00'), end: new Date('2026-05-02T00:00:00Z') });
    await client.components(new Date('2026-05-01T12:00:00Z'));
    expect(asked.map(({ path }) => path)).toEqual([
      '/incidents?start=2026-04-30T22:00:00.000Z&end=2026-05-02T00:00:00.000Z',
      '/components?at=2026-05-01T12:00:00.000Z',
    ]);
  });

  test.each([undefined, 'html', [], {}, { data: {} }])(
    'an answer of unknown form (%j) is an error, not an empty page',
    async (body) => {
      const { client } = server({ 'GET /components': answer(200, body) });
      await expect(client.components(new Date())).rejects.toMatchObject({ code: 'bad-answer' });
    }
  );

  test('a reference server has none of the additions, which is no error', async () => {
    const { client } = server({});
    await expect(client.me()).resolves.toBeUndefined();
    await expect(client.capabilities()).resolves.toBeUndefined();
    await expect(client.mappingRules()).resolves.toBeUndefined();
    await expect(client.alertLinks()).resolves.toEqual([]);
  });

  test('rights that cannot be read grant nothing', async () => {
    const { client } = server({ 'GET /me': answer(200, { data: { authenticated: 'yes', can: { publish: 1 } } }) });
    await expect(client.me()).resolves.toMatchObject({ authenticated: false, can: { publish: false } });
  });
});

describe('one reading of everything', () => {
  const base = {
    'GET /components': answer(200, {
      data: [
        { id: 'c2', displayName: 'B' },
        { id: 'c1', displayName: 'A' },
      ],
    }),
    'GET /impacttypes': answer(200, { data: [{ id: 't', displayName: 'Slow' }] }),
    'GET /severities': answer(200, {
      data: [
        { displayName: 'broken', value: 100 },
        { displayName: 'limited', value: 66 },
      ],
    }),
    'GET /phases': answer(200, { data: { generation: 2, phases: ['New'] } }),
    'GET /incidents': answer(200, {
      data: [{ id: 'i', beganAt: '2026-05-01T08:00:00Z', endedAt: null, phase: { generation: 1, order: 0 } }],
    }),
    'GET /incidents/i/updates': answer(200, {
      data: [
        { order: 1, displayName: 'b' },
        { order: 0, displayName: 'a' },
      ],
    }),
  };

  test('sorts what servers do not, and fetches old phase generations where they are used', async () => {
    const { client, asked } = server(base);
    const view = await createStatusReader(client)();
    expect(view.snapshot.components.map(({ displayName }) => displayName)).toEqual(['A', 'B']);
    expect(view.snapshot.severities.map(({ value }) => value)).toEqual([66, 100]);
    expect(view.snapshot.updates.i?.map(({ order }) => order)).toEqual([0, 1]);
    expect(asked.some(({ path }) => path === '/phases?generation=1')).toBe(true);
    expect(view.me).toBeUndefined();
  });

  test('keeps names for five minutes, and asks again after', async () => {
    let now = 0;
    const { client, asked } = server(base);
    const read = createStatusReader(client, () => now);
    const count = () => asked.filter(({ path }) => path === '/severities').length;
    await read();
    now = 60_000;
    await read();
    expect(count()).toBe(1);
    now = 6 * 60_000;
    await read();
    expect(count()).toBe(2);
  });

  test('C05 incidents that cannot be read leave the components, and are an error all the same', async () => {
    const { client } = server({ ...base, 'GET /incidents': answer(500, { message: 'Internal Server Error' }) });
    await expect(createStatusReader(client)()).rejects.toMatchObject({
      code: 'server-failed',
      components: [{ displayName: 'A' }, { displayName: 'B' }],
    });
  });

  test('what was retired is there by name for incidents that name it, and is in no list', async () => {
    const old = { id: 'c0', displayName: 'Old' };
    const all = {
      ...base,
      'GET /capabilities': answer(200, { data: { server: 'leitstand', version: '1', features: { retire: true } } }),
    };
    const { client } = server({
      ...all,
      'GET /retired': answer(200, { data: { components: [old], impactTypes: [] } }),
    });
    const { snapshot } = await createStatusReader(client)();
    expect(snapshot.retired?.components).toMatchObject([old]);
    expect(snapshot.components.map(({ id }) => id)).toEqual(['c1', 'c2']);
    const failing = server({ ...all, 'GET /retired': answer(500, { message: 'x' }) });
    expect((await createStatusReader(failing.client)()).snapshot.retired).toBeUndefined();
  });

  test('links that cannot be read do not hide the page', async () => {
    const features = { alertLinks: true, me: true };
    const { client } = server({
      ...base,
      'GET /capabilities': answer(200, { data: { server: 'leitstand', version: '1', features } }),
      'GET /me': answer(200, { data: { authenticated: true, roles: ['publisher'], can: { publish: true } } }),
      'GET /alert-links': answer(500, { message: 'x' }),
    });
    await expect(createStatusReader(client)()).resolves.toMatchObject({
      alertLinks: [],
      me: { can: { publish: true } },
    });
  });
});

describe('writing', () => {
  test('a change carries only what is changed', async () => {
    const { client, asked } = server({ 'PATCH /incidents/i1': answer(204) });
    await client.changeIncident('i1', { endedAt: '2026-05-01T08:00:00.000Z' });
    expect(asked).toMatchObject([
      { method: 'PATCH', path: '/incidents/i1', body: { endedAt: '2026-05-01T08:00:00.000Z' } },
    ]);
  });

  test('says whose client it is, and only where somebody means it that internal words may go out', async () => {
    const { client, asked } = server({ 'PATCH /incidents/i1': answer(204) });
    await client.changeIncident('i1', { displayName: 'osd.1' });
    await client.anyway().changeIncident('i1', { displayName: 'osd.1' });
    expect(asked.map(({ headers }) => headers)).toEqual([
      { 'Leitstand-Client': 'leitstand-app' },
      { 'Leitstand-Client': 'leitstand-app', 'Leitstand-Redaction': 'override' },
    ]);
  });

  test('ids cannot leave their place in the path', async () => {
    const { client, asked } = server({});
    await expect(client.incident('../components?x')).rejects.toMatchObject({ code: 'not-found' });
    expect(asked[0]?.path).toBe('/incidents/..%2Fcomponents%3Fx');
  });
});

describe('the anonymous way', () => {
  test('sends no credentials, and names a network failure', async () => {
    const seen: RequestInit[] = [];
    const transport = corsTransport('https://status.example.org/', async (_, init) => {
      seen.push(init ?? {});
      throw new TypeError('Failed to fetch');
    });
    const failure = await transport.send({ method: 'GET', path: '/components' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LeitstandError);
    expect(failure).toMatchObject({ code: 'server-unreachable' });
    expect(seen[0]?.credentials).toBe('omit');
  });
});
