import type { Alert } from '../../domain/alerts/model';

/** Whether a rule of this name made the alert, with these labels. A label that is empty in Prometheus does not exist. */
export function isOfRule(alert: Pick<Alert, 'labels'>, rule: string, labels: Record<string, string>): boolean {
  return (
    alert.labels.alertname === rule &&
    Object.entries(labels).every(([name, value]) => (alert.labels[name] ?? '') === value)
  );
}
