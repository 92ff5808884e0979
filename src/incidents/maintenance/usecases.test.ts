import { LeitstandError } from '../../domain/errors/leitstandError';
import { silenceComment } from '../../domain/maintenance/silenceMarker';
import type { Silence } from '../../domain/silences/model';
import type { Incident, NewIncident } from '../../domain/status/model';
import { maintenanceChange, planMaintenance, type PlanOptions } from './planMaintenance';
import { duplicateMaintenance } from './proposeMaintenance';
import { endSilences, extendSilences, syncSilences, type SilenceCalls } from './windowSilences';

const phase = { generation: 1, order: 0 };
const wanted: NewIncident = {
  ...{ displayName: 'Disks', description: 'New ones.', phase },
  ...{ beganAt: '2026-11-24T01:00:00.000Z', endedAt: '2026-11-24T03:00:00.000Z' },
  affects: [{ reference: 'c1', type: 't1', severity: 0 }],
};
const stored: Incident = { ...wanted, id: 'i1', endedAt: '2026-11-24T03:00:00.000Z', updates: [] };

describe('what is sent to change a maintenance', () => {
  test('is nothing where nothing differs', () => expect(maintenanceChange(stored, wanted)).toBeUndefined());

  // C09 of the client checks.
  test('has only what differs, and always the end', () => {
    expect(maintenanceChange(stored, { ...wanted, displayName: 'More disks' })).toEqual({
      ...{ displayName: 'More disks', endedAt: wanted.endedAt },
    });
    expect(maintenanceChange(stored, { ...wanted, endedAt: '2026-11-24T04:00:00.000Z' })).toEqual({
      endedAt: '2026-11-24T04:00:00.000Z',
    });
  });

  test('has all impacts if one differs', () => {
    const affects = [...wanted.affects, { reference: 'c2', type: 't1', severity: 0 }];
    expect(maintenanceChange(stored, { ...wanted, affects })).toEqual({ affects, endedAt: wanted.endedAt });
  });
});

describe('announcing', () => {
  const client = () => ({
    createIncident: jest.fn<Promise<string>, [NewIncident, string?]>().mockResolvedValue('i1'),
    changeIncident: jest.fn<Promise<void>, [string, object]>().mockResolvedValue(undefined),
    incidents: jest.fn<Promise<Incident[]>, [object]>().mockResolvedValue([]),
  });
  const options = (own: ReturnType<typeof client>, more: Partial<PlanOptions> = {}): PlanOptions => ({
    ...{ client: own, hasIdempotency: true, keepAttempt: jest.fn() },
    ...more,
  });

  test('a retry carries the same key', async () => {
    const own = client();
    await planMaintenance(options(own, { earlier: { idempotencyKey: 'k', incident: wanted } }), wanted);
    expect(own.createIncident).toHaveBeenCalledWith(wanted, 'k');
    expect(own.incidents).not.toHaveBeenCalled();
  });

  test('on a server without keys a retry looks for what was stored and does not store it twice', async () => {
    const own = client();
    own.incidents.mockResolvedValue([stored]);
    const earlier = { idempotencyKey: 'k', incident: wanted };
    const corrected = { ...wanted, description: 'Better words.' };
    expect(await planMaintenance(options(own, { hasIdempotency: false, earlier }), corrected)).toBe('i1');
    expect(own.createIncident).not.toHaveBeenCalled();
    expect(own.changeIncident).toHaveBeenCalledWith('i1', { description: 'Better words.', endedAt: wanted.endedAt });
  });

  test.each([
    ['server-unreachable', true],
    ['forbidden', false],
  ] as const)('after %s the attempt is kept: %s', async (code, isKept) => {
    const own = client();
    own.createIncident.mockRejectedValue(new LeitstandError(code, 'x'));
    const kept: unknown[] = [];
    const failed = planMaintenance(options(own, { keepAttempt: (attempt) => kept.push(attempt) }), wanted);
    await expect(failed).rejects.toMatchObject({ code });
    expect(kept.at(-1) !== undefined).toBe(isKept);
  });
});

