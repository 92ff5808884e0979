import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import type { ApiPhases } from './readStatus';

interface Named {
  id: string;
  displayName?: string | null;
}

/** The one thing of this name or id; throws `invalid-input` with the choices if there is none or more than one. `what` is what a person calls it. */
export function lookUp<T extends Named>(things: readonly T[], name: string, what: string): T {
  const found = things.filter((each) => each.id === name || each.displayName?.toLowerCase() === name.toLowerCase());
  const [first] = found;
  if (first && found.length === 1) {
    return first;
  }
  const choices = (first ? found : things).map((each) => `  ${each.displayName ?? '(no name)'}  ${each.id}`).join('\n');
  throw new LeitstandError(
    'invalid-input',
    first
      ? `There are several of the name ${name}: give the id of the ${what}.\n${choices}`
      : `There is no ${what} ${name}. There are:\n${choices}`
  );
}

/** A phase by its name, as a reference into its generation; throws `invalid-input` with the choices. */
export function lookUpPhase({ generation, phases }: ApiPhases, name: string): { generation: number; order: number } {
  const order = phases.findIndex((each) => each.toLowerCase() === name.toLowerCase());
  if (order < 0) {
    throw new LeitstandError('invalid-input', `There is no phase ${name}. There are: ${phases.join(', ')}`);
  }
  return { generation, order };
}
