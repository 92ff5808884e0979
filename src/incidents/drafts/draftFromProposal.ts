import type { Alert } from '../../domain/alerts/model';
import type { DraftProposal } from '../../domain/mapping/mapAlert';
import type { Draft } from './draft';

/** A draft as proposed, before anybody typed. */
export function draftFromProposal(id: string, proposal: DraftProposal, alerts: readonly Alert[]): Draft {
  return {
    id,
    title: proposal.title.value,
    text: proposal.text.value,
    affects: [
      { component: proposal.component.value, type: proposal.impactType.value, severity: proposal.severity.value },
    ],
    phase: proposal.phase.value,
    beganAt: proposal.beganAt.value,
    alerts: alerts.map(({ key, name, labels, startsAt }) => ({ key, name, labels, startsAt })),
  };
}
