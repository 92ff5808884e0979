import { muteTargets, type MuteTarget } from '../../../domain/alerts/muteTargets';
import type { Alert } from '../../../domain/alerts/model';
import { silenceMatchers } from '../../../domain/alerts/silenceMatchers';
import type { SilenceSource } from '../../../domain/silences/model';

/**
 * Where an alert may be silenced: wherever it is known, else (only its rule knows it yet) where it will be told of:
 * Grafana's rules tell Grafana, others the first Alertmanager of the settings.
 */
export function silenceTargets(
  alert: Alert,
  keepers: readonly SilenceSource[],
  ignoredLabels: readonly string[]
): MuteTarget[] {
  const known = muteTargets(alert, ignoredLabels);
  if (known.length > 0) {
    return known;
  }
  const isGrafanas = alert.sources.some(({ uid }) => uid === 'grafana');
  const keeper = keepers.find(({ kind }) => (kind === 'grafana') === isGrafanas) ?? keepers[0];
  return keeper === undefined ? [] : [{ source: keeper, matchers: silenceMatchers(alert.labels, ignoredLabels) }];
}
