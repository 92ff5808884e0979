import type { MuteTarget } from '../../domain/alerts/muteTargets';
import type { NewSilence, SilenceSource } from '../../domain/silences/model';
import { createSilence } from '../../silences/createSilence';

/** A silence that was stored. */
export interface StoredSilence {
  source: SilenceSource;
  id: string;
}

/** What became of silencing in several Alertmanagers: each decides for itself. */
export interface MutingResult {
  stored: StoredSilence[];
  failed: Array<{ source: SilenceSource; error: unknown }>;
}

/** Stores one silence with each target's own matchers. Never rejects. */
export async function muteEverywhere(
  targets: readonly MuteTarget[],
  silenceFor: (target: MuteTarget) => NewSilence,
  create: typeof createSilence = createSilence
): Promise<MutingResult> {
  const result: MutingResult = { stored: [], failed: [] };
  const answers = await Promise.allSettled(targets.map((target) => create(target.source, silenceFor(target))));
  answers.forEach((answer, index) => {
    const source = targets[index]?.source;
    if (source === undefined) {
      return;
    }
    if (answer.status === 'fulfilled') {
      result.stored.push({ source, id: answer.value });
    } else {
      result.failed.push({ source, error: answer.reason });
    }
  });
  return result;
}
