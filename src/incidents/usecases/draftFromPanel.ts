import type { Alert } from '../../domain/alerts/model';
import { relatedAlerts, type PanelFacts } from '../../domain/alerts/relatedAlerts';
import { neutralProposal } from '../../domain/mapping/mapAlert';
import type { MappingDocument } from '../../domain/mapping/model';
import type { StatusSnapshot } from '../../domain/status/model';
import { draftFromProposal } from '../drafts/draftFromProposal';
import { bothLanguages, draftFromAlert, type ProposedDraft } from './draftFromAlert';

/** Drafts an incident for nothing in particular: neutral words, no component. `now` is RFC 3339. */
export function blankDraft(id: string, snapshot: Pick<StatusSnapshot, 'phases'>, now: string): ProposedDraft {
  const beganAt = { value: now, reason: { kind: 'now' } as const };
  const propose = (language: 'en' | 'de') => neutralProposal({ kind: 'no-alert' }, beganAt, snapshot.phases, language);
  const proposal = propose('en');
  return { proposal, draft: draftFromProposal(id, proposal, bothLanguages(propose), []) };
}

/**
 * Drafts an incident for what a panel shows. If exactly one firing alert is about the same, it is mapped;
 * otherwise the draft stays neutral and the alerts are offered (`candidates`, most related first).
 */
export function draftFromPanel(
  panel: PanelFacts,
  alerts: readonly Alert[],
  document: MappingDocument,
  snapshot: StatusSnapshot,
  now: string
): ProposedDraft & { candidates: Alert[] } {
  const id = `panel.${panel.dashboardUid}.${panel.panelId}`;
  const candidates = relatedAlerts(panel, alerts);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) {
    return { ...draftFromAlert(only, document, snapshot, id), candidates };
  }
  return { ...blankDraft(id, snapshot, now), candidates };
}
