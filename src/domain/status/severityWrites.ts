import type { Severity } from './model';

/** A band while it is edited; `was` is the name it is stored under, absent for a new one. */
export interface EditedBand extends Severity {
  was?: string;
}

/** One request to the server. */
export type SeverityWrite =
  | { kind: 'create'; band: Severity }
  | { kind: 'change'; name: string; band: Severity }
  | { kind: 'delete'; name: string };

export type BandFault = 'name-missing' | 'name-twice' | 'value-range' | 'value-twice';

/** What is wrong with each band, in their order; `lacksTop`: none reaches 100, which the standard (scs-0402) demands. */
export function checkBands(bands: readonly EditedBand[]): { faults: Array<BandFault | undefined>; lacksTop: boolean } {
  const isTwice = (index: number, isEqual: (other: EditedBand) => boolean) =>
    bands.some((other, at) => at !== index && isEqual(other));
  const faults = bands.map(({ displayName, value }, index): BandFault | undefined => {
    if (displayName.trim() === '') {
      return 'name-missing';
    }
    if (isTwice(index, (other) => other.displayName.trim() === displayName.trim())) {
      return 'name-twice';
    }
    if (!Number.isInteger(value) || value < 0 || value > 100) {
      return 'value-range';
    }
    return isTwice(index, (other) => other.value === value) ? 'value-twice' : undefined;
  });
  return { faults, lacksTop: bands.every(({ value }) => value !== 100) };
}

const freeValue = (taken: readonly Severity[], wanted: readonly EditedBand[]): number | undefined => {
  const used = new Set([...taken, ...wanted].map(({ value }) => value));
  return Array.from({ length: 100 }, (_, index) => 100 - index).find((value) => !used.has(value));
};

/**
 * The requests that make stored bands the edited ones, in an order in which no two ever have the same name or value, as servers want it.
 * Two that change places go over a value in between. `after` must be sound (`checkBands`).
 */
export function severityWrites(before: readonly Severity[], after: readonly EditedBand[]): SeverityWrite[] {
  const writes: SeverityWrite[] = [];
  let stored = before.map(({ displayName, value }) => ({ displayName, value }));
  for (const { displayName } of before) {
    if (after.every(({ was }) => was !== displayName)) {
      writes.push({ kind: 'delete', name: displayName });
      stored = stored.filter((band) => band.displayName !== displayName);
    }
  }
  const put = (name: string, band: Severity) => {
    writes.push({ kind: 'change', name, band });
    stored = stored.map((each) => (each.displayName === name ? band : each));
  };
  let waiting = after.flatMap(({ was, displayName, value }) => {
    const old = before.find((band) => band.displayName === was);
    const isSame = old === undefined || (old.displayName === displayName && old.value === value);
    return isSame ? [] : [{ name: old.displayName, band: { displayName, value } }];
  });
  while (waiting.length > 0) {
    const next = waiting.find(({ name, band }) =>
      stored.every(
        (other) => other.displayName === name || (other.displayName !== band.displayName && other.value !== band.value)
      )
    );
    if (next !== undefined) {
      put(next.name, next.band);
      waiting = waiting.filter((each) => each !== next);
      continue;
    }
    const [first] = waiting;
    const value = freeValue(stored, after);
    if (first === undefined || value === undefined) {
      break;
    }
    // They wait for each other: one steps aside.
    const aside = { displayName: `${first.band.displayName} (2)`, value };
    put(first.name, aside);
    waiting = waiting.map((each) => (each === first ? { name: aside.displayName, band: first.band } : each));
  }
  for (const { was, displayName, value } of after) {
    if (was === undefined) {
      writes.push({ kind: 'create', band: { displayName, value } });
    }
  }
  return writes;
}
