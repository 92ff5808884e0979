import type { LabelMatcher } from '../mapping/model';
import type { SilenceSource } from '../silences/model';
import type { Alert } from './model';
import { silenceMatchers } from './silenceMatchers';

/** An Alertmanager that knows an alert, and what tells the alert apart there. */
export interface MuteTarget {
  source: SilenceSource;
  matchers: LabelMatcher[];
}

/** Where an alert has to be silenced so that nobody is notified: each Alertmanager that knows it, by the labels it has there. Empty while only rules know it. */
export function muteTargets(alert: Pick<Alert, 'sightings'>, ignoredLabels: readonly string[]): MuteTarget[] {
  const targets = new Map<string, MuteTarget>();
  for (const { source, labels } of alert.sightings ?? []) {
    if (source.kind !== 'prometheus') {
      const target = {
        source: { kind: source.kind, uid: source.uid },
        matchers: silenceMatchers(labels, ignoredLabels),
      };
      targets.set(JSON.stringify(target), target);
    }
  }
  return [...targets.values()];
}
