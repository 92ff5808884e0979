import type { Alert } from '../../domain/alerts/model';
import { mapAlert } from '../../domain/mapping/mapAlert';
import type { MappingDocument } from '../../domain/mapping/model';
import type { StatusSnapshot } from '../../domain/status/model';
import type { WorkerFacts } from '../../incidents/update/facts';
import { componentLabel } from '../../incidents/form/componentLabel';
import { severityLook } from '../inbox/severityLook';

/** A component on which something critical fires of which the public does not know. */
export interface TruthGapChip {
  /** Id of the component. */
  component: string;
  name: string;
  /** RFC 3339; when its first critical alert began. */
  since: string;
  /** Critical alerts on it that fire now, as far as they are read here. */
  alerts: number;
  /** Key of one of them, to draft from. */
  alertKey?: string;
}

/** The open truth gaps with the alerts behind them, longest first. */
export function truthGapChips(
  gaps: WorkerFacts['truthGaps'],
  alerts: readonly Alert[],
  rules: MappingDocument,
  snapshot: StatusSnapshot
): TruthGapChip[] {
  if (gaps.length === 0) {
    return [];
  }
  const critical = alerts
    .filter(({ state, severity }) => state === 'firing' && severityLook(severity).rank === 0)
    .map((alert) => ({ alert, component: mapAlert(alert, rules, snapshot).component.value }));
  return [...gaps]
    .sort((a, b) => a.since.localeCompare(b.since))
    .map(({ component, since }) => {
      const own = critical.filter((each) => each.component === component);
      const found = snapshot.components.find(({ id }) => id === component);
      return {
        component,
        name: found === undefined ? component : componentLabel(found, snapshot.components),
        since,
        alerts: own.length,
        alertKey: own.sort((a, b) => a.alert.startsAt.localeCompare(b.alert.startsAt))[0]?.alert.key,
      };
    });
}
