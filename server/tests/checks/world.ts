import type { TestServer } from '../testServer';

/** A running server with ids of things in it. */
export interface World {
  server: TestServer;
  /** Two components. */
  a: string;
  b: string;
  /** Two impact types. */
  slow: string;
  gone: string;
}

/** Where a running world is found inside a test: it is made before all of them. */
export type GetWorld = () => World;

/** Looks up the ids of what the provisioning file made. */
export async function readWorld(server: TestServer): Promise<World> {
  const components = (await server.call('GET', '/components')).body.at('data').list;
  const types = (await server.call('GET', '/impacttypes')).body.at('data').list;
  const [a, b] = components.map((component) => component.at('id').string);
  const [slow, gone] = types.map((type) => type.at('id').string);
  if (!a || !b || !slow || !gone) {
    throw new Error('The provisioning file was not read.');
  }
  return { server, a, b, slow, gone };
}

/** Makes a component and returns its id. */
export async function makeComponent(
  { server }: World,
  displayName = 'C',
  labels?: Record<string, string>
): Promise<string> {
  return (await server.call('POST', '/components', { displayName, labels })).body.at('id').string;
}

/** Makes an incident and returns its id; fails if it is refused. */
export async function makeIncident({ server }: World, body: Record<string, unknown>): Promise<string> {
  const answer = await server.call('POST', '/incidents', { phase: { generation: 1, order: 1 }, ...body });
  if (answer.status !== 201) {
    throw new Error(answer.text);
  }
  return answer.body.at('id').string;
}

/** An incident as the server shows it. */
export async function readIncident({ server }: World, id: string) {
  return (await server.call('GET', `/incidents/${id}`)).body.at('data');
}
