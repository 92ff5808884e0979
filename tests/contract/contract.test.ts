import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startTestServer, type TestServer } from '../../server/tests/testServer';
import { phaseName } from '../../src/domain/status/phaseName';
import { corsTransport } from '../../src/status/corsTransport';
import { createStatusClient } from '../../src/status/statusClient';
import type { StatusTransport } from '../../src/status/transport';
import { replayTransport, type Recording } from './exchange';
import { SCENARIOS, type ScenarioName } from './scenarios';

const FOLDER = 'tests/contract';
const recordingOf = (name: string): Recording =>
  JSON.parse(readFileSync(path.join(FOLDER, 'recorded', `${name}.json`), 'utf8'));

/** The outcome of a scenario, in the type that it has. */
type Outcome<Name extends ScenarioName> = Awaited<ReturnType<(typeof SCENARIOS)[Name]>>;
type Run = <Name extends ScenarioName>(name: Name) => Promise<Outcome<Name>>;

const runOver =
  (transportOf: (name: ScenarioName) => StatusTransport): Run =>
  (name) => {
    const transport = transportOf(name);
    return outcomeOf(SCENARIOS[name](createStatusClient(transport), transport));
  };
/** The table of scenarios knows which name has which outcome; TypeScript forgets it in between. */
function outcomeOf<T>(outcome: Promise<unknown>): Promise<T> {
  return outcome as Promise<T>;
}

const replayed = (name: string): Run => {
  const recording = recordingOf(name);
  return runOver((scenario) => replayTransport(recording[scenario] ?? []));
};

let own: TestServer;
beforeAll(async () => {
  own = await startTestServer({ provisioning: readFileSync(path.join(FOLDER, 'provisioning.yaml'), 'utf8') });
});

interface Subject {
  run: Run;
  /** What differs between them, and the client has to know. */
  is: { kind: string; changesImpacts: boolean; refusesUse: number };
}
const SUBJECTS: Array<[string, Subject]> = [
  [
    'our server',
    { run: runOver(() => corsTransport(own.url)), is: { kind: 'leitstand', changesImpacts: true, refusesUse: 409 } },
  ],
  [
    'v1.0.0 of the reference server',
    { run: replayed('v1.0.0'), is: { kind: 'reference-v1.0.0', changesImpacts: false, refusesUse: 500 } },
  ],
  [
    'v1.0.1 of the reference server with nullable phase names',
    { run: replayed('v1.0.1-nullable'), is: { kind: 'reference-v1.0.1', changesImpacts: true, refusesUse: 500 } },
  ],
];

// In this order: a real server remembers what was done before.
describe.each(SUBJECTS)('the client with %s', (_, { run, is }) => {
  test('C17 recognises it, and leaves nothing behind by that', async () => {
    const found = await run('recognise');
    expect(found).toMatchObject({ kind: is.kind, phaseWrites: 'work', incidents: [] });
    expect(found.after).toEqual(found.before);
    const words = found.missing.join(' ');
    expect(/cannot change or remove an impact/.test(words)).toBe(!is.changesImpacts);
    expect(/cannot reopen/.test(words)).toBe(is.kind !== 'leitstand');
  });

  test('C15 publishes an incident with the current generation of phases, tells more, and ends it', async () => {
    const { incident, read, listed, updates } = await run('publish');
    expect(read).toMatchObject({
      displayName: incident.displayName,
      description: incident.description,
      beganAt: incident.beganAt,
      endedAt: '2020-03-01T12:00:00.000Z',
      phase: { generation: 1, order: 3 },
      affects: incident.affects,
    });
    expect(listed.map(({ id }) => id)).toEqual([read.id]);
    expect(updates.map(({ description }) => description)).toEqual(['We know why.']);
  });

  test('refused is what may not be stored, with a code that has a sentence', async () => {
    await expect(run('refusedWrites')).resolves.toEqual({
      endsBeforeItBegins: 'invalid-input',
      maintenanceWithoutEnd: 'invalid-input',
      noSuchIncident: 'not-found',
      listed: [],
    });
  });

  test('C09 changes impacts as a whole, where the server can', async () => {
    const { worse, changed, afterChange, removed, afterRemoval } = await run('impacts');
    expect([changed, removed]).toEqual([undefined, undefined]);
    const isChanged =
      afterRemoval.length === 0 && afterChange.some(({ severity }) => severity === 90) && afterChange.length === 2;
    expect(isChanged).toBe(is.changesImpacts);
    expect(afterChange.length).toBe(worse.length);
  });

  test('C03 a running maintenance is what its component is', async () => {
    const { id, read, before, during, after } = await run('maintenance');
    expect(read.endedAt).toBe('2023-03-01T13:00:00.000Z');
    expect(during).toMatchObject([{ reference: id, severity: 0 }]);
    expect([before, after]).toEqual([[], []]);
  });

  test('C04 whatever the order of the server, people see one that makes sense', async () => {
    const { shown, severities } = await run('order');
    expect(shown).toEqual(['Block Storage', 'Compute', 'Object Storage']);
    expect(severities.map(({ value }) => value)).toEqual([33, 66, 100]);
  });

  test('C10 updates follow one another; one that fails leaves those before it', async () => {
    const { orders, stored, failed } = await run('updates');
    expect(orders).toEqual([0, 1, 2]);
    expect(stored).toEqual([
      [0, 'first'],
      [1, 'second'],
      [2, 'third'],
    ]);
    expect(failed).toBe(is.kind === 'leitstand' ? 'not-found' : 'server-failed');
  });

  test('C12 what was sent is found again by its title and begin, in whatever zone the server speaks', async () => {
    const { found } = await run('retry');
    expect(found).toHaveLength(1);
  });

  test('C16 what incidents name is not deleted', async () => {
    const { component, type, left } = await run('inUse');
    expect([component, type, left]).toEqual([is.refusesUse, is.refusesUse, 3]);
  });

  test('C02 an incident keeps the name of its phase when there is a new list', async () => {
    const { phase, phases } = await run('generations');
    expect(phaseName(phases, phase)).toBe('Investigation ongoing');
    expect(phases.map(({ generation }) => generation).sort()).toEqual([1, 2]);
  });
});

describe('the client with v1.0.1 of the reference server as it was released', () => {
  const run = replayed('v1.0.1');

  test('C17 recognises it, and says why nothing can be published', async () => {
    const found = await run('recognise');
    expect(found).toMatchObject({ kind: 'reference-v1.0.1', phaseWrites: 'refused', incidents: [] });
    expect(found.missing.join(' ')).toContain('refuses every incident that has a phase');
  });

  test('a write that is tried all the same fails as the server’s failure, and stores nothing', async () => {
    await expect(run('publish')).rejects.toMatchObject({ code: 'server-failed' });
    await expect(run('refusedWrites')).resolves.toMatchObject({ listed: [] });
  });
});
