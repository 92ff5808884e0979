import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import type { Provisioned, ProvisionedKind, Step, Thing, Values } from './model';
import { sortedLabels } from './sortedLabels';
import type { Provisioning } from './parseProvisioning';

/** What is stored, by kind, and what files provided so far. */
export interface Stored {
  component: Thing[];
  'impact type': Thing[];
  severity: Thing[];
  mapping: Thing[];
  /** Of the highest generation. */
  phases: string[];
  provisioned: Provisioned[];
}

interface Wanted {
  key: string;
  name: string;
  values: Values;
}

/**
 * What must be done so that everything the file provides is as it says. A thing is found again by its key, else by its name; what has neither is new.
 * What a file provided before and does not have any more is retired. What was made by other means stays as it is, unless it has the name of something in the file.
 * Throws `invalid-input` if the file calls two things the same.
 */
export function planReconcile(file: Provisioning, stored: Stored): Step[] {
  const wanted: Array<[ProvisionedKind, Wanted[]]> = [
    [
      'component',
      file.components.map(({ key, displayName, labels }) => ({
        key: key ?? displayName,
        name: displayName,
        values: { display_name: displayName, labels: labels ? sortedLabels(labels) : null },
      })),
    ],
    [
      'impact type',
      file.impactTypes.map(({ key, displayName, description }) => ({
        key: key ?? displayName,
        name: displayName,
        values: { display_name: displayName, description: description ?? null },
      })),
    ],
    [
      'severity',
      file.severities.map(({ key, displayName, value }) => ({
        key: key ?? displayName,
        name: displayName,
        values: { display_name: displayName, value },
      })),
    ],
    [
      'mapping',
      file.mapping
        ? [{ key: 'mapping', name: 'mapping rules', values: { content: JSON.stringify(file.mapping) } }]
        : [],
    ],
  ];
  refuseEqualSeverities(file, stored);
  const steps = wanted
    .filter(([kind]) => file.lists.includes(kind))
    .flatMap(([kind, list]) => planKind(kind, list, stored));
  // Retired things leave first: names and values of severities may be given on.
  const order = (step: Step) => (step.action === 'retire' ? 0 : 1);
  const phases: Step[] =
    file.phases.length > 0 && file.phases.join('\n') !== stored.phases.join('\n')
      ? [{ action: 'new phases', phases: file.phases }]
      : [];
  return [...steps.sort((a, b) => order(a) - order(b)), ...phases];
}

function planKind(kind: ProvisionedKind, wanted: readonly Wanted[], stored: Stored): Step[] {
  const known = stored.provisioned.filter((each) => each.kind === kind);
  const keys = new Set<string>();
  const used = new Set<Provisioned>();
  const steps = wanted.flatMap((each): Step[] => {
    if (keys.has(each.key)) {
      throw new LeitstandError(
        'invalid-input',
        `The provisioning file has two entries "${each.key}" (${kind}): give them keys that differ.`
      );
    }
    keys.add(each.key);
    const before = findBefore(each, known, wanted, stored[kind]);
    if (!before) {
      return [planNew(kind, each, stored)];
    }
    used.add(before);
    const { key, name, values } = each;
    const { id } = before;
    if (before.retiredAt !== undefined) {
      return [{ action: 'restore', kind, key, name, id, values }];
    }
    const now = stored[kind].find((thing) => thing.id === id);
    if (!now) {
      // Somebody has deleted it behind the file's back.
      return [{ action: 'restore', kind, key, name, id, values }];
    }
    const fields = differing(now.values, values);
    return fields.length === 0 && before.key === key
      ? []
      : [{ action: 'change', kind, key, keyBefore: before.key, name, id, values, fields }];
  });
  const left = known.filter((each) => !used.has(each) && each.retiredAt === undefined);
  return [
    ...left.map((each): Step => {
      const name = stored[kind].find(({ id }) => id === each.id)?.name ?? each.key;
      return { action: 'retire', kind, key: each.key, name, id: each.id };
    }),
    ...steps,
  ];
}

/** What stands for an entry so far: of its key, else of its name, so that a key can be given to what had none. */
function findBefore(
  { key, name }: Wanted,
  known: readonly Provisioned[],
  wanted: readonly Wanted[],
  things: readonly Thing[]
): Provisioned | undefined {
  return (
    known.find((each) => each.key === key) ??
    known.find(
      (each) =>
        each.key === name && !wanted.some((other) => other.key === name) && things.some(({ id }) => id === each.id)
    )
  );
}

function planNew(kind: ProvisionedKind, { key, name, values }: Wanted, stored: Stored): Step {
  const taken = new Set(stored.provisioned.filter((each) => each.kind === kind).map(({ id }) => id));
  const [same, ...others] = stored[kind].filter((thing) => thing.name === name && !taken.has(thing.id));
  if (same && others.length === 0) {
    return { action: 'adopt', kind, key, name, id: same.id, values, fields: differing(same.values, values) };
  }
  return { action: 'create', kind, key, name, values };
}

/** Names and values of severities are unique, also among those that others have made. */
function refuseEqualSeverities({ severities }: Provisioning, { severity, provisioned }: Stored): void {
  const ours = new Set(provisioned.flatMap(({ kind, id }) => (kind === 'severity' ? [id] : [])));
  const others = severity.filter(
    ({ id, name }) => !ours.has(id) && !severities.some((each) => each.displayName === name)
  );
  const all = [
    ...severities,
    ...others.map(({ name, values }) => ({ displayName: name, value: Number(values.value) })),
  ];
  const equal = all.find((each, index) =>
    all.slice(0, index).some(({ displayName, value }) => displayName === each.displayName || value === each.value)
  );
  if (equal) {
    throw new LeitstandError(
      'invalid-input',
      `The provisioning file at severities: there would be two with the name "${equal.displayName}" or the value ${equal.value}.`
    );
  }
}

function differing(before: Values, now: Values): string[] {
  return Object.keys(now).filter((column) => before[column] !== now[column]);
}
