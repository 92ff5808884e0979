import type { Component } from '../domain/status/model';
import { answerError } from './answerError';
import {
  dataOf,
  parseComponent,
  parseIncident,
  parseList,
  parsePhaseList,
  parseSeverity,
  parseUpdate,
} from './parseResources';
import type { StatusClient } from './statusClient';
import type { StatusAnswer, StatusTransport } from './transport';

/** The reads of the SCS Status Page API that everybody may do: what panels and data sources need, without what they do not. */
export interface ReadClient extends Pick<
  StatusClient,
  'components' | 'severities' | 'phases' | 'incidents' | 'updates'
> {
  /** One that need not be listed any more; undefined if there is none. */
  component(id: string): Promise<Component | undefined>;
}

/** A client that can only read. Its methods are those of the whole client, rejections too. */
export function createReadClient(transport: StatusTransport): ReadClient {
  const ask = (path: string) => transport.send({ method: 'GET', path });
  const bodyOf = (answer: StatusAnswer): unknown => {
    const error = answerError(answer, transport.kind);
    if (error !== undefined) {
      throw error;
    }
    return answer.body;
  };
  const get = async (path: string) => bodyOf(await ask(path));
  return {
    components: async (at) => parseList(await get(`/components?at=${at.toISOString()}`), parseComponent),
    component: async (id) => {
      const answer = await ask(`/components/${encodeURIComponent(id)}`);
      // A gateway in front of a reference server may refuse it.
      return [403, 404, 405].includes(answer.status) ? undefined : parseComponent(dataOf(bodyOf(answer)));
    },
    severities: async () => parseList(await get('/severities'), parseSeverity),
    phases: async (generation) =>
      parsePhaseList(dataOf(await get(`/phases${generation === undefined ? '' : `?generation=${generation}`}`))),
    incidents: async ({ start, end }) =>
      parseList(await get(`/incidents?start=${start.toISOString()}&end=${end.toISOString()}`), parseIncident),
    updates: async (id) => {
      const updates = parseList(await get(`/incidents/${encodeURIComponent(id)}/updates`), parseUpdate);
      return updates.sort((a, b) => a.order - b.order);
    },
  };
}
