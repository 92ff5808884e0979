import { asLabels, asNumber, asString, asTime, isRecord } from '../parse/narrow';
import type { LabelSet } from '../status/model';
import { alertKey } from './alertKey';
import { withoutInternalLabels } from './withoutInternalLabels';

/** One alert as a webhook told of it. */
export interface ReceivedAlert {
  /** See `alertKey`. */
  key: string;
  /** Label `alertname`. */
  name: string;
  /** Label `severity`, or `none`. */
  severity: string;
  state: 'firing' | 'resolved';
  /** Without internal labels (`__…__`). */
  labels: LabelSet;
  /** RFC 3339. */
  startsAt: string;
  /** RFC 3339; of a resolved alert only. */
  endsAt?: string;
}

/** What one webhook told. */
export interface AlertWebhook {
  /** Names the group of alerts that is notified about as one. */
  groupKey: string;
  /** `resolved` if no alert of the group fires any more, those that were cut off included. */
  status: 'firing' | 'resolved';
  alerts: ReceivedAlert[];
  /** So many more alerts of the group were cut off by the sender's `max_alerts`. */
  truncatedAlerts: number;
  /** Entries without labels or a name, which tell nothing. */
  unusable: number;
}

const parseEntry = (entry: unknown, ignoredLabels: readonly string[], now: string): ReceivedAlert | undefined => {
  const labels = isRecord(entry) ? asLabels(entry.labels) : {};
  const name = labels.alertname;
  if (!isRecord(entry) || name === undefined || name === '') {
    return undefined;
  }
  const state = entry.status === 'resolved' ? 'resolved' : 'firing';
  return {
    key: alertKey(labels, ignoredLabels),
    name,
    severity: labels.severity ?? 'none',
    state,
    labels: withoutInternalLabels(labels),
    startsAt: asTime(entry.startsAt) ?? now,
    // Of a firing alert the sender writes the year 1 here.
    endsAt: state === 'resolved' ? (asTime(entry.endsAt) ?? now) : undefined,
  };
};

/**
 * Reads the body that Alertmanager's webhook receiver (version 4) and Grafana's webhook contact point (version 1, the same with more fields) send.
 * `now` (RFC 3339) stands for times that are missing. Undefined if it is neither.
 */
export function parseAlertWebhook(
  body: unknown,
  ignoredLabels: readonly string[],
  now: string
): AlertWebhook | undefined {
  if (!isRecord(body) || !Array.isArray(body.alerts)) {
    return undefined;
  }
  const entries = body.alerts.map((entry: unknown) => parseEntry(entry, ignoredLabels, now));
  const alerts = entries.filter((alert) => alert !== undefined);
  return {
    groupKey: asString(body.groupKey) ?? '',
    status: body.status === 'resolved' ? 'resolved' : 'firing',
    alerts,
    truncatedAlerts: Math.max(0, Math.trunc(asNumber(body.truncatedAlerts) ?? 0)),
    unusable: entries.length - alerts.length,
  };
}
