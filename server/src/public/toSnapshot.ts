import type { StatusSnapshot } from '../../../src/domain/status/model';
import type { ComponentRecord, ImpactRecord, ImpactTypeRecord, IncidentRecord, StatusState } from '../store/records';
import { showStoredTime } from '../store/storedTime';

/**
 * What is stored, as the domain sees it, without incidents that ended before `since` (stored form). Names that were never set become empty;
 * severities and impacts stay as they are.
 */
export function toSnapshot(state: StatusState, since: string): StatusSnapshot {
  const incidents = [...state.incidents.values()].filter(({ endedAt }) => endedAt === null || endedAt >= since);
  return {
    ...toVocabulary(state),
    incidents: incidents.map(toIncident),
    updates: Object.fromEntries(incidents.map((incident) => [incident.id, toUpdates(incident)])),
  };
}

/** Only the names incidents refer to. */
export function toVocabulary(
  state: StatusState
): Pick<StatusSnapshot, 'components' | 'impactTypes' | 'severities' | 'phases' | 'retired'> {
  return {
    components: state.components.map(toComponent),
    impactTypes: state.impactTypes.map(toImpactType),
    retired: {
      components: state.retired.components.map(toComponent),
      impactTypes: state.retired.impactTypes.map(toImpactType),
    },
    severities: state.severities,
    phases: state.phases.map((phases, index) => ({ generation: index + 1, phases })),
  };
}

function toComponent({ id, displayName, labels }: ComponentRecord) {
  return { id, displayName: displayName ?? '', labels: labels ?? {}, activelyAffectedBy: [] };
}

function toImpactType({ id, displayName }: ImpactTypeRecord) {
  return { id, displayName: displayName ?? '' };
}

/** One incident, as the domain sees it. */
export function toIncident(record: IncidentRecord): StatusSnapshot['incidents'][number] {
  return {
    id: record.id,
    displayName: record.displayName ?? '',
    description: record.description ?? '',
    beganAt: record.beganAt && showStoredTime(record.beganAt),
    endedAt: record.endedAt && showStoredTime(record.endedAt),
    phase: record.phase ?? undefined,
    affects: record.affects.map(toImpact),
    updates: record.updates.map(({ order }) => order),
    firstAffects: record.firstAffects?.map(toImpact),
    postmortem: record.postmortem
      ? { text: record.postmortem.text, at: showStoredTime(record.postmortem.at) }
      : undefined,
    amendments: record.amendments.map(({ kind, update, note, at }) => ({
      kind,
      update: update ?? undefined,
      note,
      at: showStoredTime(at),
    })),
  };
}

/** The updates of one incident, as the domain sees them. */
export function toUpdates(record: IncidentRecord): StatusSnapshot['updates'][string] {
  return record.updates.map(({ order, displayName, description, createdAt, affects, phase }) => ({
    order,
    displayName: displayName ?? '',
    description: description ?? '',
    createdAt: showStoredTime(createdAt),
    affects: affects?.map(toImpact),
    phase: phase ?? undefined,
  }));
}

function toImpact({ reference, type, severity }: ImpactRecord) {
  return { reference, type, severity: severity ?? undefined };
}
