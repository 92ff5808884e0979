import { lastValueFrom } from 'rxjs';
import { dateTime, type DataFrame, type DataQueryRequest, type DataSourceInstanceSettings } from '@grafana/data';
import type { StatusAnswer, StatusRequest, StatusTransport } from '../status/transport';
import { setTemplateSrv, type TemplateSrv } from '@grafana/runtime';
import { explainConnection } from './explainConnection';
import { LeitstandDataSource } from './LeitstandDataSource';
import { LeitstandVariables } from './LeitstandVariables';
import type { StatusOptions, StatusQuery, VariableQuery } from './types';

/** As the reference server answers: envelopes, absent fields, several generations of names. */
const ANSWERS: Record<string, unknown> = {
  '/components': {
    data: [
      {
        id: 'c1',
        displayName: 'Block Storage',
        labels: { region: 'fra1, fra2', az: '1' },
        activelyAffectedBy: [{ reference: 'i1', type: 't1', severity: 66 }],
      },
      { id: 'c2', displayName: 'Compute', labels: { region: 'fra2' }, activelyAffectedBy: [] },
    ],
  },
  '/severities': {
    data: [
      { displayName: 'operational', value: 33 },
      { displayName: 'limited', value: 66 },
      { displayName: 'broken', value: 100 },
    ],
  },
  '/phases': { data: { generation: 1, phases: ['Investigating'] } },
  '/incidents': {
    data: [
      incident('i1', 66),
      incident('i2', 66, {
        endedAt: '2026-05-01T11:00:00Z',
        affects: [{ reference: 'c2', type: 't1', severity: 100 }],
      }),
      incident('m1', 0),
    ],
  },
  '/incidents/i1/updates': {
    data: [
      { order: 1, displayName: 'Later', description: 'B', createdAt: '2026-05-01T11:30:00Z' },
      { order: 0, displayName: 'First', description: 'A', createdAt: '2026-05-01T10:30:00Z' },
      { order: 2, displayName: 'Tomorrow', description: 'C', createdAt: '2026-05-02T11:30:00Z' },
    ],
  },
  '/incidents/i2/updates': { data: [] },
  '/incidents/m1/updates': { data: [] },
  '/capabilities': {
    data: { server: 'leitstand', version: '0.1.0', features: { drafts: true, worker: true, review: false } },
  },
  '/me': {
    data: {
      authenticated: true,
      name: 'Olga',
      roles: ['publisher'],
      can: { draft: true, publish: true, administer: false },
    },
  },
};

function incident(id: string, severity: number, change: object = {}) {
  return {
    id,
    displayName: id,
    description: '',
    beganAt: '2026-05-01T10:00:00Z',
    phase: { generation: 1, order: 0 },
    affects: [{ reference: 'c1', type: 't1', severity }],
    updates: [0, 1, 2],
    ...change,
  };
}

const mockPermissions = new Set<string>();
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  hasPermission: (action: string) => mockPermissions.has(action),
}));

/** Stands for a dashboard on which `$name` is chosen to be two components. */
setTemplateSrv({
  replace: (text: string) => text.replace('$name', '{Compute,Network}'),
} as unknown as TemplateSrv);

const instance = (jsonData: StatusOptions) =>
  ({
    uid: 'status',
    name: 'Status',
    type: 'scs-leitstand-datasource',
    jsonData,
  }) as DataSourceInstanceSettings<StatusOptions>;

const transportOf = (answer: (request: StatusRequest) => Partial<StatusAnswer>, requests: string[] = []) => {
  const transport: StatusTransport = {
    kind: 'proxy',
    send: async (request) => {
      requests.push(request.path);
      return { status: 200, body: undefined, header: () => null, ...answer(request) };
    },
  };
  return transport;
};

const make = (answer: (request: StatusRequest) => Partial<StatusAnswer>) => {
  const requests: string[] = [];
  return {
    source: new LeitstandDataSource(instance({ apiUrl: 'https://s' }), transportOf(answer, requests)),
    requests,
  };
};

const recorded = ({ path }: StatusRequest) => {
  const body = ANSWERS[path.split('?')[0] ?? ''];
  return body === undefined ? { status: 404 } : { body };
};

const request = (...targets: StatusQuery[]) =>
  ({
    targets,
    range: { from: dateTime('2026-05-01T09:00:00Z'), to: dateTime('2026-05-01T12:00:00Z'), raw: { from: '', to: '' } },
  }) as DataQueryRequest<StatusQuery>;

