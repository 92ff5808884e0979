import type { Explained, Reason } from '../../domain/mapping/explained';
import { NEUTRAL_TEXT, type DraftProposal } from '../../domain/mapping/mapAlert';
import type { LocalizedText, MappingDocument } from '../../domain/mapping/model';
import type { BothLanguages } from '../../domain/text/languageMarks';
import type { DraftWords } from '../drafts/draft';
import type { ServerDraft } from '../drafts/serverDraft';
import type { ProposedDraft } from './draftFromAlert';

/** Names the draft of the server in the browser's storage. */
export function sharedDraftId(id: string): string {
  return `shared.${id}`;
}

const complete = (written: BothLanguages, template: LocalizedText | undefined): BothLanguages => {
  const only = written.de === '' ? written.en : written.en === '' ? written.de : undefined;
  const isTemplate = template !== undefined && only !== undefined && [template.en, template.de].includes(only);
  return isTemplate && only !== '' ? { en: template.en, de: template.de } : written;
};

/** The server drafts in one language; where a rule's words are untouched, the other language is that rule's. */
const completed = (words: DraftWords, draft: ServerDraft, rules: MappingDocument): DraftWords => {
  const rule = rules.rules.find(({ id }) => id === draft.fromAlerts?.rule);
  return {
    ...words,
    title: complete(words.title, rule?.title),
    text: complete(words.text, rule?.text ?? NEUTRAL_TEXT),
  };
};

/**
 * A draft of the status page server as it is written on here. Its reasons are those the server gave.
 * `isReviewed`: somebody else publishes it, as it stands; then nothing is added to it.
 */
export function draftFromShared(draft: ServerDraft, rules: MappingDocument, isReviewed: boolean): ProposedDraft {
  const said = isReviewed ? draft.words : completed(draft.words, draft, rules);
  // A form without a line to fill in would hide what is missing.
  const words = said.affects.length > 0 ? said : { ...said, affects: [{}] };
  const explain = <T>(field: keyof DraftProposal, value: T): Explained<T> => {
    const reason: Reason = draft.fromAlerts?.reasons[field] ?? { kind: 'no-alert' };
    return { value, reason };
  };
  const [impact] = words.affects;
  return {
    draft: {
      id: sharedDraftId(draft.id),
      ...words,
      alerts: draft.alerts.map(({ key, name, labels, startsAt }) => ({ key, name, labels, startsAt })),
      shared: { id: draft.id, version: draft.version, words },
    },
    proposal: {
      title: explain('title', words.title.en),
      text: explain('text', words.text.en),
      component: explain('component', impact?.component),
      impactType: explain('impactType', impact?.type),
      severity: explain('severity', impact?.severity),
      phase: explain('phase', words.phase),
      beganAt: explain('beganAt', words.beganAt),
    },
  };
}