test('a copy lies ahead, whole weeks later at the same time on the clock, and is as long', () => {
  const now = Date.parse('2026-12-05T12:00:00Z');
  const copy = duplicateMaintenance(
    { ...stored, beganAt: '2026-10-20T00:00:00.000Z', endedAt: '2026-10-20T02:00:00.000Z' },
    now,
    'Europe/Berlin'
  );
  expect(copy.begin).toBe('2026-12-08T01:00:00.000Z');
  expect(copy.end).toBe('2026-12-08T03:00:00.000Z');
});

describe('the silences of a window', () => {
  const NOW = Date.parse('2026-11-24T02:00:00.000Z');
  const source = { kind: 'alertmanager', uid: 'am' } as const;
  const silence = (id: string, value: string, more: Partial<Silence> = {}): Silence => ({
    ...{ id, source, state: 'active', createdBy: 'x', matchers: [{ label: 'a', op: '=', value }] },
    ...{ startsAt: wanted.beganAt, endsAt: '2026-11-24T03:00:00.000Z', comment: silenceComment('t', '', 'i1') },
    ...more,
  });
  const window = {
    ...{ id: 'i1', title: 'Disks', address: 'https://status/i1', createdBy: 'olga' },
    ...{ beganAt: wanted.beganAt, endedAt: '2026-11-24T05:00:00.000Z' },
  };
  const record = (fails: string[] = []) => {
    const said: string[] = [];
    const say = async (line: string, id: string) => {
      said.push(line);
      if (fails.includes(id)) {
        throw new LeitstandError('server-failed', `no ${id}`);
      }
      return id;
    };
    const calls: SilenceCalls = {
      create: (to, { matchers, startsAt, endsAt, comment, createdBy }) =>
        say(`create ${to.uid} ${matchers[0]?.value} ${startsAt} ${endsAt} ${createdBy} ${comment}`, 'new'),
      change: (_, id, change) => say(`change ${id} ${JSON.stringify(change)}`, id),
      expire: async (_, id) => void (await say(`expire ${id}`, id)),
    };
    return { said, calls };
  };

  test('are created, moved and ended as wanted; one in force keeps its begin', async () => {
    const { said, calls } = record();
    const live = [silence('stays', 'x'), silence('goes', 'y')];
    await syncSilences(window, { source: 'am', lines: ['a="x"', 'a="z"'] }, live, NOW, calls);
    expect(said.sort()).toEqual([
      'change goes {"comment":"t (ended with Leitstand)"}',
      'change stays {"endsAt":"2026-11-24T05:00:00.000Z"}',
      'create am z 2026-11-24T01:00:00.000Z 2026-11-24T05:00:00.000Z olga Disks https://status/i1 [leitstand maintenance i1]',
      'expire goes',
    ]);
  });

  test('one failure does not keep the others from being done', async () => {
    const { said, calls } = record(['stays']);
    const done = syncSilences(window, { source: 'am', lines: ['a="x"', 'a="z"'] }, [silence('stays', 'x')], NOW, calls);
    await expect(done).rejects.toMatchObject({ message: 'no stays' });
    expect(said.some((line) => line.startsWith('create'))).toBe(true);
  });

  test('last longer with it; one that ended with it comes back, one that somebody deleted does not', async () => {
    const { said, calls } = record();
    const all = [
      silence('live', 'x'),
      silence('ended', 'y', { state: 'expired' }),
      silence('deleted', 'z', { state: 'expired', endsAt: '2026-11-24T01:30:00.000Z' }),
      silence('foreign', 'x', { comment: 'mine' }),
    ];
    await extendSilences('i1', window.endedAt, Date.parse('2026-11-24T03:00:00.000Z'), all, calls);
    expect(said).toEqual([
      'change live {"endsAt":"2026-11-24T05:00:00.000Z"}',
      'change ended {"endsAt":"2026-11-24T05:00:00.000Z"}',
    ]);
  });

  test('end with it, and only its own', async () => {
    const { said, calls } = record();
    await endSilences('i1', [silence('own', 'x'), silence('foreign', 'x', { comment: 'mine' })], calls);
    expect(said).toEqual(['expire own']);
  });
});
