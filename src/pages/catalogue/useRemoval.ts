import { useState } from 'react';
import type { Incident } from '../../domain/status/model';
import type { CatalogueClient } from './catalogueClient';
import { deleteOutcome } from './deleteOutcome';
import type { Writing } from './useWrite';

export interface Removal {
  /** What could not be deleted, and the incidents that still name it. */
  referenced?: { name: string; incidents: Incident[] };
  dismiss(): void;
  run(id: string, name: string, remove: () => Promise<void>, meaning: string): Promise<boolean>;
}

/** Deletes, and explains where incidents are in the way. */
export function useRemoval(writing: Writing, client: CatalogueClient): Removal {
  const [referenced, setReferenced] = useState<Removal['referenced']>();
  return {
    referenced,
    dismiss: () => setReferenced(undefined),
    run: (id, name, remove, meaning) => {
      setReferenced(undefined);
      let isDeleted = false;
      return writing.run(
        async () => {
          const outcome = await deleteOutcome(remove, () => client.incidentsNaming(id));
          isDeleted = outcome.kind === 'deleted';
          if (outcome.kind === 'referenced') {
            setReferenced({ name, incidents: outcome.incidents });
          }
        },
        () => (isDeleted ? meaning : undefined)
      );
    },
  };
}
