import { type GetWorld, makeComponent, makeIncident } from './world';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** S01–S13: common rules, phases, severities, impact types, components. */
export function vocabularyChecks(get: GetWorld): void {
  const call = (...args: Parameters<ReturnType<GetWorld>['server']['call']>) => get().server.call(...args);

  it('S01 an empty body is 400 with a message, and nothing is stored', async () => {
    const { a, slow } = get();
    const incident = await makeIncident(get(), { displayName: 's01' });
    const before = await everything();
    for (const [method, path] of [
      ['POST', '/components'],
      ['POST', '/incidents'],
      ['POST', '/impacttypes'],
      ['POST', '/severities'],
      ['POST', '/phases'],
      ['POST', `/incidents/${incident}/updates`],
      ['PATCH', `/components/${a}`],
      ['PATCH', `/incidents/${incident}`],
      ['PATCH', `/impacttypes/${slow}`],
      ['PATCH', '/severities/broken'],
    ] as const) {
      for (const body of [{}, '', 'null', { unknown: 1 }, { displayName: null }]) {
        const answer = await call(method, path, body);
        expect([method, path, body, answer.status]).toEqual([method, path, body, 400]);
        expect(answer.body.at('message').string).toMatch(/\w/);
        expect(answer.body.at('code').value).toBe('invalid-input');
      }
    }
    expect(await everything()).toEqual(before);
  });

  it('S02 broken JSON, wrong types and other content types are 400 or 415', async () => {
    for (const [path, body] of [
      ['/components', '{"displayName":'],
      ['/components', '[]'],
      ['/components', '{"displayName":1}'],
      ['/components', '{"labels":{"az":1}}'],
      ['/severities', '{"displayName":"x","value":1.5}'],
      ['/severities', '{"displayName":"x","value":"12"}'],
      ['/phases', '{"phases":"Open"}'],
      ['/incidents', '{"displayName":"x","beganAt":"2024-05-01"}'],
      ['/incidents', '{"displayName":"x","beganAt":"yesterday"}'],
      ['/incidents', '{"affects":[{"reference":"zz","type":"zz"}]}'],
      ['/incidents', '{"affects":{}}'],
      ['/incidents', '{"phase":3}'],
    ] as const) {
      const answer = await call('POST', path, body);
      expect([body, answer.status]).toEqual([body, 400]);
      expect(answer.headers.get('content-type')).toMatch('application/json');
      expect(answer.body.at('message').string).toMatch(/\w/);
    }
    expect((await call('POST', '/components', '{"displayName":"x"}', { 'content-type': 'text/plain' })).status).toBe(
      415
    );
    expect((await call('POST', '/components', '<a/>', { 'content-type': 'application/xml' })).status).toBe(415);
  });

  it('S03 a path id that is no UUID is 400, an unknown one 404', async () => {
    for (const resource of ['components', 'incidents', 'impacttypes']) {
      for (const method of ['GET', 'PATCH', 'DELETE']) {
        const body = method === 'PATCH' ? { displayName: 'x' } : undefined;
        const bad = await call(method, `/${resource}/abc`, body);
        expect([resource, method, bad.status]).toEqual([resource, method, 400]);
        expect(bad.body.at('message').string).toMatch('Invalid format for parameter');
        for (const id of [NOWHERE, '00000000-0000-0000-0000-000000000000']) {
          expect([resource, method, (await call(method, `/${resource}/${id}`, body)).status]).toEqual([
            resource,
            method,
            404,
          ]);
        }
      }
    }
    const { a } = get();
    for (const form of [a.toUpperCase(), a.replaceAll('-', ''), `%7B${a}%7D`, `urn:uuid:${a}`]) {
      expect((await call('GET', `/components/${form}`)).body.at('data', 'id').value).toBe(a);
    }
  });

  it('S04 unknown paths are 404, known paths with another method 405', async () => {
    expect((await call('GET', '/phases/')).status).toBe(404);
    expect((await call('GET', '/nothing')).status).toBe(404);
    const put = await call('PUT', `/incidents/${NOWHERE}`, {});
    expect(put.status).toBe(405);
    expect(put.headers.get('allow')).toMatch('PATCH');
    expect((await call('DELETE', '/phases')).status).toBe(405);
  });

  it('S05 a new list of phases is a new generation, the old one stays', async () => {
    const made = await call('POST', '/phases', { generation: 9, phases: ['New', 'Checked', 'Closed'] });
    expect([made.status, made.body.value]).toEqual([201, { generation: 2 }]);
    expect((await call('GET', '/phases')).body.value).toEqual({
      data: { generation: 2, phases: ['New', 'Checked', 'Closed'] },
    });
    expect((await call('GET', '/phases?generation=1')).body.at('data', 'phases').value).toEqual([
      'Scheduled',
      'Open',
      'Done',
    ]);
    for (const [generation, status] of [
      ['0', 400],
      ['-1', 400],
      ['abc', 400],
      ['', 400],
      ['3', 404],
    ] as const) {
      expect([generation, (await call('GET', `/phases?generation=${generation}`)).status]).toEqual([
        generation,
        status,
      ]);
    }
  });

  it('S06 an empty list of phases, or a blank name in it, is 400', async () => {
    for (const phases of [[], [''], ['Open', ' '], [null]]) {
      expect((await call('POST', '/phases', { phases })).status).toBe(400);
    }
  });

  it('S07 a new severity is 204 without a body and is found by its percent-encoded name', async () => {
    const made = await call('POST', '/severities', { displayName: 'a/b c ü', value: 12 });
    expect([made.status, made.text]).toEqual([204, '']);
    const found = await call('GET', `/severities/${encodeURIComponent('a/b c ü')}`);
    expect(found.body.value).toEqual({ data: { displayName: 'a/b c ü', value: 12 } });
    expect((await call('GET', '/severities/BROKEN')).status).toBe(404);
    const values = (await call('GET', '/severities')).body
      .at('data')
      .list.map((severity) => severity.at('value').value);
    expect(values).toEqual([12, 33, 66, 100]);
    expect((await call('DELETE', `/severities/${encodeURIComponent('a/b c ü')}`)).status).toBe(204);
  });

  it('S08 a severity whose value or name exists is refused', async () => {
    expect((await call('POST', '/severities', { displayName: 'other', value: 66 })).status).toBe(400);
    expect((await call('POST', '/severities', { displayName: 'limited', value: 5 })).status).toBe(409);
    expect((await call('PATCH', '/severities/limited', { value: 100 })).status).toBe(400);
    expect((await call('PATCH', '/severities/limited', { displayName: 'broken' })).status).toBe(409);
    expect((await call('PATCH', '/severities/limited', { displayName: 'limited', value: 66 })).status).toBe(204);
  });

  it('S09 a severity outside 0 to 100, or without name or value, is 400', async () => {
    for (const value of [101, -1, 70000, null]) {
      expect((await call('POST', '/severities', { displayName: 'out', value })).status).toBe(400);
    }
    expect((await call('PATCH', '/severities/broken', { value: 101 })).status).toBe(400);
    expect((await call('POST', '/severities', { value: 7 })).status).toBe(400);
    expect((await call('POST', '/severities', { displayName: ' ', value: 7 })).status).toBe(400);
    expect((await call('GET', '/severities/out')).status).toBe(404);
  });

  it('S10 an impact type in use cannot be deleted (409) and stays', async () => {
    const { a } = get();
    const type = (await call('POST', '/impacttypes', { displayName: 'In use' })).body.at('id').string;
    const incident = await makeIncident(get(), { affects: [{ reference: a, type, severity: 5 }] });
    expect((await call('DELETE', `/impacttypes/${type}`)).status).toBe(409);
    expect((await call('GET', `/impacttypes/${type}`)).status).toBe(200);
    await call('DELETE', `/incidents/${incident}`);
    expect((await call('DELETE', `/impacttypes/${type}`)).status).toBe(204);
    expect((await call('POST', '/impacttypes', { description: 'no name' })).status).toBe(400);
  });

  it('S11 labels that were never set are absent, empty ones are {}', async () => {
    const without = await makeComponent(get(), 'without');
    const empty = await makeComponent(get(), 'empty', {});
    expect((await call('GET', `/components/${without}`)).body.value).toEqual({
      data: { id: without, displayName: 'without', activelyAffectedBy: [] },
    });
    expect((await call('GET', `/components/${empty}`)).body.at('data', 'labels').value).toEqual({});
  });

  it('S12 labels are replaced as a whole; null leaves them', async () => {
    const id = await makeComponent(get(), 'labels', { a: '1', b: '2' });
    expect((await call('PATCH', `/components/${id}`, { labels: { c: '3' } })).status).toBe(204);
    expect((await call('GET', `/components/${id}`)).body.at('data', 'labels').value).toEqual({ c: '3' });
    await call('PATCH', `/components/${id}`, { labels: null, displayName: 'renamed' });
    expect((await call('GET', `/components/${id}`)).body.at('data').value).toMatchObject({
      displayName: 'renamed',
      labels: { c: '3' },
    });
  });

  it('S13 a component of an old, closed incident cannot be deleted (409)', async () => {
    const id = await makeComponent(get());
    const { slow } = get();
    await makeIncident(get(), {
      beganAt: '2020-01-01T00:00:00Z',
      endedAt: '2020-01-02T00:00:00Z',
      affects: [{ reference: id, type: slow, severity: 50 }],
    });
    const answer = await call('DELETE', `/components/${id}`);
    expect([answer.status, answer.body.at('code').value]).toEqual([409, 'conflict']);
    expect((await call('GET', `/components/${id}`)).status).toBe(200);
  });

  it('keeps lists in the order of their making when an entry is changed', async () => {
    const first = await makeComponent(get(), 'first');
    const second = await makeComponent(get(), 'second');
    await call('PATCH', `/components/${first}`, { displayName: 'zzz' });
    const ids = (await call('GET', '/components')).body.at('data').list.map((component) => component.at('id').value);
    expect(ids.slice(-2)).toEqual([first, second]);
  });

  async function everything() {
    const paths = [
      '/components',
      '/impacttypes',
      '/severities',
      '/phases',
      '/incidents?start=1990-01-01&end=2100-01-01',
    ];
    return Promise.all(paths.map(async (path) => (await call('GET', path)).text));
  }
}
