import type { SilenceSource } from '../domain/silences/model';
import type { Settings } from '../settings/settings';

const GRAFANA: SilenceSource = { kind: 'grafana', uid: 'grafana' };

/** Who may keep silences here: the Alertmanagers in the settings, then Grafana's own. */
export function silenceSources(settings: Pick<Settings, 'alertmanagerDatasources'>): SilenceSource[] {
  const alertmanagers = settings.alertmanagerDatasources
    .filter((uid) => uid !== GRAFANA.uid)
    .map((uid): SilenceSource => ({ kind: 'alertmanager', uid }));
  return [...alertmanagers, GRAFANA];
}
