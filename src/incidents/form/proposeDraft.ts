import { isReferredTo } from '../../domain/alerts/isReferredTo';
import type { Alert } from '../../domain/alerts/model';
import type { MappingDocument } from '../../domain/mapping/model';
import type { StatusSnapshot } from '../../domain/status/model';
import { blankDraft, draftFromPanel } from '../usecases/draftFromPanel';
import { draftFromShared } from '../usecases/draftFromShared';
import { draftFromAlert, type ProposedDraft } from '../usecases/draftFromAlert';
import { isOfRule } from './isOfRule';
import type { DraftOrigin } from './draftOrigin';

/** A draft, and the alerts a user may choose to draft from instead. */
export interface Proposal extends ProposedDraft {
  candidates: Alert[];
  /** The reference led to no alert: it has stopped firing, or its source does not answer. */
  isAlertGone: boolean;
}

const fromFoundAlert = (
  alert: Alert | undefined,
  key: string,
  document: MappingDocument,
  snapshot: StatusSnapshot,
  now: string
): Proposal =>
  alert === undefined
    ? { ...blankDraft(key, snapshot, now), candidates: [], isAlertGone: true }
    : { ...draftFromAlert(alert, document, snapshot), candidates: [], isAlertGone: false };

/** Drafts for whatever the user came from. `now` is RFC 3339. */
export function proposeDraft(
  origin: DraftOrigin,
  alerts: readonly Alert[],
  document: MappingDocument,
  snapshot: StatusSnapshot,
  now: string,
  isReviewed = false
): Proposal {
  switch (origin.kind) {
    case 'alert':
      return { ...draftFromAlert(origin.alert, document, snapshot), candidates: [], isAlertGone: false };
    case 'alert-reference': {
      const { reference } = origin;
      const alert = alerts.find((candidate) => isReferredTo(candidate, reference));
      return fromFoundAlert(alert, `alert.${reference}`, document, snapshot, now);
    }
    case 'alert-rule': {
      const alert = alerts.find((candidate) => isOfRule(candidate, origin.rule, origin.labels));
      return fromFoundAlert(alert, `rule.${origin.rule}`, document, snapshot, now);
    }
    case 'panel':
      return { ...draftFromPanel(origin.panel, alerts, document, snapshot, now), isAlertGone: false };
    case 'kept': {
      const reference = /^alert\.(.+)$/.exec(origin.id)?.[1];
      const alert = alerts.find(({ key }) => key === reference);
      const proposed =
        alert === undefined ? blankDraft(origin.id, snapshot, now) : draftFromAlert(alert, document, snapshot);
      return { ...proposed, candidates: [], isAlertGone: false };
    }
    case 'shared':
      return { ...draftFromShared(origin.draft, document, isReviewed), candidates: [], isAlertGone: false };
    case 'blank':
      return { ...blankDraft('blank', snapshot, now), candidates: [], isAlertGone: false };
  }
}
