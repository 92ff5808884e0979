import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';

import { type CliWorld, startCliWorld } from './cliWorld';
import { buildServer, runNode } from './processes';
import { Json } from './testServer';

jest.setTimeout(120_000);

beforeAll(() => buildServer());

describe.each(['SQLite', 'PostgreSQL'] as const)(
  'leitstand, with a server on %s and a real login provider',
  (engine) => {
    let world: CliWorld;
    let signedIn = '';

    beforeAll(async () => {
      world = await startCliWorld(engine);
      // The device flow asks every five seconds: those of all at once.
      [signedIn = ''] = await Promise.all((engine === 'SQLite' ? ['operator', 'admin'] : ['admin']).map(world.login));
    });
    afterAll(() => world?.stop());

    // What the command line does by itself does not depend on the server's database.
    const once = engine === 'SQLite' ? it : () => undefined;

    const run: CliWorld['run'] = (...args) => world.run(...args);
    const get: CliWorld['get'] = (target) => world.get(target);
    const incidents: CliWorld['incidents'] = () => world.incidents();
    const readLogin: CliWorld['readLogin'] = (who) => world.readLogin(who);
    const inside = (...names: string[]) => path.join(world.directory, ...names);

    once('login keeps tokens that only their owner can read, and renews them', async () => {
      expect(signedIn).toContain('(viewer, drafter, publisher)');
      const file = inside('operator/config/leitstand/logins.json');
      expect((statSync(file).mode & 0o777).toString(8)).toBe('600');

      // The provider's tokens are good for 9 seconds; within the last 10 they are renewed.
      const before = readLogin('operator');
      const published = await run('operator', ['publish', '--title', 'With a renewed token']);
      expect([published.code, published.stderr]).toEqual([0, expect.stringContaining('Published')]);
      const after = readLogin('operator');
      expect(after.at('accessToken').value).not.toBe(before.at('accessToken').value);
      expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    });

    once('publish, update, status and resolve tell one incident from its begin to its end', async () => {
      const published = await run('operator', [
        ...['publish', '--title', 'Slow volumes', '--text', 'We look into it.'],
        ...['--component', 'block storage', '--impact', 'Performance Degradation', '--severity', 'limited'],
      ]);
      const id = published.stdout;
      expect(published).toMatchObject({ code: 0, stdout: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(
        (await run('operator', ['update', id, '--text', 'A disk is replaced.', '--phase', 'working on it'])).code
      ).toBe(0);

      const status = await run('reader', ['status']);
      expect(status.stdout).toContain(`${id}  incident  Slow volumes`);
      expect(status.stdout).toContain('Working on it');
      expect(status.stdout).toContain('(limited)');

      expect((await run('operator', ['resolve', id, '--text', 'All volumes are fast again.'])).code).toBe(0);
      const incident = (await get(`/incidents/${id}`)).at('data');
      expect(incident.value).toMatchObject({
        displayName: 'Slow volumes',
        phase: { generation: 1, order: 4 },
        endedAt: expect.stringMatching(/Z$/),
        updates: [0, 1],
      });
      expect((await get(`/incidents/${id}/updates/1`)).at('data', 'description').value).toBe(
        'All volumes are fast again.'
      );
    });

    once('says what is wrong in a sentence, with 2 for a mistake in the command', async () => {
      const cases: Array<[string, string[], number, string]> = [
        ['operator', ['publish'], 2, '--title is missing'],
        [
          'operator',
          ['publish', '--title', 'x', '--component', 'Nothing', '--impact', 'x', '--severity', '50'],
          2,
          'no impact type x',
        ],
        ['operator', ['publish', '--title', 'x', '--severity', 'purple'], 2, 'one of: operational, limited'],
        ['operator', ['publish', '--title', 'x', '--begin', '2026-05-01 08:00'], 2, 'a time with a zone'],
        ['operator', ['publish', 'Slow volumes'], 2, 'Texts with blanks need quotes'],
        ['operator', ['update'], 2, 'ID is missing'],
        [
          'operator',
          ['update', '11111111-2222-4333-8444-555555555555', '--text', 'x'],
          1,
          'There is no such incident.',
        ],
        ['operator', ['token', 'list'], 1, 'needs the role admin'],
        ['stranger', ['publish', '--title', 'x'], 1, 'Nobody is signed in'],
        ['operator', ['pubish'], 2, 'There is no command pubish'],
        ['operator', ['status', '--server', 'http://127.0.0.1:1'], 1, 'does not answer'],
        ['operator', ['login', '--issuer', 'http://login.example.org'], 2, 'must be reached by https'],
      ];
      for (const [who, args, code, sentence] of cases) {
        const answer = await run(who, args);
        expect([args, answer.code, answer.stderr]).toEqual([args, code, expect.stringContaining(sentence)]);
        expect(answer.stderr).not.toMatch(/^\s+at /m);
      }
    });

    once('a publish whose answer was lost and that is given again is one incident', async () => {
      const count = (await incidents()).length;
      let forwarded = 0;
      // Hands every request on to the server and hangs up before its answer arrives.
      const proxy = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const headers = Object.fromEntries(
            Object.entries(request.headers).filter(([name]) =>
              ['authorization', 'content-type', 'idempotency-key'].includes(name)
            )
          );
          const body = request.method === 'POST' ? Buffer.concat(chunks) : undefined;
          void fetch(world.url + (request.url ?? ''), {
            method: request.method,
            headers: new Headers(Object.entries(headers).map(([k, v]): [string, string] => [k, String(v)])),
            body,
          })
            .then(async (answer) => {
              if (request.method === 'POST' && ++forwarded <= 3) {
                response.destroy();
                return;
              }
              response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
            })
            .catch(() => response.destroy());
        });
      });
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
      const address = proxy.address();
      const through = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
      const token = (await run('root', ['token', 'create', '--name', 'p', '--role', 'publisher', ...world.location()]))
        .stdout;
      const publish = () =>
        run('operator', ['publish', '--title', 'Once only', '--server', through], { LEITSTAND_TOKEN: token });

      const first = await publish();
      expect([first.code, forwarded]).toEqual([1, 3]);
      expect((await incidents()).length).toBe(count + 1);
      const second = await publish();
      expect([second.code, second.stderr]).toEqual([0, expect.stringContaining('the same request is sent again')]);
      expect((await incidents()).length).toBe(count + 1);
      expect((await incidents()).map((each) => each.at('id').value)).toContain(second.stdout);
      // Answered: the same words are a new incident from now on.
      expect((await publish()).code).toBe(0);
      expect((await incidents()).length).toBe(count + 2);
      expect(readdirSync(inside('operator/state/leitstand/pending'))).toEqual([]);
      proxy.closeAllConnections();
      proxy.close();
    });

    once('token create, list, rotate and revoke work for admins over the API', async () => {
      const made = await run('admin', [
        'token',
        'create',
        '--name',
        'robot',
        '--role',
        'publisher',
        '--purpose',
        'publish',
      ]);
      expect(made.stdout).toMatch(/^leitstand_/);
      const id = /Token ([0-9a-f-]{36})/.exec(made.stderr)?.[1] ?? '';
      expect((await run('x', ['publish', '--title', 'robot'], { LEITSTAND_TOKEN: made.stdout })).code).toBe(0);
      const list = (await run('admin', ['token', 'list'])).stdout;
      expect(list).toMatch(new RegExp(`${id}  robot  publisher for publish  until \\S+  last used 20`));
      expect(list).not.toContain(made.stdout);

      const next = (await run('admin', ['token', 'rotate', id])).stdout;
      expect((await run('x', ['publish', '--title', 'old'], { LEITSTAND_TOKEN: made.stdout })).code).toBe(1);
      const file = inside('token');
      writeFileSync(file, `${next}\n`, { mode: 0o600 });
      expect((await run('x', ['publish', '--title', 'from a file', '--token-file', file])).code).toBe(0);

      expect((await run('admin', ['token', 'revoke', id])).code).toBe(0);
      expect((await run('x', ['publish', '--title', 'revoked', '--token-file', file])).stderr).toContain('was revoked');
      expect((await run('admin', ['token', 'list'])).stdout).toContain('robot  publisher for publish  revoked');
      expect((await run('admin', ['token', 'create', '--name', 'x', '--role', 'admin'])).code).toBe(2);
    });

    it('break glass: with the login provider down, a token from the server’s machine publishes, and both are audited', async () => {
      const count = (await incidents()).length;
      await world.stopProvider();
      // Whoever is signed in needs it to renew her token, and nobody else can sign in.
      const locked = await run('admin', ['publish', '--title', 'Locked out']);
      expect([locked.code, locked.stderr]).toEqual([1, expect.stringMatching(/does not answer|Nobody is signed in/)]);

      const made = await run('root', [
        ...['token', 'create', '--name', 'outage', '--role', 'publisher', '--days', '1'],
        ...world.location(),
      ]);
      const id = /Token ([0-9a-f-]{36})/.exec(made.stderr)?.[1] ?? '';
      expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^leitstand_/) });
      const published = await run('root', ['publish', '--title', 'Logins fail'], { LEITSTAND_TOKEN: made.stdout });
      expect(published.code).toBe(0);
      expect((await incidents()).length).toBe(count + 1);
      expect(await (await fetch(`${world.url}/en/`)).text()).toContain('Logins fail');
      const list = await run('root', ['token', 'list', ...world.location()]);
      expect(list.stdout).toMatch(new RegExp(`${id}  outage  publisher  until \\S+  last used 20`));

      await world.startProvider();
      expect((await run('admin', ['token', 'list'])).code).toBe(0);
      const bearer = readLogin('admin').at('accessToken').string;
      const audit = new Json(
        await (await fetch(`${world.url}/audit?limit=2`, { headers: { authorization: `Bearer ${bearer}` } })).json()
      );
      expect(audit.at('data').list.map((entry) => entry.value)).toMatchObject([
        {
          issuer: 'leitstand',
          subject: id,
          name: 'outage',
          operation: 'incidents.create',
          object: `/incidents/${published.stdout}`,
        },
        { issuer: 'local', subject: String(os.userInfo().uid), operation: 'tokens.create', object: `/tokens/${id}` },
      ]);

      expect((await run('root', ['token', 'revoke', id, ...world.location()])).code).toBe(0);
      const after = await run('root', ['publish', '--title', 'x'], { LEITSTAND_TOKEN: made.stdout });
      expect([after.code, after.stderr]).toEqual([1, expect.stringContaining('was revoked')]);
    });

    once(
      'draft, publish --draft, correct and retract: the team first, then customers, then what was wrong',
      async () => {
        const drafted = await run('operator', [
          ...['draft', '--title', 'Slow network', '--text', 'We look into it.', '--component', 'block storage'],
          ...['--impact', 'Performance Degradation', '--severity', '50'],
        ]);
        expect(drafted.code).toBe(0);
        expect((await run('operator', ['draft', 'list'])).stdout).toContain(`${drafted.stdout}  Slow network`);
        expect(await (await fetch(`${world.url}/en/`)).text()).not.toContain('Slow network');
        const { stdout: id, code } = await run('operator', ['publish', '--draft', drafted.stdout]);
        expect(code).toBe(0);
        expect((await run('operator', ['draft', 'list'])).stdout).toBe('');
        const shown = async () => (await get(`/incidents/${id}`)).at('data');
        expect((await shown()).value).toMatchObject({ displayName: 'Slow network', affects: [{ severity: 50 }] });

        await run('operator', ['update', id, '--text', 'It is the swtich.']);
        const corrected = ['correct', id, '--note', 'It was misspelt.', '--update', '0', '--text', 'It is the switch.'];
        expect((await run('operator', corrected)).stderr).toContain('Corrected.');
        expect((await get(`/incidents/${id}/updates/0`)).at('data', 'description').value).toBe('It is the switch.');
        expect((await run('operator', ['correct', id, '--note', 'Elsewhere.', '--title', 'Slow disks'])).code).toBe(0);
        expect((await run('operator', ['retract', id, '--update', '0', '--reason', 'It is not.'])).code).toBe(0);
        expect((await shown()).at('amendments').list.map((each) => each.at('kind').value)).toEqual([
          'correction',
          'correction',
          'retraction',
        ]);

        const mistakes: Array<[string[], string]> = [
          [['correct', id, '--title', 'x'], '--note is missing'],
          [['correct', id, '--note', 'x'], 'what it should say'],
          [['correct', id, '--note', 'x', '--update', '0', '--end', 'now'], 'no begin and no end'],
          [['retract', id], '--reason is missing'],
          [['draft'], '--title is missing'],
        ];
        for (const [args, sentence] of mistakes) {
          expect([args, await run('operator', args)]).toEqual([
            args,
            { code: 2, stdout: '', stderr: expect.stringContaining(sentence) },
          ]);
        }
        const unfinished = (await run('operator', ['draft', '--title', 'x', '--component', 'block storage'])).stdout;
        expect((await run('operator', ['publish', '--draft', unfinished])).stderr).toContain('unfinished');
        expect((await run('operator', ['draft', 'delete', unfinished])).code).toBe(0);
      }
    );

    once('what looks internal is refused, and published if that is meant', async () => {
      const text = ['--text', 'The host compute-7.internal at 10.20.30.40 is down.'];
      const refused = await run('operator', ['publish', '--title', 'Outage', ...text]);
      expect([refused.code, refused.stdout]).toEqual([1, '']);
      expect((await run('operator', ['publish', '--title', 'Outage', ...text, '--override-redaction'])).code).toBe(0);
    });

    once('logout forgets the login; the bundle is the same program', async () => {
      await world.login('reader');
      const left = await run('reader', ['logout']);
      expect(left.stdout).toContain('Signed out at');
      expect(readLogin('reader').value).toBeUndefined();
      // The demo's provider has no revocation endpoint, and that is said.
      expect(left.stderr).toContain('there it ends by itself');
      expect((await run('reader', ['logout'])).stderr).toContain('Nobody is signed in');
      const spawned = await runNode(['server/dist/leitstand.mjs', 'logout'], world.environmentOf('reader'));
      expect(spawned).toMatchObject({ code: 0, stderr: expect.stringContaining('Nobody is signed in') });
      expect(await runNode(['server/dist/leitstand.mjs', 'pubish'], {})).toMatchObject({ code: 2 });
    });

    once('does not make a database of a mistyped directory', async () => {
      const nowhere = inside('nowhere');
      const answer = await run('root', ['token', 'create', '--name', 'x', '--role', 'viewer', '--data', nowhere]);
      expect([answer.code, answer.stderr]).toEqual([1, `There is no database in ${nowhere}.`]);
      expect(() => statSync(nowhere)).toThrow();
    });
  }
);
