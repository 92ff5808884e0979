import type { NewIncident } from '../../src/domain/status/model';
import { createStatusReader } from '../../src/status/readStatus';
import { recogniseServer } from '../../src/status/recogniseServer';
import type { StatusClient } from '../../src/status/statusClient';
import type { StatusTransport } from '../../src/status/transport';

/**
 * What the client does with a server, and what comes of it. Every scenario has a year of its own, so that none sees
 * another's incidents; all run in this order, when they are recorded and when they are tested.
 */
export const SCENARIOS = {
  recognise,
  publish,
  refusedWrites,
  impacts,
  maintenance,
  order,
  updates,
  retry,
  inUse,
  generations,
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;
type Scenario = (client: StatusClient, transport: StatusTransport) => Promise<unknown>;

const year = (number: number) => ({
  start: new Date(`${number}-01-01T00:00:00Z`),
  end: new Date(`${number}-12-31T00:00:00Z`),
});

const named = async (client: StatusClient) => {
  const components = await client.components(new Date());
  const types = await client.impactTypes();
  const idOf = (list: ReadonlyArray<{ id: string; displayName: string }>, name: string) =>
    list.find(({ displayName }) => displayName === name)?.id ?? '';
  return { component: (name: string) => idOf(components, name), type: (name: string) => idOf(types, name) };
};

const incidentOf = async (client: StatusClient, beganAt: string, severity = 50): Promise<NewIncident> => {
  const { component, type } = await named(client);
  const { generation } = await client.phases();
  return {
    displayName: 'Storage is slow',
    description: 'Volumes answer slowly.',
    beganAt,
    phase: { generation, order: 1 },
    affects: [{ reference: component('Block Storage'), type: type('Performance Degradation'), severity }],
  };
};

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : String(error));
const failure = (promise: Promise<unknown>) => promise.then(() => undefined, codeOf);

/** What the server is; and that finding out has left nothing behind. */
async function recognise(client: StatusClient, transport: StatusTransport) {
  const before = await client.components(new Date());
  const { kind, version, phaseWrites, missing } = await recogniseServer({
    transport,
    mayWrite: true,
    isThorough: true,
  });
  const after = await client.components(new Date());
  const everything = { start: new Date('1900-01-01T00:00:00Z'), end: new Date('2100-01-01T00:00:00Z') };
  return { kind, version, phaseWrites, missing, before, after, incidents: await client.incidents(everything) };
}

/** From the first word to the last. */
async function publish(client: StatusClient) {
  const incident = await incidentOf(client, '2020-03-01T10:00:00.000Z');
  const id = await client.createIncident(incident, '5f3c1d52-0000-4000-8000-000000000001');
  const { generation } = incident.phase;
  await client.addUpdate(id, { displayName: 'Working on it', description: 'We know why.' });
  await client.changeIncident(id, { phase: { generation, order: 2 } });
  await client.changeIncident(id, { phase: { generation, order: 3 }, endedAt: '2020-03-01T12:00:00.000Z' });
  const listed = await client.incidents(year(2020));
  return { incident, id, read: await client.incident(id), listed, updates: await client.updates(id) };
}

/** What must not be stored is refused with a code that has a sentence. */
async function refusedWrites(client: StatusClient) {
  const incident = await incidentOf(client, '2021-03-01T10:00:00.000Z');
  const backwards = { ...incident, endedAt: '2021-03-01T09:00:00.000Z' };
  const endless = { ...incident, affects: incident.affects.map((impact) => ({ ...impact, severity: 0 })) };
  return {
    endsBeforeItBegins: await failure(client.createIncident(backwards)),
    maintenanceWithoutEnd: await failure(client.createIncident(endless)),
    noSuchIncident: await failure(client.changeIncident('00000000-0000-4000-8000-00000000abcd', { displayName: 'x' })),
    listed: await client.incidents(year(2021)),
  };
}

/** Impacts that are changed and taken away after they were published. */
async function impacts(client: StatusClient) {
  const incident = await incidentOf(client, '2022-03-01T10:00:00.000Z');
  const id = await client.createIncident(incident);
  const [impact] = incident.affects;
  const { component } = await named(client);
  const worse = [
    { ...impact, reference: impact?.reference ?? '', type: impact?.type ?? '', severity: 90 },
    { reference: component('Compute'), type: impact?.type ?? '', severity: 20 },
  ];
  const changed = await failure(client.changeIncident(id, { displayName: 'Storage is slower', affects: worse }));
  const afterChange = (await client.incident(id)).affects;
  const removed = await failure(client.changeIncident(id, { displayName: 'Storage is slow', affects: [] }));
  const afterRemoval = (await client.incident(id)).affects;
  await client.changeIncident(id, { endedAt: '2022-03-01T12:00:00.000Z' });
  return { worse, changed, afterChange, removed, afterRemoval };
}

