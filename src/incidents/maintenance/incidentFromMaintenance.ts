import type { Alert } from '../../domain/alerts/model';
import { mapAlert } from '../../domain/mapping/mapAlert';
import type { MappingDocument } from '../../domain/mapping/model';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import type { Draft } from '../drafts/draft';
import { draftFromAlert } from '../usecases/draftFromAlert';

/**
 * An incident for what still fires at the end of a maintenance: drafted from the first alert, with all alerts and every component they lead to.
 * It began when the maintenance ended, or will. `alerts` is not empty.
 */
export function incidentFromMaintenance(
  maintenance: Incident,
  alerts: readonly [Alert, ...Alert[]] | readonly Alert[],
  document: MappingDocument,
  snapshot: StatusSnapshot,
  now: number = Date.now()
): Draft {
  const [first, ...more] = alerts;
  if (first === undefined) {
    throw new RangeError('There is no alert to draft from');
  }
  const { draft } = draftFromAlert(first, document, snapshot);
  const affects = [...draft.affects];
  for (const alert of more) {
    const { component, impactType, severity } = mapAlert(alert, document, snapshot);
    if (component.value !== undefined && !affects.some((impact) => impact.component === component.value)) {
      affects.push({ component: component.value, type: impactType.value, severity: severity.value });
    }
  }
  // Where no rule leads anywhere, it is what was worked on.
  const named = affects.filter(({ component }) => component !== undefined);
  const worked = maintenance.affects.map(({ reference, type }) => ({ component: reference, type }));
  const ended = Math.min(Date.parse(maintenance.endedAt ?? ''), now);
  return {
    ...draft,
    affects: named.length > 0 ? named : worked,
    beganAt: Number.isNaN(ended) ? draft.beganAt : new Date(ended).toISOString(),
    alerts: alerts.map(({ key, name, labels, startsAt }) => ({ key, name, labels, startsAt })),
  };
}
