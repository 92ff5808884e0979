import { NEW_INCIDENT_URL } from '../../routes';

/** Address of the form with a draft that waits on the server. */
export function waitingDraftUrl(id: string): string {
  return `${NEW_INCIDENT_URL}?draft=${encodeURIComponent(id)}`;
}
