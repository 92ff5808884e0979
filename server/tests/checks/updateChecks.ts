import { type GetWorld, makeComponent, makeIncident } from './world';

const RFC3339_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** S31–S37: updates, components at a time, times. */
export function updateChecks(get: GetWorld): void {
  const call = (...args: Parameters<ReturnType<GetWorld>['server']['call']>) => get().server.call(...args);
  const ordersOf = async (id: string) =>
    (await call('GET', `/incidents/${id}/updates`)).body.at('data').list.map((update) => update.at('order').value);

  it('S31 updates are numbered from 0 by the server and stamped with the time', async () => {
    const id = await makeIncident(get(), { displayName: 's31' });
    for (const order of [0, 1, 2]) {
      const made = await call('POST', `/incidents/${id}/updates`, { displayName: `u${order}`, order: 9 });
      expect([made.status, made.body.value]).toEqual([201, { order }]);
    }
    const [first] = (await call('GET', `/incidents/${id}/updates`)).body.at('data').list;
    expect(Math.abs(Date.parse(first?.at('createdAt').string ?? '') - Date.now())).toBeLessThan(5000);
    expect((await call('GET', `/incidents/${id}`)).body.at('data', 'updates').value).toEqual([0, 1, 2]);
  });

  it('S32 a deleted update leaves a gap, no number is given again, the list ascends', async () => {
    const id = await makeIncident(get(), { displayName: 's32' });
    for (let count = 0; count < 3; count++) {
      await call('POST', `/incidents/${id}/updates`, { displayName: 'u' });
    }
    expect((await call('DELETE', `/incidents/${id}/updates/1`)).status).toBe(204);
    expect((await call('POST', `/incidents/${id}/updates`, { displayName: 'u' })).body.value).toEqual({ order: 3 });
    expect(await ordersOf(id)).toEqual([0, 2, 3]);
    await call('DELETE', `/incidents/${id}/updates/3`);
    expect((await call('POST', `/incidents/${id}/updates`, { displayName: 'u' })).body.value).toEqual({ order: 4 });
  });

  it('S33 twelve updates at once are all stored, with different numbers', async () => {
    const id = await makeIncident(get(), { displayName: 's33' });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => call('POST', `/incidents/${id}/updates`, { displayName: `u${index}` }))
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill(201));
    expect(await ordersOf(id)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('S34 an update of an unknown incident is 404, its list empty', async () => {
    const path = '/incidents/11111111-2222-4333-8444-555555555555/updates';
    expect((await call('POST', path, { displayName: 'u' })).status).toBe(404);
    expect((await call('GET', path)).body.value).toEqual({ data: [] });
    const id = await makeIncident(get(), { displayName: 's34' });
    for (const [order, status] of [
      ['0', 404],
      ['-1', 404],
      ['99999999999', 404],
      ['x', 400],
    ] as const) {
      expect((await call('GET', `/incidents/${id}/updates/${order}`)).status).toBe(status);
      expect((await call('PATCH', `/incidents/${id}/updates/${order}`, { displayName: 'u' })).status).toBe(status);
      expect((await call('DELETE', `/incidents/${id}/updates/${order}`)).status).toBe(status);
    }
  });

  it('changes an update, its time included, and keeps its number', async () => {
    const id = await makeIncident(get(), { displayName: 'change' });
    await call('POST', `/incidents/${id}/updates`, { displayName: 'u', description: 'd' });
    const change = { description: 'new', createdAt: '2026-01-01T10:00:00.1234567+02:00', order: 7 };
    expect((await call('PATCH', `/incidents/${id}/updates/0`, change)).status).toBe(204);
    expect((await call('GET', `/incidents/${id}/updates/0`)).body.value).toEqual({
      data: { order: 0, displayName: 'u', description: 'new', createdAt: '2026-01-01T08:00:00.123456Z' },
    });
  });

  const activeAt = async (component: string, query: string) =>
    (await call('GET', `/components/${component}${query}`)).body.at('data', 'activelyAffectedBy').value;

  it('S35 components show what is active at a time', async () => {
    const a = await makeComponent(get(), 'S35 a');
    const { slow } = get();
    const id = await makeIncident(get(), {
      beganAt: '2022-01-01T00:00:00Z',
      endedAt: '2022-01-03T00:00:00Z',
      affects: [{ reference: a, type: slow, severity: 40 }],
    });
    const impact = [{ reference: id, type: slow, severity: 40 }];
    expect(await activeAt(a, '?at=2022-01-02')).toEqual(impact);
    expect(await activeAt(a, '?at=2022-01-01T00:00:00Z')).toEqual([]);
    expect(await activeAt(a, '?at=2022-01-03T00:00:00Z')).toEqual([]);
    expect(await activeAt(a, '')).toEqual([]);
    expect(await activeAt(a, '?at=')).toEqual([]);
    const all = (await call('GET', '/components?at=2022-01-02')).body.at('data').list;
    expect(all.find((component) => component.at('id').value === a)?.at('activelyAffectedBy').value).toEqual(impact);
    expect((await call('GET', '/components?at=soon')).status).toBe(400);
  });

  it('S36 a component shows its own impacts only, also while an incident of another is active at that time', async () => {
    const a = await makeComponent(get(), 'S36 a');
    const b = await makeComponent(get(), 'S36 b');
    await makeIncident(get(), {
      beganAt: '2022-01-01T00:00:00Z',
      endedAt: '2022-01-03T00:00:00Z',
      affects: [{ reference: a, type: get().slow, severity: 40 }],
    });
    expect(await activeAt(a, '?at=2022-01-02')).toHaveLength(1);
    expect(await activeAt(b, '?at=2022-01-02')).toEqual([]);
  });

  it('without a time everything without an end is active, also what has no begin or a later one', async () => {
    const component = await makeComponent(get(), 'S35 open');
    const { slow } = get();
    const affects = [{ reference: component, type: slow, severity: 40 }];
    const open = [
      await makeIncident(get(), { affects }),
      await makeIncident(get(), { beganAt: '2098-01-01T00:00:00Z', affects }),
    ];
    const listed = (await call('GET', `/components/${component}`)).body.at('data', 'activelyAffectedBy').list;
    expect(listed.map((impact) => impact.at('reference').value)).toEqual(open);
    expect(
      (await call('GET', `/components/${component}?at=2097-01-01`)).body.at('data', 'activelyAffectedBy').value
    ).toEqual([]);
  });

  it('S37 times end in Z; only beganAt and endedAt are ever null', async () => {
    const id = await makeIncident(get(), { beganAt: '2026-05-01T10:00:00+02:00' });
    await call('POST', `/incidents/${id}/updates`, { description: 'only a text' });
    const incident = await call('GET', `/incidents/${id}`);
    expect(incident.body.at('data', 'beganAt').value).toBe('2026-05-01T08:00:00Z');
    expect(nullKeys(incident.text)).toEqual(['endedAt']);
    const updates = await call('GET', `/incidents/${id}/updates`);
    expect(updates.body.at('data', 0, 'createdAt').string).toMatch(RFC3339_UTC);
    expect(nullKeys(updates.text)).toEqual([]);
  });
}

function nullKeys(json: string): string[] {
  return [...json.matchAll(/"(\w+)":null/g)].map(([, key]) => key ?? '');
}
