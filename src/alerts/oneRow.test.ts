import type { AlertSource } from '../domain/alerts/model';
import { asList, isRecord } from '../domain/parse/narrow';
import { DEFAULT_SETTINGS } from '../settings/settings';
import { ALERTMANAGER_ALERTS } from './__fixtures__/alertmanagerAlerts';
import { GRAFANA_ALERTS, GRAFANA_RULES } from './__fixtures__/grafanaAlerts';
import { PROMETHEUS_RULES } from './__fixtures__/prometheusRules';
import { alertSources } from './alertSources';
import { readAlerts, type Get } from './readAlerts';

/** The captured answer as two Prometheus replicas that do not drop their label make it: each alert twice. */
const byReplicas = (answer: unknown): unknown[] =>
  ['prometheus-0', 'prometheus-1'].flatMap((prometheus_replica, replica) =>
    asList(answer)
      .filter(isRecord)
      .map((alert) => ({
        ...alert,
        fingerprint: `${replica}${String(alert.fingerprint).slice(1)}`,
        labels: { ...(isRecord(alert.labels) ? alert.labels : {}), prometheus_replica },
      }))
  );

const settings = {
  ...DEFAULT_SETTINGS,
  alertmanagerDatasources: ['am-a', 'am-b'],
  prometheusDatasource: 'prom',
  regions: [
    { name: 'one', prometheusDatasource: 'prom', tenantsDatasource: '', scopeMatchers: '' },
    { name: 'two', prometheusDatasource: 'mimir', tenantsDatasource: '', scopeMatchers: '' },
  ],
};
const answers: Record<string, unknown> = {
  '/api/alertmanager/am-a/api/v2/alerts': byReplicas(ALERTMANAGER_ALERTS),
  '/api/alertmanager/am-b/api/v2/alerts': byReplicas(ALERTMANAGER_ALERTS),
  '/api/alertmanager/grafana/api/v2/alerts': GRAFANA_ALERTS,
  '/api/prometheus/prom/api/v1/rules?type=alert': PROMETHEUS_RULES,
  '/api/prometheus/mimir/api/v1/rules?type=alert': PROMETHEUS_RULES,
  '/api/prometheus/grafana/api/v1/rules?type=alert&state=firing&state=pending': GRAFANA_RULES,
};
const get: Get = async (path) =>
  answers[path] === undefined ? { status: 404, body: { message: `no ${path}` } } : { status: 200, body: answers[path] };

test('two replicas, a pair of Alertmanagers, Prometheus, Mimir and Grafana give one row for one alert', async () => {
  const { alerts, warnings } = await readAlerts(get, alertSources(settings));
  expect(warnings).toEqual([]);
  const rows = alerts.filter(({ name }) => name === 'CephOsdDown');
  expect(rows).toHaveLength(1);
  const uids = rows[0]?.sources.map(({ kind, uid }) => `${kind} ${uid}`);
  expect(uids).toEqual([
    'alertmanager am-a',
    'alertmanager am-b',
    'grafana grafana',
    'prometheus prom',
    'prometheus mimir',
    'prometheus grafana',
  ]);
  // Every Alertmanager has silenced it, Grafana's own included.
  expect(rows[0]?.silenced).toBe(true);
  expect(rows[0]?.sightings?.map(({ fingerprint }) => fingerprint)).toEqual(
    expect.arrayContaining(['041c66e7e6257313', '141c66e7e6257313', 'da3fb3c2b0b826ea'])
  );
});

test('no alert is in the list twice, whatever is asked', async () => {
  const { alerts } = await readAlerts(get, alertSources(settings));
  expect(alerts.map(({ name, labels }) => `${name} ${labels.cluster ?? ''}`).sort()).toEqual([
    'CephHealthWarning ceph-b',
    'CephHealthWarning ceph-lab',
    'CephOsdDown ceph-lab',
    'NodeHighLoadPending ',
    'Watchdog ',
  ]);
});

test('a silence in one Alertmanager does not hide what Grafana still notifies of', async () => {
  const loud = asList(GRAFANA_ALERTS)
    .filter(isRecord)
    .map((alert) => ({ ...alert, status: { inhibitedBy: [], silencedBy: [], state: 'active' } }));
  const one: Get = async (path) =>
    path.startsWith('/api/alertmanager/grafana/') ? { status: 200, body: loud } : get(path);
  const { alerts } = await readAlerts(one, alertSources(settings));
  expect(alerts.find(({ name }) => name === 'CephOsdDown')?.silenced).toBe(false);
});

test('the rulers of all regions are asked once each, Grafana’s rules last', () => {
  const asked: AlertSource[] = alertSources(settings).sources;
  expect(asked.filter(({ kind }) => kind === 'prometheus').map(({ uid }) => uid)).toEqual(['prom', 'mimir', 'grafana']);
});
