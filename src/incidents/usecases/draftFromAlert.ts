import type { Alert } from '../../domain/alerts/model';
import { mapAlert, type DraftProposal } from '../../domain/mapping/mapAlert';
import type { MappingDocument } from '../../domain/mapping/model';
import type { StatusSnapshot } from '../../domain/status/model';
import type { Draft } from '../drafts/draft';
import { draftFromProposal } from '../drafts/draftFromProposal';

/** A draft and the reasons for what stands in it. */
export interface ProposedDraft {
  draft: Draft;
  proposal: DraftProposal;
}

/** Names the draft of an alert in storage, so that every way to the same alert leads to the same draft. */
export function alertDraftId(alertKey: string): string {
  return `alert.${alertKey}`;
}

/** Drafts an incident for an alert through the mapping rules. */
export function draftFromAlert(alert: Alert, document: MappingDocument, snapshot: StatusSnapshot): ProposedDraft {
  const proposal = mapAlert(alert, document, snapshot);
  return { proposal, draft: draftFromProposal(alertDraftId(alert.key), proposal, [alert]) };
}
