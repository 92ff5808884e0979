import { LeitstandError, type ErrorCode } from '../../domain/errors/leitstandError';
import type { Incident, IncidentChange, NewIncident } from '../../domain/status/model';
import type { Draft, PublishAttempt } from '../drafts/draft';
import { publish, type PublishOptions } from './publish';

const incident: NewIncident = {
  displayName: 'Slow volumes',
  description: 'Some volumes are slow.',
  beganAt: '2026-05-01T08:00:00.000Z',
  phase: { generation: 1, order: 1 },
  affects: [{ reference: 'c', type: 't', severity: 50 }],
};

const EMPTY = { en: '', de: '' };

type Trouble = { code: ErrorCode; stored: boolean };

/** A status page that stores what it is sent, and fails as told, once per trouble. */
const statusPage = (hasIdempotency: boolean, troubles: Trouble[] = []) => {
  const stored: Incident[] = [];
  const byKey = new Map<string, string>();
  const linked: string[] = [];
  let attempt: PublishAttempt | undefined;
  const store = (sent: NewIncident, key: string | undefined): string => {
    const known = key === undefined ? undefined : byKey.get(key);
    if (known !== undefined) {
      return known;
    }
    const id = `i${stored.length}`;
    stored.push({ ...sent, id, endedAt: null, updates: [] });
    if (key !== undefined) {
      byKey.set(key, id);
    }
    return id;
  };
  const client: PublishOptions['client'] = {
    createIncident: async (sent, key) => {
      const trouble = troubles.shift();
      if (trouble === undefined || trouble.stored) {
        const id = store(sent, key);
        if (trouble === undefined) {
          return id;
        }
      }
      throw new LeitstandError(trouble.code, 'no');
    },
    changeIncident: async (id: string, change: IncidentChange) => {
      const index = stored.findIndex((candidate) => candidate.id === id);
      const known = stored[index];
      if (known !== undefined) {
        stored[index] = { ...known, ...change };
      }
    },
    incidents: async () => stored,
    linkAlerts: async (id) => {
      linked.push(id);
    },
  };
  const options: PublishOptions = { client, hasIdempotency, keepAttempt: (kept) => (attempt = kept) };
  const run = (wanted: NewIncident = incident, alerts: Draft['alerts'] = []) => {
    const draft: Draft = { id: 'd', title: EMPTY, text: EMPTY, affects: [], beganAt: '', alerts, attempt };
    return publish(options, draft, wanted);
  };
  return { run, stored, linked, options, attempt: () => attempt };
};

describe.each([
  ['a server that knows idempotency keys', true],
  ['a reference server', false],
])('publishing on %s', (_, hasIdempotency) => {
  test('stores one incident with a phase', async () => {
    const page = statusPage(hasIdempotency);
    await expect(page.run()).resolves.toEqual({ id: 'i0', linked: true });
    expect(page.stored).toMatchObject([incident]);
    expect(page.attempt()).toBeUndefined();
  });

  test('an answer that got lost is not published twice by a retry', async () => {
    const page = statusPage(hasIdempotency, [
      { code: 'server-unreachable', stored: true },
      { code: 'server-unreachable', stored: true },
    ]);
    await expect(page.run()).rejects.toMatchObject({ code: 'server-unreachable' });
    await page.run().catch(() => page.run());
    expect(page.stored).toHaveLength(1);
  });

  test('a request that never arrived is published by the retry', async () => {
    const page = statusPage(hasIdempotency, [{ code: 'server-unreachable', stored: false }]);
    await expect(page.run()).rejects.toMatchObject({ code: 'server-unreachable' });
    await page.run();
    expect(page.stored).toHaveLength(1);
  });

  test('words changed after a lost answer correct what was stored', async () => {
    const page = statusPage(hasIdempotency, [{ code: 'server-unreachable', stored: true }]);
    await expect(page.run()).rejects.toThrow();
    await expect(page.run({ ...incident, displayName: 'Very slow volumes' })).resolves.toMatchObject({ id: 'i0' });
    expect(page.stored.map(({ displayName }) => displayName)).toEqual(['Very slow volumes']);
  });

  test('a refusal is final: the corrected draft is a new attempt', async () => {
    const page = statusPage(hasIdempotency, [{ code: 'invalid-input', stored: false }]);
    await expect(page.run()).rejects.toMatchObject({ code: 'invalid-input' });
    expect(page.attempt()).toBeUndefined();
    await page.run({ ...incident, displayName: 'Shorter' });
    expect(page.stored.map(({ displayName }) => displayName)).toEqual(['Shorter']);
  });

  test('a session that ended in between loses nothing and repeats nothing', async () => {
    const page = statusPage(hasIdempotency, [
      { code: 'server-unreachable', stored: true },
      { code: 'session-ended', stored: false },
    ]);
    await expect(page.run()).rejects.toMatchObject({ code: 'server-unreachable' });
    await page.run().catch(() => page.run());
    expect(page.stored).toHaveLength(1);
  });
});

const alert = { key: 'k', name: 'A', labels: {}, startsAt: '2026-05-01T08:00:00.000Z' };

test('the alert is linked; a link that fails does not unpublish', async () => {
  const page = statusPage(true);
  await expect(page.run(incident, [alert])).resolves.toEqual({ id: 'i0', linked: true });
  expect(page.linked).toEqual(['i0']);
  page.options.client.linkAlerts = () => Promise.reject(new LeitstandError('server-failed', 'no'));
  await expect(page.run({ ...incident, displayName: 'Other' }, [alert])).resolves.toMatchObject({ linked: false });
});
