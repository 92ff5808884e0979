import type { Alert, AlertSource } from '../../../domain/alerts/model';
import type { InboxRow } from '../inboxRows';

export const ALERTMANAGER: AlertSource = { kind: 'alertmanager', uid: 'am' };

/** An alert as an Alertmanager tells of it; its key is its name unless another is given. */
export function sampleAlert(change: Partial<Alert> = {}): Alert {
  const name = change.name ?? 'CephOSDDown';
  const labels = change.labels ?? { alertname: name };
  return {
    key: name,
    name,
    severity: 'warning',
    state: 'firing',
    labels,
    annotations: {},
    startsAt: '2026-01-01T00:00:00.000Z',
    silenced: false,
    inhibited: false,
    sources: [ALERTMANAGER],
    sightings: [{ source: ALERTMANAGER, labels, silencedBy: [] }],
    ...change,
  };
}

/** A line of the inbox that fires and of which nothing else is known. */
export function sampleRow(change: Partial<InboxRow> & { alert?: Alert } = {}): InboxRow {
  return { alert: sampleAlert(), silences: [], states: ['firing'], ...change };
}
