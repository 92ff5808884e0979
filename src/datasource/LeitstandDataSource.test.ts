import { dateTime, type DataQueryRequest, type DataSourceInstanceSettings } from '@grafana/data';
import type { StatusAnswer, StatusRequest, StatusTransport } from '../status/transport';
import { createStatusClient } from '../status/statusClient';
import { LeitstandDataSource } from './LeitstandDataSource';
import type { StatusOptions, StatusQuery } from './types';

/** As the reference server answers: envelopes, absent fields, several generations of names. */
const ANSWERS: Record<string, unknown> = {
  '/components': {
    data: [
      { id: 'c1', displayName: 'Block Storage', activelyAffectedBy: [{ reference: 'i1', type: 't1', severity: 66 }] },
      { id: 'c2', displayName: 'Compute', activelyAffectedBy: [] },
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
    data: [incident('i1', 66), incident('m1', 0)],
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

function incident(id: string, severity: number) {
  return {
    id,
    displayName: id,
    description: '',
    beganAt: '2026-05-01T10:00:00Z',
    phase: { generation: 1, order: 0 },
    affects: [{ reference: 'c1', type: 't1', severity }],
    updates: [],
  };
}

const instance = (jsonData: StatusOptions) =>
  ({
    uid: 'status',
    name: 'Status',
    type: 'scs-leitstand-datasource',
    jsonData,
  }) as DataSourceInstanceSettings<StatusOptions>;

const make = (
  answer: (request: StatusRequest) => Partial<StatusAnswer>,
  jsonData: StatusOptions = { apiUrl: 'https://s', oauthPassThru: true }
) => {
  const requests: string[] = [];
  const transport: StatusTransport = {
    kind: 'proxy',
    send: async (request) => {
      requests.push(request.path);
      return { status: 200, body: undefined, header: () => null, ...answer(request) };
    },
  };
  return { source: new LeitstandDataSource(instance(jsonData), createStatusClient(transport)), requests };
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

describe('LeitstandDataSource', () => {
  it('tells incidents from maintenance, and asks for the window once for both', async () => {
    const { source, requests } = make(recorded);
    const { data } = await source.query(
      request({ refId: 'A', queryType: 'incidents' }, { refId: 'B', queryType: 'maintenance' })
    );
    const ids = data.map((frame) => [
      frame.refId,
      frame.fields.find((field: { name: string }) => field.name === 'id').values,
    ]);
    expect(ids).toEqual([
      ['A', ['i1']],
      ['B', ['m1']],
    ]);
    expect(requests.filter((path) => path.startsWith('/incidents'))).toEqual([
      '/incidents?start=2026-05-01T09:00:00.000Z&end=2026-05-01T12:00:00.000Z',
    ]);
  });

  it('shows components as they are now', async () => {
    const { source } = make(recorded);
    const { data } = await source.query(request({ refId: 'A', queryType: 'components' }));
    const columns = Object.fromEntries(
      data[0].fields.map((field: { name: string; values: unknown[] }) => [field.name, field.values])
    );
    expect(columns).toMatchObject({
      component: ['Block Storage', 'Compute'],
      state: ['limited', 'operational'],
      severity: [66, null],
      incidents: [1, 0],
    });
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

describe('Save and test', () => {
  it.each([
    ['all is well', recorded, undefined, 'success', /2 components\. Olga may publish\./],
    ['no address', recorded, {}, 'error', /address .* is missing/],
    ['no forwarding', recorded, { apiUrl: 'https://s' }, 'success', /nobody can publish/],
    ['nobody answers', () => ({ status: 502 }), undefined, 'error', /reached no status page server/],
    [
      'refused token',
      () => ({ status: 400, body: { message: 'Authentication to data source failed' } }),
      undefined,
      'error',
      /refused the token/,
    ],
    ['wrong path', () => ({ status: 404 }), undefined, 'error', /no status page API at this address/],
    ['another API', () => ({ body: '<html>' }), undefined, 'error', /not as an SCS Status Page API/],
  ])('%s', async (_, answer, jsonData, status, message) => {
    const { source } = make(answer, jsonData);
    const result = await source.testDatasource();
    expect(result.status).toBe(status);
    expect(result.message).toMatch(message);
  });
});
