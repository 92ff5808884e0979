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
import type { StatusTransport } from './transport';

/** The reads of the SCS Status Page API that everybody may do: what panels and data sources need, without what they do not. */
export type ReadClient = Pick<StatusClient, 'components' | 'severities' | 'phases' | 'incidents' | 'updates'>;

/** A client that can only read. Its methods are those of the whole client, rejections too. */
export function createReadClient(transport: StatusTransport): ReadClient {
  const get = async (path: string): Promise<unknown> => {
    const answer = await transport.send({ method: 'GET', path });
    const error = answerError(answer, transport.kind);
    if (error !== undefined) {
      throw error;
    }
    return answer.body;
  };
  return {
    components: async (at) => parseList(await get(`/components?at=${at.toISOString()}`), parseComponent),
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
