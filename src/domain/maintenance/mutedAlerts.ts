import type { Alert } from '../alerts/model';
import type { LabelMatcher } from '../mapping/model';
import { matchesSilence } from '../silences/matchesSilence';

/** The firing alerts that silences with these conditions would mute: any one of them is enough. */
export function mutedAlerts(alerts: readonly Alert[], silences: ReadonlyArray<{ matchers: LabelMatcher[] }>): Alert[] {
  return alerts.filter(
    ({ state, labels }) => state === 'firing' && silences.some((silence) => matchesSilence(labels, silence))
  );
}
