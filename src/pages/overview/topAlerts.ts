import { isHeartbeat } from '../../alerts/isHeartbeat';
import type { Alert } from '../../domain/alerts/model';
import { severityLook } from '../inbox/severityLook';

/** Alerts that fire and that nobody has silenced or explained by another, the worst first, then the newest. */
export function topAlerts(alerts: readonly Alert[], limit: number): Alert[] {
  return alerts
    .filter((alert) => alert.state === 'firing' && !alert.silenced && !alert.inhibited && !isHeartbeat(alert))
    .sort(
      (a, b) =>
        severityLook(a.severity).rank - severityLook(b.severity).rank || Date.parse(b.startsAt) - Date.parse(a.startsAt)
    )
    .slice(0, limit);
}
