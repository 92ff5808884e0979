import type { Incident, IncidentUpdate, PhaseList } from '../../domain/status/model';
import { phaseName } from '../../domain/status/phaseName';
import { joinText } from '../../domain/text/joinLanguages';
import type { RunningIncident } from './facts';
import { isSamePhase, lastPhase, phasesOf } from './phases';
import type { UpdateDraft } from './updateDraft';

/** The phase an update leads to: the chosen one, the last one when it resolves, else none other than now. */
export function phaseAfter(incident: Incident, draft: UpdateDraft, phases: readonly PhaseList[]) {
  return draft.phase ?? (draft.mode === 'resolve' ? lastPhase(phasesOf(phases, incident.phase)) : incident.phase);
}

/** The incident as customers would read it if the update were posted at `now` (RFC 3339); as it is while nothing is written. */
export function afterUpdate(
  { incident, updates }: Pick<RunningIncident, 'incident' | 'updates'>,
  draft: UpdateDraft,
  phases: readonly PhaseList[],
  now: string
): { incident: Incident; updates: IncidentUpdate[] } {
  const phase = phaseAfter(incident, draft, phases);
  const isResolving = draft.mode === 'resolve';
  const isChanged = draft.affects !== undefined || isResolving || !isSamePhase(phase, incident.phase);
  const text = joinText(draft.text);
  if (text === '' && !isChanged) {
    return { incident, updates };
  }
  const order = Math.max(-1, ...updates.map((update) => update.order)) + 1;
  const update: IncidentUpdate = {
    order,
    displayName: phaseName(phases, phase) ?? incident.displayName,
    description: text,
    createdAt: now,
    phase: isSamePhase(phase, incident.phase) ? undefined : phase,
    affects: draft.affects,
  };
  return {
    incident: {
      ...incident,
      phase,
      affects: draft.affects ?? incident.affects,
      endedAt: isResolving ? (draft.endedAt ?? now) : incident.endedAt,
    },
    updates: [...updates, update],
  };
}
