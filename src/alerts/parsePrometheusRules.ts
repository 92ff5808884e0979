import { alertKey } from '../domain/alerts/alertKey';
import type { Alert, AlertSource } from '../domain/alerts/model';
import { withoutInternalLabels } from '../domain/alerts/withoutInternalLabels';
import { LeitstandError } from '../domain/errors/leitstandError';
import { asLabels, asList, asString, asTime, isRecord } from '../domain/parse/narrow';

/** Grafana writes reasons behind its states: `Alerting (NoData)`. */
const parseState = (value: unknown): Alert['state'] | undefined => {
  const word = asString(value)?.split(' ')[0]?.toLowerCase();
  if (word === 'firing' || word === 'alerting') {
    return 'firing';
  }
  return word === 'pending' ? 'pending' : undefined;
};

/**
 * Reads firing and pending instances from the answer of `GET /api/v1/rules` (Prometheus 2.x, 3.x and Mimir).
 * Throws LeitstandError `bad-answer` if there are no groups in it.
 */
export function parsePrometheusRules(body: unknown, source: AlertSource, ignoredLabels: readonly string[]): Alert[] {
  const data = isRecord(body) && isRecord(body.data) ? body.data : undefined;
  if (data === undefined || !Array.isArray(data.groups)) {
    throw new LeitstandError('bad-answer', 'The Prometheus answered something that are no rules');
  }
  const alerts: Alert[] = [];
  const rules = asList(data.groups).flatMap((group) => (isRecord(group) ? asList(group.rules) : []));
  for (const rule of rules) {
    if (!isRecord(rule)) {
      continue;
    }
    for (const instance of asList(rule.alerts)) {
      const state = isRecord(instance) ? parseState(instance.state) : undefined;
      if (!isRecord(instance) || state === undefined) {
        continue;
      }
      const labels = asLabels(instance.labels);
      const name = labels.alertname ?? asString(rule.name);
      if (name === undefined) {
        continue;
      }
      const all = { ...labels, alertname: name };
      const shown = withoutInternalLabels(all);
      alerts.push({
        key: alertKey(all, ignoredLabels),
        name,
        severity: labels.severity ?? 'none',
        state,
        labels: shown,
        annotations: withoutInternalLabels(asLabels(instance.annotations)),
        startsAt: asTime(instance.activeAt) ?? new Date(0).toISOString(),
        silenced: false,
        inhibited: false,
        expression: asString(rule.query),
        sources: [source],
        sightings: [{ source, labels: shown, silencedBy: [] }],
      });
    }
  }
  return alerts;
}
