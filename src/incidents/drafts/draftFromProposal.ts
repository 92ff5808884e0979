import type { Alert } from '../../domain/alerts/model';
import { draftContent } from '../../domain/mapping/draftContent';
import type { DraftProposal } from '../../domain/mapping/mapAlert';
import type { Draft } from './draft';

/** A draft as proposed, before anybody typed. */
export function draftFromProposal(id: string, proposal: DraftProposal, alerts: readonly Alert[]): Draft {
  return { id, ...draftContent(proposal, alerts) };
}
