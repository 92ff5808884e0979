import { JSDOM } from 'jsdom';

import { startPostgres, type TestCluster } from './postgres';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

const NOWHERE = '11111111-2222-4333-8444-555555555555';
const MERGE = { 'content-type': 'application/merge-patch+json' };

describe.each(['SQLite', 'PostgreSQL'] as const)('beyond the SCS API, on %s', (engine) => {
  let cluster: TestCluster | undefined;
  let server: TestServer;
  let [storage, network, type] = ['', '', ''];

  beforeAll(async () => {
    cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
    server = await startTestServer({ databaseUrl: await cluster?.createDatabase(), provisioning: PROVISIONING });
    const components = (await server.call('GET', '/components')).body.at('data');
    [storage, network] = [components.at(0, 'id').string, components.at(1, 'id').string];
    type = (await server.call('GET', '/impacttypes')).body.at('data', 0, 'id').string;
  });
  afterAll(async () => {
    await server.stop();
    await cluster?.stop();
  });

  const publish = async (over: Record<string, unknown> = {}) =>
    (
      await server.call('POST', '/incidents', {
        displayName: 'Slow',
        description: 'All volumes.',
        beganAt: new Date(Date.now() - 3600_000).toISOString(),
        affects: [{ reference: storage, type, severity: 100 }],
        ...over,
      })
    ).body.at('id').string;
  const incidentOf = async (id: string) => (await server.call('GET', `/incidents/${id}`)).body.at('data');
  const everywhere = async (id: string) =>
    Promise.all(
      [`/en/incidents/${id}`, '/en/', '/en/feed.atom', '/api/v2/incidents.json'].map(async (target) => ({
        target,
        text: (await server.call('GET', target)).text,
      }))
    );

  describe('corrections', () => {
    it('change an incident and say so on the page, in the feeds and in the API', async () => {
      const id = await publish();
      const answer = await server.call('POST', `/incidents/${id}/corrections`, {
        note: 'Only volumes in one zone.',
        description: 'Some volumes.',
      });
      expect([answer.status, answer.body.value]).toEqual([201, { order: 0 }]);
      expect((await incidentOf(id)).value).toMatchObject({
        description: 'Some volumes.',
        amendments: [{ kind: 'correction', note: 'Only volumes in one zone.', at: expect.stringMatching(/Z$/) }],
      });
      for (const { target, text } of await everywhere(id)) {
        expect([target, text.includes('Only volumes in one zone.'), text.includes('All volumes')]).toEqual([
          target,
          true,
          false,
        ]);
      }
    });

    it('change an update', async () => {
      const id = await publish();
      await server.call('POST', `/incidents/${id}/updates`, { displayName: 'Found', description: 'A bad disk.' });
      const body = { note: 'It was a cable.', description: 'A bad cable.' };
      const answer = await server.call('POST', `/incidents/${id}/updates/0/corrections`, body);
      expect(answer.status).toBe(201);
      expect((await server.call('GET', `/incidents/${id}/updates/0`)).body.at('data', 'description').value).toBe(
        'A bad cable.'
      );
      expect((await incidentOf(id)).at('amendments', 0).value).toMatchObject({ update: 0, note: 'It was a cable.' });
      for (const { target, text } of await everywhere(id)) {
        expect([target, text.includes('It was a cable.')]).toEqual([target, true]);
      }
    });

    it('may be sent twice with one key and are made once', async () => {
      const id = await publish();
      const send = () =>
        server.call('POST', `/incidents/${id}/corrections`, { note: 'x' }, { 'idempotency-key': `c-${id}` });
      expect([(await send()).body.value, (await send()).body.value]).toEqual([{ order: 0 }, { order: 0 }]);
      expect((await incidentOf(id)).at('amendments').list).toHaveLength(1);
    });

    it.each([
      ['without a note', {}, 400],
      ['with a blank note', { note: ' ' }, 400],
      ['with an end before the begin', { note: 'x', endedAt: '1999-01-01T00:00:00Z' }, 400],
      ['with an unknown phase', { note: 'x', phase: { generation: 9, order: 0 } }, 400],
    ])('are refused %s, and leave nothing', async (_name, body, status) => {
      const id = await publish();
      expect((await server.call('POST', `/incidents/${id}/corrections`, body)).status).toBe(status);
      expect((await incidentOf(id)).at('amendments').value).toBeUndefined();
    });

    it('need something to correct', async () => {
      const id = await publish();
      for (const target of [
        `/incidents/${NOWHERE}/corrections`,
        `/incidents/${id}/updates/7/corrections`,
        `/incidents/${id}/updates/99999999999/corrections`,
        `/incidents/${id}/updates/-1/corrections`,
      ]) {
        expect([target, (await server.call('POST', target, { note: 'x' })).status]).toEqual([target, 404]);
      }
    });
  });

  describe('retractions', () => {
    it('take the words of an incident away everywhere and leave the title and the reason', async () => {
      const id = await publish({ displayName: 'False alarm', description: 'Secret words.', postmortem: 'Secret too.' });
      await server.call('POST', `/incidents/${id}/updates`, {
        displayName: 'Secret title',
        description: 'Secret text',
      });
      const retract = () => server.call('POST', `/incidents/${id}/retraction`, { reason: 'Our probe was broken.' });
      expect([(await retract()).status, (await retract()).status]).toEqual([204, 204]);

      const incident = await incidentOf(id);
      expect(incident.at('amendments').list).toHaveLength(1);
      expect(incident.at('endedAt').string).toMatch(/Z$/);
      const updates = (await server.call('GET', `/incidents/${id}/updates`)).text;
      const all = [...(await everywhere(id)), { target: 'updates', text: updates + JSON.stringify(incident.value) }];
      for (const { target, text } of all) {
        expect([target, /Secret/.test(text)]).toEqual([target, false]);
      }
      for (const { target, text } of await everywhere(id)) {
        expect([target, text.includes('Our probe was broken.'), text.includes('False alarm')]).toEqual([
          target,
          true,
          true,
        ]);
      }
      const page = new JSDOM((await server.call('GET', `/en/incidents/${id}`)).text).window.document;
      expect(page.querySelector('.ls-title s')?.textContent).toBe('False alarm');

      for (const [method, target, body] of [
        ['PATCH', `/incidents/${id}`, { displayName: 'x' }],
        ['POST', `/incidents/${id}/updates`, { displayName: 'x' }],
        ['POST', `/incidents/${id}/corrections`, { note: 'x' }],
      ] as const) {
        expect([target, (await server.call(method, target, body)).status]).toEqual([target, 409]);
      }
      const component = (await server.call('GET', `/components/${storage}`)).body.at('data', 'activelyAffectedBy');
      expect(component.list.map((impact) => impact.at('reference').value)).not.toContain(id);
    });

    it('take the words of one update away', async () => {
      const id = await publish();
      await server.call('POST', `/incidents/${id}/updates`, { displayName: 'Kept' });
      await server.call('POST', `/incidents/${id}/updates`, {
        displayName: 'Secret title',
        description: 'Secret text',
      });
      const target = `/incidents/${id}/updates/1/retraction`;
      expect((await server.call('POST', target, { reason: 'Wrong incident.' })).status).toBe(204);
      expect((await server.call('POST', target, { reason: 'Wrong incident.' })).status).toBe(204);
      expect((await incidentOf(id)).at('amendments').list).toHaveLength(1);
      for (const { target: where, text } of await everywhere(id)) {
        expect([where, /Secret/.test(text), text.includes('Wrong incident.'), text.includes('Kept')]).toEqual([
          where,
          false,
          true,
          true,
        ]);
      }
      expect((await server.call('GET', `/incidents/${id}/updates/1`)).text).not.toContain('Secret');
    });

    it('cancel a maintenance in the calendar', async () => {
      const at = (hours: number) => new Date(Date.now() + hours * 3600_000).toISOString();
      const affects = [{ reference: network, type, severity: 0 }];
      const id = await publish({ displayName: 'Planned work', beganAt: at(24), endedAt: at(26), affects });
      await server.call('POST', `/incidents/${id}/retraction`, { reason: 'Not needed any more.' });
      const calendar = (await server.call('GET', '/en/maintenance.ics')).text.replaceAll('\r\n ', '');
      const event = calendar.split('BEGIN:VEVENT').find((each) => each.includes(id));
      expect(event).toContain('STATUS:CANCELLED');
      expect(event).toContain('Not needed any more.');
    });
  });

  describe('clearing', () => {
    it('an end reopens an incident; plain JSON leaves it as it is', async () => {
      const id = await publish({ endedAt: new Date().toISOString() });
      await server.call('PATCH', `/incidents/${id}`, { endedAt: null, displayName: 'y' });
      expect((await incidentOf(id)).at('endedAt').value).not.toBeNull();
      expect((await server.call('PATCH', `/incidents/${id}`, { endedAt: null }, MERGE)).status).toBe(204);
      expect((await incidentOf(id)).at('endedAt').value).toBeNull();
      const names = (await server.call('GET', '/components')).body.at('data').list;
      const active = names.flatMap((component) => component.at('activelyAffectedBy').list);
      expect(active.map((impact) => impact.at('reference').value)).toContain(id);
      const features = (await server.call('GET', '/capabilities')).body.at('data', 'features').value;
      expect(features).toMatchObject({ clearDates: true, updateChanges: true, corrections: true, postmortem: true });
    });

    it('empties what else may be empty, and sets what is not null in the same request', async () => {
      const id = await publish({ phase: { generation: 1, order: 1 }, postmortem: 'Learned.' });
      const body = { description: null, beganAt: null, phase: null, affects: null, postmortem: null, displayName: 'z' };
      expect((await server.call('PATCH', `/incidents/${id}`, body, MERGE)).status).toBe(204);
      expect((await incidentOf(id)).value).toEqual({
        id,
        displayName: 'z',
        beganAt: null,
        endedAt: null,
        affects: [],
        updates: [],
      });
    });

    it('does not make a maintenance endless', async () => {
      const affects = [{ reference: network, type, severity: 0 }];
      const id = await publish({ endedAt: '2099-01-01T00:00:00Z', affects });
      expect((await server.call('PATCH', `/incidents/${id}`, { endedAt: null }, MERGE)).status).toBe(400);
      const both = { endedAt: null, affects: [{ reference: network, type, severity: 50 }] };
      expect((await server.call('PATCH', `/incidents/${id}`, both, MERGE)).status).toBe(204);
    });
  });

  describe('an update', () => {
    it('can change impacts, phase and end of its incident, in one step or not at all', async () => {
      const id = await publish();
      const change = {
        displayName: 'Better',
        affects: [{ reference: storage, type, severity: 50 }],
        phase: { generation: 1, order: 1 },
      };
      expect((await server.call('POST', `/incidents/${id}/updates`, change)).status).toBe(201);
      expect((await incidentOf(id)).value).toMatchObject({ affects: change.affects, phase: change.phase });
      expect((await server.call('GET', `/incidents/${id}/updates/0`)).body.at('data').value).toMatchObject(change);

      const endedAt = new Date().toISOString();
      await server.call('POST', `/incidents/${id}/updates`, { displayName: 'Done', endedAt });
      expect(Date.parse((await incidentOf(id)).at('endedAt').string)).toBe(Date.parse(endedAt));

      const wrong = { displayName: 'Nonsense', affects: [{ reference: NOWHERE, type, severity: 50 }] };
      expect((await server.call('POST', `/incidents/${id}/updates`, wrong)).status).toBe(400);
      expect((await server.call('GET', `/incidents/${id}/updates`)).body.at('data').list).toHaveLength(2);
    });
  });

  it('a postmortem stands on the page of its incident under an address of its own', async () => {
    const id = await publish({ endedAt: new Date().toISOString() });
    await server.call('PATCH', `/incidents/${id}`, { postmortem: 'We learned **much**.' });
    expect((await incidentOf(id)).value).toMatchObject({
      postmortem: 'We learned **much**.',
      postmortemAt: expect.stringMatching(/Z$/),
    });
    const page = new JSDOM((await server.call('GET', `/en/incidents/${id}`)).text).window.document;
    expect(page.querySelector('#postmortem')?.textContent).toContain('We learned much.');
    expect((await server.call('GET', '/en/')).text).toContain(`/en/incidents/${id}#postmortem`);
    expect((await server.call('GET', '/en/feed.atom')).text).toContain('We learned');
  });
});