const column = (frame: DataFrame, name: string) => frame.fields.find((field) => field.name === name)?.values;
const ask = async (query: Omit<StatusQuery, 'refId'>, change: Partial<DataQueryRequest<StatusQuery>> = {}) => {
  const { source } = make(recorded);
  const { data } = await source.query({ ...request({ refId: 'A', ...query }), ...change });
  return data[0];
};

describe('LeitstandDataSource', () => {
  it('tells incidents from maintenance, and asks for the window once for both', async () => {
    const { source, requests } = make(recorded);
    const { data } = await source.query(
      request({ refId: 'A', queryType: 'incidents' }, { refId: 'B', queryType: 'maintenance' })
    );
    expect(data.map((frame) => [frame.refId, column(frame, 'id')])).toEqual([
      ['A', ['i1', 'i2']],
      ['B', ['m1']],
    ]);
    expect(requests.filter((path) => path.startsWith('/incidents'))).toEqual([
      '/incidents?start=2026-05-01T09:00:00.000Z&end=2026-05-01T12:00:00.000Z',
    ]);
  });

  it.each([
    [{ state: 'open' as const }, ['i1']],
    [{ state: 'over' as const }, ['i2']],
    [{ state: 'planned' as const }, []],
    [{ components: 'Compute' }, ['i2']],
    [{ components: 'region=fra1' }, ['i1']],
    [{ components: '$name' }, ['i2']],
    [{ layer: 'storage' as const }, ['i1']],
  ])('narrows incidents by %j', async (filter, ids) => {
    expect(column(await ask({ queryType: 'incidents', ...filter }), 'id')).toEqual(ids);
  });

  it('draws annotations of the same incidents as regions', async () => {
    const scopedVars = { __annotation: { text: 'Incidents', value: {} } };
    const frame = await ask({ queryType: 'incidents' }, { scopedVars });
    expect(column(frame, 'tags')).toEqual(['Block Storage,open', 'Compute,over']);
    expect(column(frame, 'timeEnd')?.[1]).toBe(Date.parse('2026-05-01T11:00:00Z'));
  });

  it('lists updates of the window by the time they were written', async () => {
    const frame = await ask({ queryType: 'updates' });
    expect(column(frame, 'title')).toEqual(['First', 'Later']);
  });

  it('shows components as they are now', async () => {
    const frame = await ask({ queryType: 'components' });
    expect(column(frame, 'component')).toEqual(['Block Storage', 'Compute']);
    expect(column(frame, 'state')).toEqual(['limited', 'operational']);
  });

  it('names components that were retired later, asking the server once', async () => {
    const { source, requests } = make((asked) => {
      const [path] = asked.path.split('?');
      if (path === '/components') {
        return { body: { data: [] } };
      }
      return path === '/components/c1' ? { body: { data: { id: 'c1', displayName: 'Old storage' } } } : recorded(asked);
    });
    const incidents = { refId: 'A', queryType: 'incidents' } as const;
    const { data } = await source.query(request(incidents, { ...incidents, refId: 'B', components: 'Old storage' }));
    expect(data.map((frame) => column(frame, 'components'))).toEqual([
      ['Old storage', 'Unknown component'],
      ['Old storage'],
    ]);
    expect(requests.filter((path) => path.startsWith('/components/'))).toEqual(['/components/c1', '/components/c2']);
  });

  it('reads the generation of phases that an incident names', async () => {
    const old = (each: StatusRequest) =>
      each.path === '/phases?generation=0'
        ? {}
        : each.path.startsWith('/incidents?')
          ? { body: { data: [incident('i1', 66, { phase: { generation: 7, order: 0 } })] } }
          : each.path === '/phases?generation=7'
            ? { body: { data: { generation: 7, phases: ['As it was called'] } } }
            : recorded(each);
    const { data } = await make(old).source.query(request({ refId: 'A' }));
    expect(column(data[0], 'phase')).toEqual(['As it was called']);
  });

  it('asks nothing for hidden queries', async () => {
    const { source, requests } = make(recorded);
    expect(await source.query(request({ refId: 'A', hide: true }))).toEqual({ data: [] });
    expect(requests).toEqual([]);
  });

  it('fails with the server instead of showing an empty calendar, and asks again the next time', async () => {
    let isDown = true;
    const { source } = make((each) => (isDown ? { status: 502 } : recorded(each)));
    await expect(source.query(request({ refId: 'A' }))).rejects.toMatchObject({ code: 'server-unreachable' });
    isDown = false;
    await expect(source.query(request({ refId: 'A' }))).resolves.toMatchObject({ data: [{ refId: 'A' }] });
  });
});

