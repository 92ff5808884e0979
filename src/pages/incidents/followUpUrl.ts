import { NEW_INCIDENT_URL } from '../../routes';

/** Query key of the draft form that carries the id of the incident a new one follows up. */
export const FOLLOW_UP_PARAM = 'followUp';

/** Address of the draft form for an incident that follows up one that is over. */
export function followUpUrl(id: string): string {
  return `${NEW_INCIDENT_URL}?${FOLLOW_UP_PARAM}=${encodeURIComponent(id)}`;
}
