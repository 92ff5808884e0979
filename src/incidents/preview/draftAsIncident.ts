import type { PresentableIncident } from '../../domain/render/toPublicIncident';
import type { Draft } from '../drafts/draft';

/** A draft as an incident for the preview: what is not filled in yet is left out, not guessed. */
export function draftAsIncident(draft: Draft): PresentableIncident {
  return {
    displayName: draft.title.trim(),
    description: draft.text.trim(),
    beganAt: draft.beganAt === '' ? null : draft.beganAt,
    endedAt: null,
    phase: draft.phase,
    affects: draft.affects.flatMap(({ component, type, severity }) =>
      component === undefined || type === undefined ? [] : [{ reference: component, type, severity }]
    ),
  };
}
