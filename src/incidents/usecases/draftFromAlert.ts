import type { Alert } from '../../domain/alerts/model';
import { draftWords } from '../../domain/mapping/draftWords';
import { mapAlert, type DraftProposal } from '../../domain/mapping/mapAlert';
import type { MappingDocument } from '../../domain/mapping/model';
import type { StatusSnapshot } from '../../domain/status/model';
import type { Draft } from '../drafts/draft';
import { draftFromProposal, type ProposedWords } from '../drafts/draftFromProposal';

/** A draft and the reasons for what stands in it. */
export interface ProposedDraft {
  draft: Draft;
  proposal: DraftProposal;
}

/** Names the draft of an alert in storage, so that every way to the same alert leads to the same draft. */
export function alertDraftId(alertKey: string): string {
  return `alert.${alertKey}`;
}

/** Title and text in both languages, from the proposal of each. */
export function bothLanguages(propose: (language: 'en' | 'de') => DraftProposal): ProposedWords {
  const [en, de] = [propose('en'), propose('de')];
  return {
    title: { en: en.title.value, de: de.title.value },
    text: { en: en.text.value, de: de.text.value },
  };
}

/** Drafts an incident for an alert through the mapping rules, as the server does; by default under the alert's own name in storage. Times in ready texts are the reader's. */
export function draftFromAlert(
  alert: Alert,
  document: MappingDocument,
  snapshot: StatusSnapshot,
  id = alertDraftId(alert.key)
): ProposedDraft {
  const proposal = mapAlert(alert, document, snapshot);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const words = draftWords(alert, document, snapshot, timeZone);
  return { proposal, draft: draftFromProposal(id, proposal, words, [alert]) };
}
