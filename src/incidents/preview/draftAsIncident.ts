import type { PresentableIncident } from '../../domain/render/toPublicIncident';
import { joinLanguages } from '../../domain/text/joinLanguages';
import type { DraftWords } from '../drafts/draft';

/** A draft as an incident for the preview: what is not filled in yet is left out, not guessed. */
export function draftAsIncident(draft: DraftWords): PresentableIncident {
  const { title, text } = joinLanguages(draft);
  return {
    displayName: title,
    description: text,
    beganAt: draft.beganAt === '' ? null : draft.beganAt,
    endedAt: draft.endedAt || null,
    phase: draft.phase,
    affects: draft.affects.flatMap(({ component, type, severity }) =>
      component === undefined || type === undefined ? [] : [{ reference: component, type, severity }]
    ),
  };
}
