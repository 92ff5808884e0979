import { useMemo } from 'react';
import { finalPhase } from '../../domain/maintenance/plannedPhase';
import type { Silence } from '../../domain/silences/model';
import type { Incident } from '../../domain/status/model';
import { useSettings } from '../../settings/useSettings';
import { useSilences } from '../../silences/useSilences';
import { proxyTransport } from '../../status/proxyTransport';
import { useStatusClient, useStatusSnapshot } from '../../status/useStatusSnapshot';
import { createMaintenanceServer } from './maintenanceServer';
import { fullWindow, nowSeen } from './maintenanceWords';
import { readerZone } from './readerZone';
import { silencesNow } from './silencesNow';
import { endSilences, extendSilences } from './windowSilences';

const MINUTE_MS = 60_000;

/** What to tell after a write: what customers see now, and what went wrong with the silences, if something did. */
export interface Said {
  text: string;
  silenceError?: unknown;
}

export interface MaintenanceActions {
  /** Lets it last so many minutes longer: from its end, or from now if that is past. */
  extend(incident: Incident, minutes: number): Promise<Said>;
  /** Ends it now. */
  finish(incident: Incident): Promise<Said>;
  /** Deletes it before its begin, as if it had never been announced. */
  remove(incident: Incident): Promise<Said>;
  /** Takes it back in public. */
  retract(incident: Incident, reason: string, isAnyway: boolean): Promise<Said>;
}

/** A silence that could not be moved does not undo what customers read already. */
const withSilences = async (text: string, silences: Promise<void>): Promise<Said> =>
  silences.then(
    (): Said => ({ text }),
    (silenceError: unknown): Said => ({ text, silenceError })
  );

/** What can be done with a maintenance that is announced. All reject with a LeitstandError if the status page was not changed. */
export function useMaintenanceActions(): MaintenanceActions {
  const { statusDatasource } = useSettings();
  const client = useStatusClient();
  const status = useStatusSnapshot();
  const reading = useSilences();
  const server = useMemo(() => createMaintenanceServer(proxyTransport(statusDatasource)), [statusDatasource]);

  const after = async (text: string, change: (silences: readonly Silence[]) => Promise<void>): Promise<Said> => {
    const said = await withSilences(text, silencesNow(reading).then(change));
    await Promise.all([status.refresh(), reading.refresh()]);
    return said;
  };

  return {
    async extend({ id }, minutes) {
      // What is shown may be older than somebody's last change.
      const incident = await client.incident(id);
      const formerEnd = Date.parse(incident.endedAt ?? '');
      const base = Number.isNaN(formerEnd) ? Date.now() : Math.max(formerEnd, Date.now());
      const endedAt = new Date(base + minutes * MINUTE_MS).toISOString();
      await client.changeIncident(incident.id, { endedAt });
      const when = fullWindow(incident.beganAt ?? endedAt, endedAt, readerZone());
      return after(nowSeen.extended(when), (all) => extendSilences(incident.id, endedAt, formerEnd, all));
    },
    async finish(incident) {
      const phase = finalPhase(status.view?.snapshot.phases ?? []);
      await client.changeIncident(incident.id, { endedAt: new Date().toISOString(), ...(phase && { phase }) });
      return after(nowSeen.finished(), (all) => endSilences(incident.id, all));
    },
    async remove(incident) {
      await server.remove(incident.id);
      return after(nowSeen.removed(), (all) => endSilences(incident.id, all));
    },
    async retract(incident, reason, isAnyway) {
      await server.retract(incident.id, reason, isAnyway);
      return after(nowSeen.retracted(), (all) => endSilences(incident.id, all));
    },
  };
}
