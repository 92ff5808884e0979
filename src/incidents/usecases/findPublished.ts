import { isSameAlert } from '../../domain/alerts/isSameAlert';
import type { Alert } from '../../domain/alerts/model';
import type { Incident } from '../../domain/status/model';
import type { StatusView } from '../../status/readStatus';

/** The open incident an alert was published as, by the server's alert links. */
export function findPublished(
  alert: Pick<Alert, 'key' | 'labels'>,
  { alertLinks, snapshot }: Pick<StatusView, 'alertLinks' | 'snapshot'>,
  ignoredLabels: readonly string[]
): Incident | undefined {
  const link = alertLinks.find(
    (candidate) => candidate.key === alert.key || isSameAlert(candidate.labels, alert.labels, ignoredLabels)
  );
  return link && snapshot.incidents.find((incident) => incident.id === link.incident);
}
