import type { LabelSet, PhaseReference } from '../status/model';
import type { DraftProposal } from './mapAlert';

/** An alert as drafts and incidents keep it. */
export interface DraftedAlert {
  key: string;
  name: string;
  labels: LabelSet;
  /** RFC 3339. */
  startsAt: string;
}

/** What an incident being written consists of, wherever it is kept. */
export interface DraftContent {
  title: string;
  text: string;
  /** One line of what is affected, possibly not finished. */
  affects: Array<{ component?: string; type?: string; severity?: number }>;
  phase?: PhaseReference;
  /** RFC 3339. */
  beganAt: string;
  alerts: DraftedAlert[];
}

/** A proposal as a draft, before anybody typed. */
export function draftContent(proposal: DraftProposal, alerts: readonly DraftedAlert[]): DraftContent {
  return {
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
