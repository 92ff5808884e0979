import type { LabelSet } from '../../domain/status/model';

/** A component to create, and what has become of it. */
export interface Creation {
  displayName: string;
  labels: LabelSet;
  /** Sent with each attempt: an answer that got lost does not make a second one. */
  key: string;
  state: 'waiting' | 'creating' | 'created' | 'failed';
  error?: unknown;
}

/**
 * Creates one after the other, as reference servers cannot take several at once. A failure stops nothing: each one's outcome is told by `tell`,
 * and what is created already is not created again. Resolves with the last state of all.
 */
export async function createInOneGo(
  creations: readonly Creation[],
  create: (creation: Creation) => Promise<void>,
  tell: (creations: Creation[]) => void
): Promise<Creation[]> {
  let all = [...creations];
  const set = (index: number, patch: Partial<Creation>) => {
    all = all.map((each, at) => (at === index ? { ...each, error: undefined, ...patch } : each));
    tell(all);
  };
  for (const [index, creation] of creations.entries()) {
    if (creation.state === 'created') {
      continue;
    }
    set(index, { state: 'creating' });
    try {
      await create(creation);
      set(index, { state: 'created' });
    } catch (error) {
      set(index, { state: 'failed', error });
    }
  }
  return all;
}
