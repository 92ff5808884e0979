import type { Component, Incident } from '../domain/status/model';
import type { ReadClient } from './readClient';

/** Each is a request: so many at most with one reading. */
const MOST_ASKED = 20;

/** Reads the components that incidents name and `listed` lacks. Never rejects: what cannot be read stays without a name. */
export type ReadFormer = (listed: readonly Component[], incidents: readonly Incident[]) => Promise<Component[]>;

/**
 * Makes a reader of components that were retired after an incident named them. Our server still tells their names one by one; on others they are gone,
 * which is remembered as well, so that nothing is asked for twice.
 */
export function readFormerComponents(client: Pick<ReadClient, 'component'>): ReadFormer {
  const known = new Map<string, Promise<Component | undefined>>();
  const ask = (id: string) => {
    const answer = client.component(id).catch(() => {
      // Asked again with the next reading.
      known.delete(id);
      return undefined;
    });
    known.set(id, answer);
  };
  return async (listed, incidents) => {
    const current = new Set(listed.map(({ id }) => id));
    const named = new Set(incidents.flatMap(({ affects }) => affects.map(({ reference }) => reference)));
    const former = [...named].filter((id) => !current.has(id));
    former
      .filter((id) => !known.has(id))
      .slice(0, MOST_ASKED)
      .forEach(ask);
    const found = await Promise.all(former.map((id) => known.get(id)));
    return found.filter((component) => component !== undefined);
  };
}
