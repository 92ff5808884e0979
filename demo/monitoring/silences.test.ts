import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LeitstandError } from '../../src/domain/errors/leitstandError';
import type { LabelMatcher } from '../../src/domain/mapping/model';
import { matchesSilence } from '../../src/domain/silences/matchesSilence';
import { mayBeSilence } from '../../src/domain/silences/mayBeSilence';
import type { Silence, SilenceSource } from '../../src/domain/silences/model';
import { changeSilence, extendSilence } from '../../src/silences/changeSilence';
import { createSilence } from '../../src/silences/createSilence';
import { expireSilence } from '../../src/silences/expireSilence';
import { readSilences } from '../../src/silences/readSilences';
import type { Send } from '../../src/silences/sendSilence';
import { anyPort } from './anyPort';
import { findPrograms, programFolder } from './programs';

// Grafana's libraries want a browser; here the client talks to the Alertmanager itself.
jest.mock('../../src/polling/grafanaRequest', () => ({}));

const ROOT = path.resolve(__dirname, '../..');
const SOURCE: SilenceSource = { kind: 'alertmanager', uid: 'am' };
const HOUR_MS = 3_600_000;
const folder = mkdtempSync(path.join(tmpdir(), 'leitstand-silences-'));
let alertmanager: ChildProcess;
let url = '';

const send: Send = async ({ method, path: wanted, body }) => {
  const answer = await fetch(`${url}${wanted.replace('/api/alertmanager/am', '')}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
};

/** Asks again until the answer is there; the test's own time limit ends what never comes. */
async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await ask().catch(() => undefined);
    if (found !== undefined) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

beforeAll(async () => {
  const program = (await findPrograms(ROOT)).alertmanager;
  const config = path.join(folder, 'alertmanager.yml');
  writeFileSync(config, 'route: {receiver: none}\nreceivers: [{name: none}]\n');
  const port = await anyPort();
  url = `http://127.0.0.1:${port}`;
  const options = [`--config.file=${config}`, `--storage.path=${folder}/data`, '--cluster.listen-address='];
  alertmanager = spawn(program, [...options, `--web.listen-address=127.0.0.1:${port}`], {
    cwd: programFolder(program, ROOT),
    stdio: 'ignore',
  });
  await eventually(async () => ((await fetch(`${url}/-/ready`)).ok ? true : undefined));
}, 180_000);

afterAll(() => {
  alertmanager.kill();
  rmSync(folder, { recursive: true, force: true });
});

const at = (fromNow: number) => new Date(Date.now() + fromNow).toISOString();
const matcher = (label: string, op: LabelMatcher['op'], value: string): LabelMatcher => ({ label, op, value });
const draft = (matchers: LabelMatcher[], fromNow = -1000) => ({
  matchers,
  startsAt: at(fromNow),
  endsAt: at(fromNow + HOUR_MS),
  comment: 'Window of block storage',
  createdBy: 'operator@example.org',
});
const find = async (id: string): Promise<Silence | undefined> =>
  (await readSilences(SOURCE, send)).find((silence) => silence.id === id);

test('a silence is created, extended and ended', async () => {
  const wanted = draft([matcher('service', '=~', 'nova|neutron'), matcher('severity', '!=', 'critical')]);
  const id = await createSilence(SOURCE, wanted, send);
  expect(await find(id)).toMatchObject({
    ...{ state: 'active', matchers: wanted.matchers, endsAt: wanted.endsAt, comment: wanted.comment },
    ...{ createdBy: 'operator@example.org', source: SOURCE },
  });
  const end = at(3 * HOUR_MS);
  expect(await extendSilence(SOURCE, id, end, send)).toBe(id);
  expect((await find(id))?.endsAt).toBe(end);
  await expireSilence(SOURCE, id, send);
  expect((await find(id))?.state).toBe('expired');
});

test('one that is over or was never there can be ended again', async () => {
  const id = await createSilence(SOURCE, draft([matcher('service', '=', 'glance')]), send);
  await expireSilence(SOURCE, id, send);
  await expireSilence(SOURCE, id, send);
  await expireSilence(SOURCE, '00000000-0000-4000-8000-000000000000', send);
});

test('one that has not begun moves in place; one in force that begins later, or says something else, is a new one', async () => {
  const pending = await createSilence(SOURCE, draft([matcher('service', '=', 'cinder')], HOUR_MS), send);
  const moved = { startsAt: at(2 * HOUR_MS), endsAt: at(4 * HOUR_MS) };
  expect(await changeSilence(SOURCE, pending, moved, send)).toBe(pending);
  expect(await find(pending)).toMatchObject({ ...moved, state: 'pending' });

  const active = await createSilence(SOURCE, draft([matcher('service', '=', 'heat')]), send);
  const later = await changeSilence(SOURCE, active, moved, send);
  expect(later).not.toBe(active);
  expect((await find(active))?.state).toBe('expired');
  const other = await changeSilence(SOURCE, later, { matchers: [matcher('service', '=', 'magnum')] }, send);
  expect((await find(other))?.matchers).toEqual([matcher('service', '=', 'magnum')]);
});

test('what Alertmanager does not take is said in its words', async () => {
  const error = await createSilence(SOURCE, draft([matcher('service', '=~', '.*')]), send).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(LeitstandError);
  expect(error).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('empty string') });
  const gone = changeSilence(SOURCE, '00000000-0000-4000-8000-000000000000', {}, send);
  await expect(gone).rejects.toMatchObject({ code: 'not-found' });
});

describe('whom a silence mutes is decided as Alertmanager decides it', () => {
  const ALERTS: Array<Record<string, string>> = [
    { alertname: 'A', service: 'nova', host: 'compute-1' },
    { alertname: 'B', service: 'nova-compute' },
    { alertname: 'C', host: 'compute-1' },
    { alertname: 'D', service: '' },
    { alertname: 'E', service: 'super nova' },
  ];
  beforeAll(async () => {
    const body = ALERTS.map((labels) => ({ labels, endsAt: at(HOUR_MS) }));
    await send({ method: 'POST', path: '/api/alertmanager/am/api/v2/alerts', body });
  });

  test.each([
    ['a pattern fits the whole value', [matcher('service', '=~', 'nova')]],
    ['alternatives are anchored together', [matcher('service', '=~', 'nova|glance')]],
    ['an absent label is empty', [matcher('service', '=', ''), matcher('alertname', '=~', '.+')]],
    ['and so fits what excludes something else', [matcher('service', '!=', 'nova'), matcher('host', '=~', '.+')]],
    ['a negated pattern', [matcher('service', '!~', 'nova.*'), matcher('alertname', '!=', '')]],
    ['a pattern that may be empty', [matcher('service', '=~', '(nova)?'), matcher('alertname', '=~', '[A-D]')]],
  ])('%s', async (_, matchers) => {
    expect(mayBeSilence(matchers)).toBe(true);
    const id = await createSilence(SOURCE, draft(matchers), send);
    const expected = ALERTS.filter((labels) => matchesSilence(labels, { matchers })).map(({ alertname }) => alertname);
    const muted = await eventually(async () => {
      const { body } = await send({ method: 'GET', path: '/api/alertmanager/am/api/v2/alerts' });
      const alerts: Array<{ labels: Record<string, string>; status: { silencedBy: string[] } }> = Array.isArray(body)
        ? body
        : [];
      const names = alerts.filter(({ status }) => status.silencedBy.includes(id)).map(({ labels }) => labels.alertname);
      return names.length > 0 ? names.sort() : undefined;
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(muted).toEqual(expected);
    await expireSilence(SOURCE, id, send);
  });
});
