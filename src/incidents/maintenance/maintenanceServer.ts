import { answerError } from '../../status/answerError';
import type { StatusRequest, StatusTransport } from '../../status/transport';

/** What becomes of a maintenance that does not take place. Both reject with a LeitstandError. */
export interface MaintenanceServer {
  /** Removes it as if it had never been announced. */
  remove(id: string): Promise<void>;
  /** Takes it back in public; only servers with the ability `corrections`. `reason` is for everybody. */
  retract(id: string, reason: string, isAnyway: boolean): Promise<void>;
}

const OWN = { 'Leitstand-Client': 'leitstand-app' };

/** Calls beside those of the status client, over the same transport. */
export function createMaintenanceServer(transport: StatusTransport): MaintenanceServer {
  const send = async (request: StatusRequest, isAnyway = false): Promise<void> => {
    const headers = { ...OWN, ...(isAnyway && { 'Leitstand-Redaction': 'override' }) };
    const error = answerError(await transport.send({ ...request, headers }), transport.kind);
    if (error !== undefined) {
      throw error;
    }
  };
  const pathOf = (id: string) => `/incidents/${encodeURIComponent(id)}`;
  return {
    remove: (id) => send({ method: 'DELETE', path: pathOf(id) }),
    retract: (id, reason, isAnyway) =>
      send({ method: 'POST', path: `${pathOf(id)}/retraction`, body: { reason } }, isAnyway),
  };
}
