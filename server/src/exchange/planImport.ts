import { isDeepStrictEqual } from 'node:util';

import { badRequest, conflict } from '../api/apiError';
import type { StatusState } from '../store/records';

import { type ImportReport, type Kind, KINDS } from './model';
import type { Additions, ImportedIncident, ImportedStatus, ImportedUpdate, Retirable } from './parseExchange';

/** What has to be written so that everything imported is stored. */
export interface ImportPlan extends Omit<ImportedStatus, 'incidents'> {
  /** Without their updates. */
  incidents: Array<Omit<ImportedIncident, 'updates'> & Additions>;
  updates: Array<ImportedUpdate & { incident: string }>;
  report: Omit<ImportReport, 'dryRun'>;
}

/**
 * Compares a document with what is stored. Things are the same by id, severities by name, phases by generation, updates by incident and order; what is stored and not in the document stays.
 * Throws 409 where both cannot be true, 400 for references to nothing.
 */
export function planImport(state: StatusState, given: ImportedStatus): ImportPlan {
  const report = { created: zeros(), changed: zeros(), unchanged: zeros() };
  const differing = <T>(kind: Kind, items: readonly T[], find: (item: T) => T | undefined) =>
    items.filter((item) => {
      const stored = find(item);
      const verdict = stored === undefined ? 'created' : isDeepStrictEqual(stored, item) ? 'unchanged' : 'changed';
      report[verdict][kind] += 1;
      return verdict !== 'unchanged';
    });
  const compareNamed = <T extends { id: string }>(
    kind: Kind,
    items: ReadonlyArray<Retirable<T>>,
    offered: readonly T[],
    gone: readonly T[]
  ) => {
    const stored = new Map<string, Retirable<T>>([
      ...offered.map((each) => [each.id, { ...each, retired: false }] as const),
      ...gone.map((each) => [each.id, { ...each, retired: true }] as const),
    ]);
    const whole = items.map((each) => ({ ...each, retired: each.retired ?? stored.get(each.id)?.retired ?? false }));
    return differing<Retirable<T>>(kind, whole, ({ id }) => stored.get(id));
  };

  checkPhases(state, given);
  checkSeverities(state, given);
  checkReferences(state, given);
  return {
    components: compareNamed('components', given.components, state.components, state.retired.components),
    impactTypes: compareNamed('impactTypes', given.impactTypes, state.impactTypes, state.retired.impactTypes),
    severities: differing('severities', given.severities, ({ displayName }) =>
      state.severities.find((each) => each.displayName === displayName)
    ),
    phases: differing('phases', given.phases, ({ generation }) => {
      const phases = state.phases[generation - 1];
      return phases && { generation, phases };
    }),
    incidents: differing(
      'incidents',
      given.incidents.map((incident) =>
        withoutUpdates({ ...NO_ADDITIONS, ...state.incidents.get(incident.id), ...incident })
      ),
      ({ id }) => {
        const stored = state.incidents.get(id);
        return stored && withoutUpdates(stored);
      }
    ),
    updates: differing(
      'updates',
      given.incidents.flatMap(({ id, updates }) => updates.map((update) => ({ incident: id, ...update }))),
      ({ incident, order }) => {
        const stored = state.incidents.get(incident)?.updates.find((each) => each.order === order);
        if (!stored) {
          return undefined;
        }
        const { displayName, description, createdAt, affects, phase } = stored;
        return { incident, order, displayName, description, createdAt, affects, phase };
      }
    ),
    report,
  };
}

type Bare = ImportPlan['incidents'][number];

const NO_ADDITIONS: Additions = { firstAffects: null, postmortem: null, amendments: [] };

function withoutUpdates(incident: Bare): Bare {
  const { id, displayName, description, beganAt, endedAt, phase, affects, firstAffects, postmortem, amendments } =
    incident;
  return { id, displayName, description, beganAt, endedAt, phase, affects, firstAffects, postmortem, amendments };
}

function zeros(): Record<Kind, number> {
  const counts = { components: 0, impactTypes: 0, severities: 0, phases: 0, incidents: 0, updates: 0 };
  return counts satisfies Record<(typeof KINDS)[number], number>;
}

/** A generation is never changed: stored incidents refer to its phases by number. */
function checkPhases(state: StatusState, { phases }: ImportedStatus): void {
  let last = state.phases.length;
  for (const { generation, phases: names } of phases) {
    const stored = state.phases[generation - 1];
    if (stored && !isDeepStrictEqual(stored, names)) {
      throw conflict(
        `Phase generation ${generation} is "${stored.join(', ')}" here and "${names.join(', ')}" there. Import into a server that was started without phases in its provisioning file.`
      );
    }
    if (!stored && generation !== ++last) {
      throw badRequest(`Phase generation ${generation} cannot come after ${last - 1}.`);
    }
  }
}

function checkSeverities(state: StatusState, given: ImportedStatus): void {
  const byName = new Map([...state.severities, ...given.severities].map((each) => [each.displayName, each.value]));
  const names = new Map<number, string>();
  for (const [name, value] of byName) {
    const other = names.get(value);
    if (other !== undefined) {
      throw conflict(`The severities "${other}" and "${name}" would both have the value ${value}.`);
    }
    names.set(value, name);
  }
}

function checkReferences(state: StatusState, given: ImportedStatus): void {
  const components = new Set(
    [...state.components, ...state.retired.components, ...given.components].map(({ id }) => id)
  );
  const types = new Set([...state.impactTypes, ...state.retired.impactTypes, ...given.impactTypes].map(({ id }) => id));
  const phases = new Map(state.phases.map((names, index) => [index + 1, names.length]));
  given.phases.forEach(({ generation, phases: names }) => phases.set(generation, names.length));
  for (const { id, phase, affects, firstAffects, updates } of given.incidents) {
    if (phase && phase.order >= (phases.get(phase.generation) ?? 0)) {
      throw badRequest(`Incident ${id}: there is no phase of generation ${phase.generation} and order ${phase.order}.`);
    }
    for (const { reference, type } of [
      affects,
      firstAffects ?? [],
      ...updates.map((each) => each.affects ?? []),
    ].flat()) {
      if (!components.has(reference) || !types.has(type)) {
        throw badRequest(`Incident ${id}: there is no component ${reference} or no impact type ${type}.`);
      }
    }
  }
}
