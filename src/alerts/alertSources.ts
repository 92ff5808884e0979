import type { AlertSource } from '../domain/alerts/model';
import type { Settings } from '../settings/settings';
import type { AlertSources } from './readAlerts';

const GRAFANA: AlertSource = { kind: 'grafana', uid: 'grafana' };

/** Its rules: they know what is pending. */
const GRAFANA_RULES: AlertSource = { kind: 'prometheus', uid: 'grafana' };

/**
 * The systems that report alerts, in order of trust: Alertmanagers know silences, Grafana its own rules, Prometheus, Mimir
 * and other rulers what is pending. Those of all regions are asked.
 */
export function alertSources(settings: Settings): AlertSources {
  const alertmanagers = settings.alertmanagerDatasources
    .filter((uid) => uid !== GRAFANA.uid)
    .map((uid): AlertSource => ({ kind: 'alertmanager', uid }));
  const rulers = [settings.prometheusDatasource, ...settings.regions.map((region) => region.prometheusDatasource)];
  const prometheus = [...new Set(rulers)]
    .filter((uid) => uid !== '' && uid !== GRAFANA.uid)
    .map((uid): AlertSource => ({ kind: 'prometheus', uid }));
  return {
    sources: [...alertmanagers, GRAFANA, ...prometheus, GRAFANA_RULES],
    ignoredLabels: settings.ignoredLabels,
  };
}
