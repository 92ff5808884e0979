import type { AlertSource } from '../domain/alerts/model';
import type { Settings } from '../settings/settings';
import type { AlertSources } from './readAlerts';

const GRAFANA: AlertSource = { kind: 'grafana', uid: 'grafana' };

/** The systems that report alerts, in order of trust: Alertmanagers know silences, Grafana its own rules, Prometheus what is pending. */
export function alertSources(settings: Settings): AlertSources {
  const alertmanagers = settings.alertmanagerDatasources
    .filter((uid) => uid !== GRAFANA.uid)
    .map((uid): AlertSource => ({ kind: 'alertmanager', uid }));
  const prometheus: AlertSource[] =
    settings.prometheusDatasource === '' ? [] : [{ kind: 'prometheus', uid: settings.prometheusDatasource }];
  return { sources: [...alertmanagers, GRAFANA, ...prometheus], ignoredLabels: settings.ignoredLabels };
}
