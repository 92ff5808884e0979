import { type GetWorld, makeComponent, makeIncident, readIncident } from './world';

const UNKNOWN = '11111111-2222-4333-8444-555555555555';

/** S14–S29: what may be written about an incident. */
export function incidentChecks(get: GetWorld): void {
  const call = (...args: Parameters<ReturnType<GetWorld>['server']['call']>) => get().server.call(...args);

  it('S14 an incident without a phase can be read, alone and in the list', async () => {
    const made = await call('POST', '/incidents', { displayName: 's14', beganAt: '2024-05-01T00:00:00Z' });
    expect(made.status).toBe(201);
    const id = made.body.at('id').string;
    const incident = await readIncident(get(), id);
    expect(incident.value).toEqual({
      id,
      displayName: 's14',
      beganAt: '2024-05-01T00:00:00Z',
      endedAt: null,
      affects: [],
      updates: [],
    });
    const list = await call('GET', '/incidents?start=2024-05-01&end=2024-05-02');
    expect(list.body.at('data').list.map((each) => each.at('id').value)).toContain(id);
  });

  it('S15 an unknown phase is 400 and makes no phase', async () => {
    const id = await makeIncident(get(), { displayName: 's15' });
    const before = (await call('GET', '/phases')).text;
    for (const phase of [
      { generation: 99, order: 0 },
      { generation: 1, order: 77 },
      { generation: 1, order: -1 },
      {},
      { generation: 2 ** 40, order: 0 },
    ]) {
      expect((await call('POST', '/incidents', { displayName: 'x', phase })).status).toBe(400);
      expect((await call('PATCH', `/incidents/${id}`, { phase })).status).toBe(400);
    }
    expect((await call('GET', '/phases')).text).toBe(before);
    expect((await readIncident(get(), id)).at('phase').value).toEqual({ generation: 1, order: 1 });
  });

  it('S16 a valid phase is stored', async () => {
    const id = await makeIncident(get(), { phase: { generation: 1 } });
    expect((await readIncident(get(), id)).at('phase').value).toEqual({ generation: 1, order: 0 });
    expect((await call('PATCH', `/incidents/${id}`, { phase: { generation: 1, order: 2 } })).status).toBe(204);
    expect((await readIncident(get(), id)).at('phase').value).toEqual({ generation: 1, order: 2 });
  });

  it('S17 a maintenance needs an end', async () => {
    const { a, slow } = get();
    const maintenance = { beganAt: '2030-01-01T00:00:00Z', affects: [{ reference: a, type: slow, severity: 0 }] };
    expect((await call('POST', '/incidents', maintenance)).status).toBe(400);
    const made = await call('POST', '/incidents', { ...maintenance, endedAt: '2030-01-01T02:00:00Z' });
    expect(made.status).toBe(201);
  });

  it('S18 (own) a stored end is enough when a maintenance is changed', async () => {
    const { a, slow } = get();
    const affects = [{ reference: a, type: slow, severity: 0 }];
    const planned = await makeIncident(get(), {
      beganAt: '2030-01-01T00:00:00Z',
      endedAt: '2030-01-01T02:00:00Z',
      affects,
    });
    expect((await call('PATCH', `/incidents/${planned}`, { affects })).status).toBe(204);
    const open = await makeIncident(get(), { beganAt: '2020-01-01T00:00:00Z' });
    expect((await call('PATCH', `/incidents/${open}`, { affects })).status).toBe(400);
    await call('DELETE', `/incidents/${open}`);
  });

  it('S19 an impact severity is 0 to 100; without one it is left out', async () => {
    const { a, slow } = get();
    for (const severity of [101, -1, 0.5, 'high']) {
      expect((await call('POST', '/incidents', { affects: [{ reference: a, type: slow, severity }] })).status).toBe(
        400
      );
    }
    const id = await makeIncident(get(), { affects: [{ reference: a, type: slow }] });
    expect((await readIncident(get(), id)).at('affects').value).toEqual([{ reference: a, type: slow }]);
  });

  it('S20 an unknown component or impact type is 400, and nothing is stored', async () => {
    const { a, slow } = get();
    const before = await listed();
    for (const affects of [
      [{ reference: UNKNOWN, type: slow, severity: 5 }],
      [{ reference: a, type: UNKNOWN, severity: 5 }],
      [{ type: slow }],
      [{ reference: a }],
    ]) {
      expect((await call('POST', '/incidents', { displayName: 's20', affects })).status).toBe(400);
    }
    expect(await listed()).toEqual(before);
  });

  it('S21 an end before the begin is 400, also over two changes; the same moment is fine', async () => {
    const at = '2024-03-01T00:00:00Z';
    const before = '2024-02-01T00:00:00Z';
    expect((await call('POST', '/incidents', { beganAt: at, endedAt: before })).status).toBe(400);
    const id = await makeIncident(get(), { beganAt: at, endedAt: '2024-03-01T01:00:00+01:00' });
    expect((await call('PATCH', `/incidents/${id}`, { endedAt: before })).status).toBe(400);
    expect((await call('PATCH', `/incidents/${id}`, { beganAt: '2024-03-02T00:00:00Z' })).status).toBe(400);
    expect((await readIncident(get(), id)).at('endedAt').value).toBe(at);
  });

  it('S22 the window takes what overlaps it, its edges included, and what is open', async () => {
    const server = get();
    const cases: Array<[string, string | null, string | null, boolean]> = [
      ['closed before', '2021-01-01', '2021-01-15', false],
      ['ends at start', '2021-01-01', '2021-02-01', true],
      ['overlaps start', '2021-01-15', '2021-02-10', true],
      ['inside', '2021-02-05', '2021-02-06', true],
      ['spans', '2021-01-01', '2021-04-01', true],
      ['overlaps end', '2021-02-20', '2021-03-10', true],
      ['begins at end', '2021-03-01', '2021-03-10', true],
      ['closed after', '2021-03-02', '2021-03-10', false],
      ['open before', '2021-01-01', null, true],
      ['open inside', '2021-02-10', null, true],
      ['open at end', '2021-03-01', null, true],
      ['open after', '2021-03-02', null, false],
      ['no begin, ended before', null, '2021-01-15', false],
      ['no begin, ended inside', null, '2021-02-10', true],
      ['no begin, ended after', null, '2021-03-10', false],
      ['no times', null, null, false],
    ];
    const day = (date: string | null) => date && `${date}T00:00:00Z`;
    for (const [displayName, begin, end] of cases) {
      await makeIncident(server, { displayName: `S22 ${displayName}`, beganAt: day(begin), endedAt: day(end) });
    }
    const answer = await call('GET', '/incidents?start=2021-02-01T00:00:00Z&end=2021-03-01T00:00:00Z');
    const names = answer.body.at('data').list.map((incident) => incident.at('displayName').string);
    expect(names.filter((name) => name.startsWith('S22 '))).toEqual(
      cases.filter(([, , , included]) => included).map(([name]) => `S22 ${name}`)
    );
  });

  it('S23 start and end are required, in order, and encoded', async () => {
    for (const [query, status] of [
      ['', 400],
      ['?start=2024-01-01', 400],
      ['?start=2024-01-01&end=', 400],
      ['?start=2024-02-01&end=2024-01-01', 400],
      ['?start=0001-01-01T00:00:00Z&end=2024-01-01', 400],
      ['?start=2024-01-01T00:00:00+02:00&end=2024-02-01', 400],
      ['?start=2024-01-01T00:00:00&end=2024-02-01', 400],
      ['?start=2024-01-01&start=2024-01-02&end=2024-02-01', 400],
      ['?start=2024-01-01&end=2024-02-01', 200],
      ['?start=2024-01-01T00:00:00%2B02:00&end=2024-02-01', 200],
    ] as const) {
      expect([query, (await call('GET', `/incidents${query}`)).status]).toEqual([query, status]);
    }
  });

  it('S24 an incident open for three years is in the list of last week', async () => {
    const id = await makeIncident(get(), { beganAt: ago(3 * 365) });
    const list = await call('GET', `/incidents?start=${ago(7)}&end=${ago(0)}`);
    expect(list.body.at('data').list.map((each) => each.at('id').value)).toContain(id);
  });

  it('S25 a future maintenance is listed in the days to come only', async () => {
    const { a, slow } = get();
    const id = await makeIncident(get(), {
      beganAt: ago(-5),
      endedAt: ago(-6),
      affects: [{ reference: a, type: slow, severity: 0 }],
    });
    const ids = async (start: string, end: string) =>
      (await call('GET', `/incidents?start=${start}&end=${end}`)).body
        .at('data')
        .list.map((each) => each.at('id').value);
    expect(await ids(ago(0), ago(-30))).toContain(id);
    expect(await ids(ago(90), ago(0))).not.toContain(id);
  });

  it('S26 null leaves a field as it is', async () => {
    const id = await makeIncident(get(), { beganAt: '2024-01-01T00:00:00Z', endedAt: '2024-01-02T00:00:00Z' });
    expect((await call('PATCH', `/incidents/${id}`, { endedAt: null, displayName: 'x' })).status).toBe(204);
    expect((await readIncident(get(), id)).value).toMatchObject({ displayName: 'x', endedAt: '2024-01-02T00:00:00Z' });
    await call('PATCH', `/incidents/${id}`, { displayName: '' });
    expect((await readIncident(get(), id)).at('displayName').value).toBe('');
  });

  it('S27 affects replaces the whole list; [] removes all; absent leaves it', async () => {
    const { a, b, slow } = get();
    const id = await makeIncident(get(), {
      affects: [
        { reference: a, type: slow, severity: 50 },
        { reference: b, type: slow, severity: 60 },
      ],
    });
    const only = [{ reference: b, type: slow, severity: 70 }];
    expect((await call('PATCH', `/incidents/${id}`, { affects: only })).status).toBe(204);
    expect((await readIncident(get(), id)).at('affects').value).toEqual(only);
    await call('PATCH', `/incidents/${id}`, { displayName: 'still' });
    expect((await readIncident(get(), id)).at('affects').value).toEqual(only);
    await call('PATCH', `/incidents/${id}`, { affects: [] });
    expect((await readIncident(get(), id)).at('affects').value).toEqual([]);
  });

  it('S28 one bad reference leaves the old impacts and all other fields', async () => {
    const { a, b, slow } = get();
    const affects = [{ reference: a, type: slow, severity: 50 }];
    const id = await makeIncident(get(), { displayName: 'before', affects });
    const bad = {
      displayName: 'after',
      affects: [
        { reference: b, type: slow },
        { reference: UNKNOWN, type: slow },
      ],
    };
    expect((await call('PATCH', `/incidents/${id}`, bad)).status).toBe(400);
    expect((await readIncident(get(), id)).value).toMatchObject({ displayName: 'before', affects });
  });

  it('S29 of the same component and type twice the first counts', async () => {
    const { a, slow, gone } = get();
    const id = await makeIncident(get(), {
      affects: [
        { reference: a, type: slow, severity: 50 },
        { reference: a.toUpperCase(), type: slow, severity: 60 },
        { reference: a, type: gone, severity: 70 },
      ],
    });
    expect((await readIncident(get(), id)).at('affects').value).toEqual([
      { reference: a, type: slow, severity: 50 },
      { reference: a, type: gone, severity: 70 },
    ]);
  });

  it('S30 a deleted incident takes its updates and impacts along', async () => {
    const component = await makeComponent(get());
    const { slow } = get();
    const id = await makeIncident(get(), { affects: [{ reference: component, type: slow, severity: 5 }] });
    await call('POST', `/incidents/${id}/updates`, { displayName: 'u' });
    expect((await call('DELETE', `/incidents/${id}`)).status).toBe(204);
    expect((await call('GET', `/incidents/${id}`)).status).toBe(404);
    expect((await call('GET', `/incidents/${id}/updates`)).body.value).toEqual({ data: [] });
    expect((await call('DELETE', `/components/${component}`)).status).toBe(204);
  });

  async function listed() {
    return (await call('GET', '/incidents?start=1990-01-01&end=2100-01-01')).text;
  }
}

function ago(days: number): string {
  return new Date(Date.now() - days * 24 * 3600_000).toISOString();
}