describe('variables', () => {
  it.each([
    ['components', ['Block Storage', 'Compute']],
    ['regions', ['fra1', 'fra2']],
    ['labels', ['az', 'region']],
    ['label(az)', ['1']],
    ['label_values(az)', ['1']],
    ['phases', ['Investigating']],
    [{ refId: 'v', kind: 'label', label: 'region' }, ['fra1', 'fra2']],
    [{ refId: 'v', kind: 'phases' }, ['Investigating']],
    ['', ['Block Storage', 'Compute']],
    [undefined, ['Block Storage', 'Compute']],
  ])('%j lists %j', async (query, values) => {
    const { source } = make(recorded);
    expect((await source.metricFindQuery(query)).map(({ value }) => value)).toEqual(values);
  });

  it('are found by Grafana by their own support', async () => {
    const { source } = make(recorded);
    const variables = source.variables;
    if (!(variables instanceof LeitstandVariables)) {
      throw new Error('no support of variables');
    }
    const asked = { targets: [{ refId: 'v', kind: 'regions' }] } as DataQueryRequest<VariableQuery>;
    expect((await lastValueFrom(variables.query(asked))).data).toEqual([
      { text: 'fra1', value: 'fra1' },
      { text: 'fra2', value: 'fra2' },
    ]);
  });
});

describe('Save and test', () => {
  const PASS: StatusOptions = { apiUrl: 'https://s', oauthPassThru: true };
  const refused = { status: 400, body: { message: 'Authentication to data source failed' } };
  /** As a stock gateway does: reads with a token are refused, writes with one pass. */
  const gateway = ({ method }: StatusRequest) => (method === 'GET' ? refused : { status: 404 });
  const without = (path: string) => (each: StatusRequest) =>
    each.path.startsWith(path) ? { status: 404 } : recorded(each);
  const reference = (status: number) => (each: StatusRequest) =>
    each.method === 'PATCH' ? { status } : without('/capabilities')(each);
  const me =
    (can: object, authenticated = true) =>
    (each: StatusRequest) =>
      each.path === '/me' ? { body: { data: { authenticated, name: 'Olga', roles: [], can } } } : recorded(each);

  beforeEach(() => {
    mockPermissions.clear();
    mockPermissions.add('scs-leitstand-app.incidents:write');
  });

  it.each([
    [
      'all is well',
      recorded,
      PASS,
      'success',
      /2 components\. .*Leitstand server, version 0\.1\.0, with: drafts, worker\. Olga may publish\./,
    ],
    ['no address', recorded, {}, 'error', /address .* is missing/],
    ['no forwarding', recorded, { apiUrl: 'https://s' }, 'success', /nobody can publish/],
    ['nobody answers', () => ({ status: 502 }), PASS, 'error', /reached no status page server/],
    ['a refused token', () => refused, PASS, 'error', /refused the token.*second data source/],
    [
      'reads refused with a token',
      gateway,
      PASS,
      'error',
      /^The gateway .* refuses reads that carry a token.*second data source/,
    ],
    ['no token arrived', me({}, false), PASS, 'success', /No token of yours arrived/],
    ['no role', me({}), PASS, 'success', /Olga may read only: the server gave no role/],
    ['half a role', me({ draft: true }), PASS, 'success', /may draft, and not publish/],
    ['a server that does not say', without('/me'), PASS, 'success', /does not say who you are/],
    ['the reference server 1.0.0', reference(404), PASS, 'success', /version 1\.0\.0 of the SCS reference server/],
    [
      'the reference server 1.0.1',
      reference(204),
      PASS,
      'success',
      /version 1\.0\.1 .*refuses every incident with a phase/,
    ],
    ['another server', reference(500), PASS, 'success', /no Leitstand server/],
    ['wrong path', () => ({ status: 404 }), PASS, 'error', /no status page API at this address/],
    ['another API', () => ({ body: '<html>' }), PASS, 'error', /not as an SCS Status Page API/],
  ])('%s', async (_, answer, options, status, message) => {
    const result = await explainConnection(transportOf(answer), options);
    expect(result.status).toBe(status);
    expect(result.message).toMatch(message);
  });

  it('writes nothing for somebody who may not, and says what the public address answers', async () => {
    mockPermissions.clear();
    const methods = new Set<string>();
    const answer = (each: StatusRequest) => {
      methods.add(each.method);
      return gateway(each);
    };
    const options = { ...PASS, publicUrl: 'https://public' };
    const result = await explainConnection(transportOf(answer), options, () => transportOf(recorded));
    expect(result.message).toMatch(
      /refused the token.*second data source.*public address answers reads without a token/
    );
    expect([...methods]).toEqual(['GET']);
  });
});
