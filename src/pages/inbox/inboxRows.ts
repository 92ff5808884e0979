import { isHeartbeat } from '../../alerts/isHeartbeat';
import type { Alert } from '../../domain/alerts/model';
import { mapAlert } from '../../domain/mapping/mapAlert';
import type { MappingDocument } from '../../domain/mapping/model';
import type { Incident } from '../../domain/status/model';
import { componentLabel } from '../../incidents/form/componentLabel';
import { findPublished } from '../../incidents/usecases/findPublished';
import type { StatusView } from '../../status/readStatus';
import { severityLook } from './severityLook';

/** One line of the inbox. */
export interface InboxRow {
  alert: Alert;
  /** Name of the public component a mapping rule points to. */
  component?: string;
  /** The open incident it was published as. */
  incident?: Incident;
}

const isMuted = (alert: Alert): boolean => alert.silenced || alert.inhibited;

/** Firing before pending, loud before muted, worst first, then oldest first. */
const inOrder = (a: Alert, b: Alert): number =>
  Number(isMuted(a)) - Number(isMuted(b)) ||
  Number(a.state === 'pending') - Number(b.state === 'pending') ||
  severityLook(a.severity).rank - severityLook(b.severity).rank ||
  a.startsAt.localeCompare(b.startsAt);

/**
 * Alerts in the order they deserve attention, with what the status page makes of them; heartbeats deserve none.
 * Works without a status page.
 */
export function inboxRows(
  alerts: readonly Alert[],
  view: StatusView | undefined,
  rules: MappingDocument,
  ignoredLabels: readonly string[]
): InboxRow[] {
  return alerts
    .filter((alert) => !isHeartbeat(alert))
    .sort(inOrder)
    .map((alert) => {
      if (view === undefined) {
        return { alert };
      }
      const { components } = view.snapshot;
      const id = mapAlert(alert, rules, view.snapshot).component.value;
      const component = components.find((candidate) => candidate.id === id);
      return {
        alert,
        component: component && componentLabel(component, components),
        incident: findPublished(alert, view, ignoredLabels),
      };
    });
}
