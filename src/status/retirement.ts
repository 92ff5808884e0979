import { isRecord } from '../domain/parse/narrow';
import type { Component, ImpactType } from '../domain/status/model';
import { answerError } from './answerError';
import { dataOf, parseComponent, parseImpactType, parseList } from './parseResources';
import type { StatusRequest, StatusTransport } from './transport';

/** What can be retired; the names are those of `GET /provisioning`. */
export type EntryKind = 'component' | 'impact type';

/** What is listed no longer, and stays for incidents that name it. */
export interface Retired {
  components: Component[];
  impactTypes: ImpactType[];
}

const ROOTS: Record<EntryKind, string> = { component: '/components', 'impact type': '/impacttypes' };

/** The request that retires something (`PUT`) or brings it back (`DELETE`); both may be sent again. */
export function retirementOf(kind: EntryKind, id: string, method: 'PUT' | 'DELETE'): StatusRequest {
  return { method, path: `${ROOTS[kind]}/${encodeURIComponent(id)}/retirement` };
}

/** What was retired; undefined on servers that retire nothing. Rejects with a LeitstandError. */
export async function readRetired(transport: StatusTransport): Promise<Retired | undefined> {
  const answer = await transport.send({ method: 'GET', path: '/retired' });
  // Reference servers have no such route; a gateway in front of them may refuse it.
  if ([403, 404, 405].includes(answer.status)) {
    return undefined;
  }
  const error = answerError(answer, transport.kind);
  if (error !== undefined) {
    throw error;
  }
  const data = dataOf(answer.body);
  const { components, impactTypes } = isRecord(data) ? data : {};
  return {
    components: parseList({ data: components }, parseComponent),
    impactTypes: parseList({ data: impactTypes }, parseImpactType),
  };
}
