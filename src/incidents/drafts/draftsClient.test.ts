import type { StatusRequest, StatusTransport } from '../../status/transport';
import { createDraftsClient } from './draftsClient';
import { words } from './testing';

const answering = (...answers: Array<{ status: number; body?: unknown }>) => {
  const sent: StatusRequest[] = [];
  const transport: StatusTransport = {
    kind: 'proxy',
    send: async (request) => {
      sent.push(request);
      const { status, body } = answers.shift() ?? { status: 500 };
      return { status, body, header: () => null };
    },
  };
  return { client: createDraftsClient(transport), sent };
};

const ALERT = { key: 'k', name: 'A', labels: { a: 'b' }, startsAt: '2026-05-01T08:00:00Z' };

test('a draft is sent with both languages in one string each, once per key', async () => {
  const { client, sent } = answering({ status: 201, body: { id: 'd1' } });
  await expect(client.create(words(), [ALERT], 'key')).resolves.toBe('d1');
  expect(sent[0]).toMatchObject({ method: 'POST', path: '/drafts', headers: { 'Idempotency-Key': 'key' } });
  expect(sent[0]?.body).toMatchObject({ title: 'Slow volumes | Langsame Volumes', alerts: [ALERT] });
});

test('what was sent comes back as it was written', async () => {
  const first = answering({ status: 201, body: { id: 'd1' } });
  await first.client.create(words(), [], 'key');
  const stored = first.sent[0]?.body;
  const { client } = answering({ status: 200, body: { data: Object.assign({ id: 'd1', version: 1 }, stored) } });
  await expect(client.read('d1')).resolves.toMatchObject({ id: 'd1', version: 1, words: words() });
});

test('a change names the version it was made of, and is refused where somebody was faster', async () => {
  const { client, sent } = answering({ status: 204 }, { status: 412, body: { code: 'stale-edit', message: 'x' } });
  await expect(client.save('d1', 3, words(), [])).resolves.toBe(4);
  expect(sent[0]?.headers).toEqual({ 'If-Match': '"3"' });
  await expect(client.save('d1', 3, words(), [])).rejects.toMatchObject({ code: 'stale-edit' });
});

test('what is deleted already is deleted', async () => {
  const { client } = answering({ status: 404 }, { status: 403 });
  await expect(client.remove('d1')).resolves.toBeUndefined();
  await expect(client.remove('d1')).rejects.toMatchObject({ code: 'forbidden' });
});

test('the server’s own drafts say why, and how their alerts are', async () => {
  const data = {
    id: 'd2',
    version: 1,
    title: 'T',
    origin: 'alert',
    rule: 'r',
    reasons: { component: { kind: 'ambiguous', rule: 'r', count: 2 }, text: { kind: 'from the future' } },
    touched: false,
    clearedAt: '2026-05-01T09:00:00Z',
    alertCounts: { firing: 0, cleared: 2 },
    alerts: [{ ...ALERT, state: 'resolved' }],
  };
  const { client } = answering({ status: 200, body: { data: [data, { id: 'broken' }] } });
  const drafts = await client.list();
  expect(drafts).toHaveLength(1);
  expect(drafts[0]).toMatchObject({
    fromAlerts: {
      rule: 'r',
      isTouched: false,
      reasons: { component: { kind: 'ambiguous', rule: 'r', count: 2 } },
      firing: 0,
      cleared: 2,
    },
    alerts: [{ key: 'k', isFiring: false }],
  });
  expect(drafts[0]?.fromAlerts?.reasons.text).toBeUndefined();
});
