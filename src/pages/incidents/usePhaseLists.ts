import { useEffect, useMemo, useState } from 'react';
import type { PhaseList, PhaseReference } from '../../domain/status/model';
import { useStatusClient } from '../../status/useStatusSnapshot';

/** The known generations of phases and, fetched once, that of an incident too old to be among them. */
export function usePhaseLists(known: readonly PhaseList[], reference: PhaseReference | undefined): PhaseList[] {
  const client = useStatusClient();
  const [fetched, setFetched] = useState<PhaseList[]>([]);
  const lists = useMemo(() => {
    const isKnown = ({ generation }: PhaseList) => known.some((list) => list.generation === generation);
    return [...known, ...fetched.filter((list) => !isKnown(list))];
  }, [known, fetched]);
  const wanted = reference?.generation;
  const isMissing = wanted !== undefined && !lists.some(({ generation }) => generation === wanted);
  useEffect(() => {
    if (isMissing && wanted !== undefined) {
      client
        .phases(wanted)
        .then((list) => setFetched((before) => [...before, list]))
        // Without its names the phase stays unnamed; the next reading asks again.
        .catch(() => undefined);
    }
  }, [client, isMissing, wanted]);
  return lists;
}
