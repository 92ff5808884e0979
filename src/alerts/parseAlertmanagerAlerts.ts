import { alertKey } from '../domain/alerts/alertKey';
import type { Alert, AlertSource } from '../domain/alerts/model';
import { withoutInternalLabels } from '../domain/alerts/withoutInternalLabels';
import { LeitstandError } from '../domain/errors/leitstandError';
import { asLabels, asList, asString, asTime, isRecord } from '../domain/parse/narrow';

/** Reads the answer of `GET /api/v2/alerts`; throws LeitstandError `bad-answer` if it is no list. Entries without labels are left out. */
export function parseAlertmanagerAlerts(body: unknown, source: AlertSource, ignoredLabels: readonly string[]): Alert[] {
  if (!Array.isArray(body)) {
    throw new LeitstandError('bad-answer', 'The Alertmanager answered something that is no list of alerts');
  }
  const alerts: Alert[] = [];
  for (const entry of body) {
    if (!isRecord(entry)) {
      continue;
    }
    const labels = asLabels(entry.labels);
    const status = isRecord(entry.status) ? entry.status : {};
    if (labels.alertname === undefined) {
      continue;
    }
    const fingerprint = asString(entry.fingerprint);
    const shown = withoutInternalLabels(labels);
    const silencedBy = asList(status.silencedBy).filter((id) => typeof id === 'string');
    alerts.push({
      key: alertKey(labels, ignoredLabels),
      name: labels.alertname,
      severity: labels.severity ?? 'none',
      state: 'firing',
      labels: shown,
      annotations: withoutInternalLabels(asLabels(entry.annotations)),
      startsAt: asTime(entry.startsAt) ?? new Date(0).toISOString(),
      silenced: silencedBy.length > 0,
      inhibited: asList(status.inhibitedBy).length > 0,
      fingerprint,
      sources: [source],
      sightings: [{ source, labels: shown, fingerprint, silencedBy }],
    });
  }
  return alerts;
}
