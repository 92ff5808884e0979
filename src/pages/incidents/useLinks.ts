import { useEffect, useMemo, useState } from 'react';
import type { AlertLink } from '../../domain/status/access';
import type { Incident } from '../../domain/status/model';
import type { StatusView } from '../../status/readStatus';
import { useStatusClient } from '../../status/useStatusSnapshot';

/** The alerts an incident was drafted from or added to. The view knows them while it is open; those of one that is over are asked for, and are missing while the server does not answer. */
export function useLinks({ id, endedAt }: Incident, { alertLinks, capabilities }: StatusView): AlertLink[] {
  const client = useStatusClient();
  const [past, setPast] = useState<AlertLink[]>([]);
  const isAsked = endedAt !== null && (capabilities?.features.alertLinks ?? false);

  useEffect(() => {
    if (!isAsked) {
      return undefined;
    }
    let isWanted = true;
    client.alertLinks(id).then(
      (links) => isWanted && setPast(links),
      () => {}
    );
    return () => {
      isWanted = false;
    };
  }, [client, id, isAsked]);

  return useMemo(
    () => (isAsked ? past : alertLinks).filter(({ incident }) => incident === id),
    [isAsked, past, alertLinks, id]
  );
}
