import type { Static } from '@fastify/type-provider-typebox';

import type { PhaseReference } from '../../../src/domain/status/model';
import { loadNamed } from '../store/loadState';
import type { ImpactRecord } from '../store/records';
import type { Tx } from '../store/schema';

import { badRequest } from './apiError';
import { parseId, parseTime } from './parseParameters';
import type { IncidentBody } from './schemas';

/** The fields a body sets, in the form they are stored; what is absent or null stays as it is. */
export interface GivenIncident {
  displayName?: string;
  description?: string;
  beganAt?: string;
  endedAt?: string;
  phase?: PhaseReference;
  affects?: ImpactRecord[];
  postmortem?: string;
}

/** Reads a body; throws 400 for times and ids that are none. Of two impacts with the same component and type the first counts. */
export function parseIncidentBody(body: Static<typeof IncidentBody>): GivenIncident {
  return {
    displayName: body.displayName ?? undefined,
    description: body.description ?? undefined,
    beganAt: body.beganAt ? parseTime(body.beganAt, 'beganAt') : refuseEmpty(body.beganAt, 'beganAt'),
    endedAt: body.endedAt ? parseTime(body.endedAt, 'endedAt') : refuseEmpty(body.endedAt, 'endedAt'),
    phase: body.phase ? { generation: body.phase.generation ?? 0, order: body.phase.order ?? 0 } : undefined,
    affects: body.affects ? parseImpacts(body.affects) : undefined,
    postmortem: body.postmortem ?? undefined,
  };
}

/** Rules of time: an end is not before the begin, a maintenance has an end. `whole` is what the incident will be. Throws 400. */
export function checkIncident(given: GivenIncident, whole: Pick<GivenIncident, 'beganAt' | 'endedAt'>): void {
  if (whole.beganAt !== undefined && whole.endedAt !== undefined && whole.endedAt < whole.beganAt) {
    throw badRequest('endedAt is before beganAt.');
  }
  if (given.affects?.some((impact) => impact.severity === 0) && whole.endedAt === undefined) {
    throw badRequest('An impact of severity 0 makes this a maintenance, and a maintenance needs endedAt.');
  }
}

/** Throws 400 naming the first component, impact type or phase that does not exist, or was retired and is not among the impacts `before`. */
export async function refuseUnknownReferences(
  tx: Tx,
  given: GivenIncident,
  before: readonly ImpactRecord[] = []
): Promise<void> {
  if (given.phase) {
    const { generation, order } = given.phase;
    const phase = isStorable(generation, order)
      ? await tx
          .selectFrom('phases')
          .select('name')
          .where('generation', '=', generation)
          .where('position', '=', order)
          .executeTakeFirst()
      : undefined;
    if (!phase) {
      throw badRequest(`There is no phase of generation ${generation} and order ${order}.`);
    }
  }
  const affects = given.affects ?? [];
  if (affects.length > 0) {
    // Only what is named: a page may have thousands.
    const named = await loadNamed(tx, [...new Set(affects.flatMap(({ reference, type }) => [reference, type]))]);
    const kinds = [
      { what: 'component', idOf: (impact: ImpactRecord) => impact.reference, field: 'components' },
      { what: 'impact type', idOf: (impact: ImpactRecord) => impact.type, field: 'impactTypes' },
    ] as const;
    for (const { what, idOf, field } of kinds) {
      const offered = new Set(named[field].map(({ id }) => id));
      const retired = new Map(named.retired[field].map(({ id, displayName }) => [id, displayName ?? id]));
      const old = new Set(before.map(idOf));
      for (const id of affects.map(idOf)) {
        const name = retired.get(id);
        if (!offered.has(id) && name === undefined) {
          throw badRequest(`affects: there is no ${what} ${id}.`);
        }
        if (name !== undefined && !old.has(id)) {
          throw badRequest(`affects: the ${what} "${name}" was retired and is not offered any more.`);
        }
      }
    }
  }
}

/** Larger numbers do not fit PostgreSQL's integer and would be an error of the database. */
function isStorable(...numbers: number[]): boolean {
  return numbers.every((number) => Number.isInteger(number) && Math.abs(number) <= 0x7fffffff);
}

function refuseEmpty(text: string | null | undefined, field: string): undefined {
  if (text === '') {
    parseTime(text, field);
  }
}

function parseImpacts(affects: NonNullable<Static<typeof IncidentBody>['affects']>): ImpactRecord[] {
  const impacts = new Map<string, ImpactRecord>();
  for (const impact of affects) {
    const reference = parseId(impact.reference, 'affects.reference');
    const type = parseId(impact.type, 'affects.type');
    const key = `${reference} ${type}`;
    if (!impacts.has(key)) {
      impacts.set(key, { reference, type, severity: impact.severity ?? null });
    }
  }
  return [...impacts.values()];
}
