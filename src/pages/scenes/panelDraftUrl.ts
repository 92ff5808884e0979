import { NEW_INCIDENT_URL } from '../../routes';

export interface PanelDraft {
  title: string;
  panelId: string;
  /** Page or dashboard the panel stands on. */
  dashboard: string;
  /** Time range as it stands in the address (`now-1h` or milliseconds). */
  from: string;
  to: string;
}

/** Address of the draft form for what a panel shows. */
export function panelDraftUrl({ title, panelId, dashboard, from, to }: PanelDraft): string {
  return `${NEW_INCIDENT_URL}?${new URLSearchParams({ source: 'panel', title, dashboard, panelId, from, to })}`;
}
