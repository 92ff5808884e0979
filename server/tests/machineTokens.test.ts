import path from 'node:path';

import Libsql from 'libsql';
import pg from 'pg';

import { hashSecret } from '../src/auth/machine/tokenText';

import { startPostgres, type TestCluster } from './postgres';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';
import { startIssuer, type TestIssuer, trusting } from './tokens';

jest.setTimeout(60_000);

const NOWHERE = '11111111-2222-4333-8444-555555555555';

/** Changes the character of a token at a place, counted from its end if negative. */
const withOther = (token: string, place: number) => {
  const index = place < 0 ? token.length + place : place;
  return token.slice(0, index) + (token[index] === 'a' ? 'b' : 'a') + token.slice(index + 1);
};
const secretOf = (token: string) => token.slice(-43);
const idOf = (token: string) => token.split('_')[1] ?? '';

describe.each(['SQLite', 'PostgreSQL'] as const)('machine tokens on %s', (engine) => {
  let cluster: TestCluster | undefined;
  let databaseUrl: string | undefined;
  let issuer: TestIssuer;
  let server: TestServer;

  beforeAll(async () => {
    cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
    databaseUrl = await cluster?.createDatabase();
    issuer = await startIssuer();
    server = await startTestServer({
      databaseUrl,
      insecureNoAuth: false,
      provisioning: PROVISIONING,
      config: trusting(issuer, 'admin', 'publisher'),
    });
  });
  afterAll(async () => {
    await server.stop();
    await issuer.stop();
    await cluster?.stop();
  });

  const admin = async () => ({ authorization: `Bearer ${await issuer.sign({ role: 'admin', sub: 'boss' })}` });
  const asAdmin = async (method: string, target: string, body?: unknown, headers: Record<string, string> = {}) =>
    server.call(method, target, body, { ...(await admin()), ...headers });
  const asMachine = (token: string, method: string, target: string, body?: unknown) =>
    server.call(method, target, body, { authorization: `Bearer ${token}` });
  const create = async (over: Record<string, unknown> = {}) => {
    const answer = await asAdmin('POST', '/tokens', { name: 'robot', role: 'publisher', ...over });
    expect(answer.status).toBe(201);
    return { id: answer.body.at('id').string, token: answer.body.at('token').string };
  };
  const publish = (token: string) => asMachine(token, 'POST', '/incidents', { displayName: 'by a machine' });
  const listed = async (id: string) =>
    (await asAdmin('GET', '/tokens')).body.at('data').list.find((token) => token.at('id').value === id);
  const query = async (statement: string): Promise<unknown[]> => {
    if (databaseUrl) {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      return (await client.query(statement).finally(() => client.end())).rows;
    }
    const database = new Libsql(path.join(server.dataDir, 'leitstand.db'));
    try {
      const prepared = database.prepare(statement);
      return /^select/i.test(statement) ? prepared.all() : [prepared.run()];
    } finally {
      database.close();
    }
  };

  it('publish, are named by /me and in the audit log, and their use is noted', async () => {
    const { id, token } = await create();
    expect((await listed(id))?.at('lastUsedAt').value).toBeUndefined();
    expect((await publish(token)).status).toBe(201);
    const me = (await asMachine(token, 'GET', '/me')).body.at('data');
    expect(me.value).toMatchObject({
      authenticated: true,
      subject: id,
      name: 'robot',
      roles: ['viewer', 'drafter', 'publisher'],
      can: { draft: true, publish: true, administer: false },
    });
    const [entry] = (await asAdmin('GET', '/audit?limit=1')).body.at('data').list;
    expect(entry?.value).toMatchObject({
      issuer: 'leitstand',
      subject: id,
      name: 'robot',
      operation: 'incidents.create',
    });
    expect((await listed(id))?.value).toEqual({
      id,
      name: 'robot',
      role: 'publisher',
      createdAt: expect.stringMatching(/Z$/),
      expiresAt: expect.stringMatching(/Z$/),
      lastUsedAt: expect.stringMatching(/Z$/),
    });
  });

  it('work while no login provider answers', async () => {
    const { token } = await create();
    await issuer.goDown();
    const answer = await publish(token);
    await issuer.comeBack();
    expect(answer.status).toBe(201);
  });

  it('may do what their role and purpose say, and no more', async () => {
    const may = async (over: Record<string, unknown>) => {
      const { token } = await create(over);
      const id = (await asAdmin('POST', '/incidents', { displayName: 'x' })).body.at('id').string;
      const alerts = [{ key: 'k', name: 'n', labels: {}, startsAt: '2026-05-01T00:00:00Z' }];
      const answers = {
        publish: await publish(token),
        update: await asMachine(token, 'POST', `/incidents/${id}/updates`, { displayName: 'u' }),
        link: await asMachine(token, 'POST', `/incidents/${id}/alerts`, alerts),
        rules: await asMachine(token, 'GET', '/mapping-rules'),
        components: await asMachine(token, 'POST', '/components', { displayName: 'c' }),
        tokens: await asMachine(token, 'POST', '/tokens', { name: 'child', role: 'viewer' }),
        audit: await asMachine(token, 'GET', '/audit'),
      };
      const can = (await asMachine(token, 'GET', '/me')).body.at('data', 'can').value;
      const allowed = Object.entries(answers).filter(([, { status }]) => status < 300);
      expect(Object.values(answers).filter(({ status }) => status >= 300 && status !== 403)).toEqual([]);
      return { allowed: allowed.map(([name]) => name), can };
    };
    expect(await may({ role: 'publisher' })).toEqual({
      allowed: ['publish', 'update', 'link', 'rules'],
      can: { draft: true, publish: true, administer: false },
    });
    expect(await may({ role: 'viewer' })).toEqual({
      allowed: ['rules'],
      can: { draft: false, publish: false, administer: false },
    });
    expect(await may({ role: 'publisher', purpose: 'publish' })).toEqual({
      allowed: ['publish', 'update', 'link'],
      can: { draft: false, publish: true, administer: false },
    });
    expect(await may({ role: 'publisher', purpose: 'inbox' })).toEqual({
      allowed: [],
      can: { draft: false, publish: false, administer: false },
    });
    const { token } = await create({ purpose: 'inbox' });
    expect((await publish(token)).body.at('message').value).toBe(
      'Publishing is not what the token of robot is for: its purpose is inbox.'
    );
  });

  it('are managed by admins only', async () => {
    const { id } = await create();
    const publisher = { authorization: `Bearer ${await issuer.sign({ role: 'publisher' })}` };
    for (const [method, target, body] of [
      ['GET', '/tokens', undefined],
      ['POST', '/tokens', { name: 'x', role: 'viewer' }],
      ['POST', `/tokens/${id}/rotate`, {}],
      ['DELETE', `/tokens/${id}`, undefined],
    ] as const) {
      expect((await server.call(method, target, body)).status).toBe(401);
      expect((await server.call(method, target, body, publisher)).status).toBe(403);
    }
  });

  it.each([
    ['the role admin', { role: 'admin' }],
    ['an unknown role', { role: 'root' }],
    ['an unknown purpose', { purpose: 'all' }],
    ['a blank name', { name: ' ' }],
    ['an end in the past', { expiresAt: '2020-01-01T00:00:00Z' }],
    ['an end in a hundred years', { expiresAt: '2126-01-01T00:00:00Z' }],
    ['an end that is none', { expiresAt: 'never' }],
  ])('are not made with %s', async (_name, over) => {
    const answer = await asAdmin('POST', '/tokens', { name: 'x', role: 'viewer', ...over });
    expect([answer.status, answer.body.at('code').value]).toEqual([400, 'invalid-input']);
  });

  it('end: expired, rotated and revoked ones are refused at once, and the reason is named to who has the secret', async () => {
    const { id, token } = await create();
    expect((await publish(token)).status).toBe(201);
    const rotated = await asAdmin('POST', `/tokens/${id}/rotate`, {});
    const next = rotated.body.at('token').string;
    expect([(await publish(token)).status, (await publish(next)).status]).toEqual([401, 201]);

    await query(`update tokens set expires_at = '2026-01-01T00:00:00.000000Z' where id = '${id}'`);
    expect((await publish(next)).body.at('message').value).toBe('The machine token "robot" has expired.');
    const renewed = (await asAdmin('POST', `/tokens/${id}/rotate`, {})).body.at('token').string;
    expect((await publish(renewed)).status).toBe(201);

    expect((await asAdmin('DELETE', `/tokens/${id}`)).status).toBe(204);
    expect((await publish(renewed)).body.at('message').value).toBe('The machine token "robot" was revoked.');
    expect((await asAdmin('DELETE', `/tokens/${id}`)).status).toBe(204);
    expect((await asAdmin('POST', `/tokens/${id}/rotate`, {})).status).toBe(404);
    expect((await listed(id))?.at('revokedAt').value).toMatch(/Z$/);
    expect((await asAdmin('DELETE', `/tokens/${NOWHERE}`)).status).toBe(404);

    const log = (await asAdmin('GET', `/audit?object=/tokens/${id}`)).body.at('data').list;
    expect(log.map((entry) => entry.at('operation').value)).toEqual([
      'tokens.delete',
      'tokens.delete',
      'tokens.rotate',
      'tokens.rotate',
      'tokens.create',
    ]);
  });

  it('are shown once: neither lists, repetitions, logs nor the database have the secret', async () => {
    const send = () => asAdmin('POST', '/tokens', { name: 'robot', role: 'viewer' }, { 'idempotency-key': 'token-1' });
    const first = await send();
    const token = first.body.at('token').string;
    const again = await send();
    expect([again.status, again.body.at('id').value]).toEqual([201, first.body.at('id').value]);
    const stored = await Promise.all(
      ['tokens', 'idempotency', 'audit'].map((table) => query(`select * from ${table}`))
    );
    const everything = [
      again.text,
      (await asAdmin('GET', '/tokens')).text,
      (await asAdmin('GET', '/audit')).text,
      JSON.stringify(stored),
      ...server.log,
    ].join('\n');
    expect(everything).toContain(hashSecret(secretOf(token)));
    expect(everything).not.toContain(secretOf(token));
  });

  describe('hostile ones', () => {
    let good: string;
    let other: string;
    beforeAll(async () => {
      [good, other] = [(await create()).token, (await create({ role: 'viewer' })).token];
    });

    it.each<[string, () => string]>([
      ['the last character changed', () => withOther(good, -1)],
      ['the first character of the secret changed', () => withOther(good, -43)],
      ['a character of the id changed', () => withOther(good, 12)],
      ['the id of another token', () => `leitstand_${idOf(good)}_${secretOf(other)}`],
      ['the id of a token that never was', () => `leitstand_${'0'.repeat(32)}_${secretOf(good)}`],
      ['the stored hash for a secret', () => `leitstand_${idOf(good)}_${hashSecret(secretOf(good))}`],
      ['a part of the stored hash', () => `leitstand_${idOf(good)}_${hashSecret(secretOf(good)).slice(0, 43)}`],
      ['no secret', () => `leitstand_${idOf(good)}_`],
      ['no secret and no separator', () => `leitstand_${idOf(good)}`],
      ['a character less', () => good.slice(0, -1)],
      ['a character more', () => `${good}a`],
      ['padding', () => `${good}=`],
      ['the secret in capitals', () => `leitstand_${idOf(good)}_${secretOf(good).toUpperCase()}`],
      ['the id in capitals', () => `leitstand_${idOf(good).toUpperCase()}_${secretOf(good)}`.replace(/[A-F]/, 'G')],
      ['the id with dashes', () => good.replace(/_(.{8})(.{4})(.{4})(.{4})/, '_$1-$2-$3-$4-')],
      ['the prefix in capitals', () => good.replace('leitstand', 'LEITSTAND')],
      ['the prefix of something else', () => good.replace('leitstand', 'leitstund')],
      ['no prefix', () => good.replace('leitstand_', '')],
      ['the secret alone', () => secretOf(good)],
      ['the id alone', () => idOf(good)],
      ['only the prefix', () => 'leitstand_'],
      ['SQL for an id', () => `leitstand_'or'1'='1_${secretOf(good)}`],
      ['a wildcard for an id', () => `leitstand_${'%'.repeat(32)}_${secretOf(good)}`],
      ['two tokens in one', () => `${good}_${other}`],
      ['ten thousand characters', () => `leitstand_${idOf(good)}_${'a'.repeat(10_000)}`],
      ['a JWT behind the prefix', () => 'leitstand_eyJhbGciOiJub25lIn0.eyJpc3MiOiJsZWl0c3RhbmQifQ.'],
      [
        'a JWT that names our issuer',
        () =>
          `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"iss":"leitstand"}').toString('base64url')}.`,
      ],
    ])('%s', async (_name, make) => {
      expect((await publish(good)).status).toBe(201);
      const hostile = make();
      const answer = await publish(hostile);
      expect([answer.status, answer.body.at('code').value]).toEqual([401, 'token-refused']);
      expect(answer.text).not.toContain(secretOf(good));
      expect((await asMachine(hostile, 'GET', '/me')).status).toBe(401);
      expect((await asMachine(hostile, 'GET', '/phases')).status).toBe(200);
    });

    it('cannot be made stronger in the database by a role that machines must not have', async () => {
      const { id, token } = await create();
      await query(`update tokens set role = 'admin' where id = '${id}'`);
      expect((await asMachine(token, 'GET', '/audit')).status).toBe(401);
      await query(`update tokens set role = 'publisher', purpose = 'everything' where id = '${id}'`);
      expect((await publish(token)).status).toBe(401);
    });
  });
});
