import type { Alert } from '../../domain/alerts/model';
import { draftContent } from '../../domain/mapping/draftContent';
import type { DraftProposal } from '../../domain/mapping/mapAlert';
import type { BothLanguages } from '../../domain/text/languageMarks';
import type { Draft } from './draft';

/** Title and text of a proposal in both languages. */
export interface ProposedWords {
  title: BothLanguages;
  text: BothLanguages;
}

/** A draft as proposed, before anybody typed. */
export function draftFromProposal(
  id: string,
  proposal: DraftProposal,
  words: ProposedWords,
  alerts: readonly Alert[]
): Draft {
  return { id, ...draftContent(proposal, alerts), ...words };
}
