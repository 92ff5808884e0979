import type { MappingDocument } from '../../../src/domain/mapping/model';
import type { Actor } from '../audit/actor';
import { attachAlerts } from '../inbox/attachAlerts';
import { reviewDrafts } from '../inbox/reviewDrafts';
import { toVocabulary } from '../public/toSnapshot';
import type { ReceivedAlertTable } from '../store/alertInputTables';
import type { StatusState } from '../store/records';
import type { Tx } from '../store/schema';

import type { AwakeSettings } from './awakeSettings';
import { readMonitoring } from './heartbeats';
import { reviewProposals } from './reviewProposals';
import { openTruthGaps, reviewTruthGaps, storeTruthGaps } from './truthGaps';

/** What is needed to draw conclusions from alerts. */
export interface ReviewContext {
  mapping: MappingDocument;
  state: StatusState;
  settings: AwakeSettings;
  actor: Actor;
  /** Milliseconds. */
  now: number;
}

/** Draws the conclusions from what is known of alerts at a moment: drafts, links, proposals, truth gaps. `fires`: alerts that have begun to fire just now. */
export async function review(tx: Tx, fires: readonly ReceivedAlertTable[], context: ReviewContext): Promise<void> {
  const { mapping, state, settings, actor, now } = context;
  const held = await tx.selectFrom('received_alerts').selectAll().where('held_at', 'is not', null).execute();
  await attachAlerts(tx, [...fires, ...held.filter(({ key }) => !fires.some((alert) => alert.key === key))], {
    mapping,
    vocabulary: toVocabulary(state),
    settings,
    actor,
    now,
  });
  await reviewDrafts(tx, settings.clearForMs, now);
  const { state: monitoring } = await readMonitoring(tx, settings.heartbeat.silentAfterMs, now);
  await reviewProposals(tx, {
    mapping,
    state,
    ignoredLabels: settings.ignoredLabels,
    clearForMs: settings.clearForMs,
    isBlind: monitoring === 'blind',
    now,
  });
  await openTruthGaps(tx, fires, settings.criticalSeverities, now);
  await storeTruthGaps(tx, await reviewTruthGaps(tx, settings.criticalSeverities, now));
}
