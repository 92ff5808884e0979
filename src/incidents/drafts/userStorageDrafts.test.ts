import type { GrafanaAnswer, GrafanaRequest } from '../../polling/grafanaRequest';
import { grafanaUserStorage } from './grafanaUserStorage';
import { draftOf } from './testing';
import { userDrafts } from './userStorageDrafts';

const stored = (id: string, savedAt: string) => ({ draft: draftOf({ id }), savedAt });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const dataOf = (body: unknown) => {
  const spec = isRecord(body) ? body.spec : undefined;
  return isRecord(spec) && isRecord(spec.data) ? spec.data : {};
};

/** Grafana's user storage, as it answered: 404 for what is not there, merge patches, 409 for what is there already. */
const grafana = (initial?: Record<string, unknown>) => {
  let data = initial;
  const said: Array<Partial<GrafanaAnswer>> = [];
  const send = async ({ method, path, body }: GrafanaRequest): Promise<GrafanaAnswer> => {
    const answer = (status: number, what: unknown = {}): GrafanaAnswer => ({ status, body: what, header: () => null });
    const next = said.shift();
    if (next !== undefined) {
      return { ...answer(500), ...next };
    }
    const isItem = path.endsWith('/user-storage/scs-leitstand-app:u1');
    if (method === 'POST') {
      if (data !== undefined) {
        return answer(409, { message: 'already exists' });
      }
      data = dataOf(body);
      return answer(201, { spec: { data } });
    }
    if (!isItem || data === undefined) {
      return answer(404, { message: 'not found' });
    }
    if (method === 'PATCH') {
      const merged = Object.entries({ ...data, ...dataOf(body) }).filter(([, value]) => value !== null);
      data = Object.fromEntries(merged);
    }
    return answer(200, { spec: { data } });
  };
  const browser = () =>
    userDrafts(grafanaUserStorage({ plugin: 'scs-leitstand-app', user: 'u1', namespace: 'default' }, send));
  return { browser, next: (...answers: Array<Partial<GrafanaAnswer>>) => said.push(...answers) };
};
const ids = (all: Array<{ draft: { id: string } }>) => all.map(({ draft }) => draft.id);

test('what Grafana refuses is an error, not a draft that is kept; the next change goes on', async () => {
  const { browser, next } = grafana({});
  const drafts = browser();
  next({ status: 403, body: { message: 'forbidden' } });
  await expect(drafts.save(stored('a', '2026-05-01T08:00:00Z'))).rejects.toMatchObject({ code: 'forbidden' });
  await drafts.save(stored('b', '2026-05-01T09:00:00Z'));
  expect(ids(await drafts.list())).toEqual(['b']);
});

test('a Grafana without user storage says so', async () => {
  const { browser, next } = grafana();
  next({ status: 404 }, { status: 404 });
  await expect(browser().save(stored('a', '2026-05-01T08:00:00Z'))).rejects.toMatchObject({ code: 'server-cannot' });
});

test.each([
  ['no JSON', { 'draft.x': 'not json' }],
  ['no draft', { 'draft.x': '{"draft":1}' }],
  ['another key', { drafts: '{}' }],
  ['no text', { 'draft.x': 1 }],
])('what another hand wrote there is no draft: %s', async (_, data) => {
  expect(await grafana(data).browser().list()).toEqual([]);
});

test('two browsers of one user keep their drafts at the same time, and each sees both', async () => {
  const { browser } = grafana();
  const [one, other] = [browser(), browser()];
  await Promise.all([one.save(stored('a', '2026-05-01T08:00:00Z')), other.save(stored('b', '2026-05-01T09:00:00Z'))]);
  await one.save(stored('a', '2026-05-01T10:00:00Z'));
  expect(ids(await other.list())).toEqual(['a', 'b']);
  await other.remove('a');
  expect(ids(await one.list())).toEqual(['b']);
});

test('of more than a hundred the oldest go', async () => {
  const drafts = grafana().browser();
  for (let count = 0; count < 102; count++) {
    await drafts.save(stored(`d${count}`, new Date(Date.UTC(2026, 4, 1, 0, count)).toISOString()));
  }
  const left = ids(await drafts.list());
  expect(left).toHaveLength(100);
  expect(left).not.toContain('d1');
});