/** A maintenance, seen while it runs. */
async function maintenance(client: StatusClient) {
  const planned = { ...(await incidentOf(client, '2023-03-01T10:00:00.000Z', 0)), endedAt: '2023-03-01T12:00:00.000Z' };
  const id = await client.createIncident(planned);
  // The end goes along although it is stored: servers look for it in the same body.
  await client.changeIncident(id, {
    affects: planned.affects,
    endedAt: '2023-03-01T13:00:00.000Z',
    phase: planned.phase,
  });
  const at = async (time: string) =>
    (await client.components(new Date(time))).find(({ displayName }) => displayName === 'Block Storage')
      ?.activelyAffectedBy;
  return {
    id,
    read: await client.incident(id),
    before: await at('2023-03-01T09:00:00Z'),
    during: await at('2023-03-01T12:30:00Z'),
    after: await at('2023-03-01T14:00:00Z'),
  };
}

/** A server that lists in the order in which rows were written last. */
async function order(client: StatusClient, transport: StatusTransport) {
  const { component } = await named(client);
  const path = `/components/${component('Block Storage')}`;
  await transport.send({ method: 'PATCH', path, body: { displayName: 'Block Storage' } });
  const asListed = (await client.components(new Date())).map(({ displayName }) => displayName);
  const { snapshot } = await createStatusReader(client, () => Date.parse('2019-01-01T00:00:00Z'))();
  return {
    asListed,
    shown: snapshot.components.map(({ displayName }) => displayName),
    severities: snapshot.severities,
  };
}

/** Several updates, one after another, until one fails. */
async function updates(client: StatusClient) {
  const id = await client.createIncident(await incidentOf(client, '2024-03-01T10:00:00.000Z'));
  const orders: number[] = [];
  for (const description of ['first', 'second', 'third']) {
    orders.push(await client.addUpdate(id, { displayName: 'News', description }));
  }
  const nowhere = client.addUpdate('00000000-0000-4000-8000-00000000abcd', { displayName: 'News', description: 'x' });
  const failed = await failure(nowhere);
  const stored = await client.updates(id);
  await client.changeIncident(id, { endedAt: '2024-03-01T12:00:00.000Z' });
  return { orders, failed, stored: stored.map(({ order: number, description }) => [number, description]) };
}

/** An answer that got lost: what was sent is found again by its title and begin. */
async function retry(client: StatusClient) {
  const incident = { ...(await incidentOf(client, '2025-03-01T10:00:00.000Z')), displayName: 'Sent once' };
  const key = '5f3c1d52-0000-4000-8000-000000000002';
  await client.createIncident({ ...incident, endedAt: '2025-03-01T11:00:00.000Z' }, key);
  const found = (await client.incidents(year(2025))).filter(
    ({ displayName, beganAt }) => displayName === incident.displayName && beganAt === incident.beganAt
  );
  return { found };
}

/** A component and an impact type that incidents still name. */
async function inUse(client: StatusClient, transport: StatusTransport) {
  const { component, type } = await named(client);
  const of = async (path: string) => (await transport.send({ method: 'DELETE', path })).status;
  return {
    component: await of(`/components/${component('Block Storage')}`),
    type: await of(`/impacttypes/${type('Performance Degradation')}`),
    left: (await client.components(new Date())).length,
  };
}

/** A new list of phases, while an incident still is in one of the old list. */
async function generations(client: StatusClient, transport: StatusTransport) {
  const incident = await incidentOf(client, '2018-03-01T10:00:00.000Z');
  await client.createIncident(incident);
  await transport.send({ method: 'POST', path: '/phases', body: { phases: ['Seen', 'Solved'] } });
  const { snapshot } = await createStatusReader(client, () => Date.parse('2018-03-02T00:00:00Z'))();
  const [open] = snapshot.incidents.filter(({ displayName }) => displayName === incident.displayName);
  return { phase: open?.phase, phases: snapshot.phases };
}
