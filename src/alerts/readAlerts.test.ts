import type { AlertSource } from '../domain/alerts/model';
import { ALERTMANAGER_ALERTS } from './__fixtures__/alertmanagerAlerts';
import { PROMETHEUS_RULES } from './__fixtures__/prometheusRules';
import { parsePrometheusRules } from './parsePrometheusRules';
import { readAlerts, type Get } from './readAlerts';

const am: AlertSource = { kind: 'alertmanager', uid: 'am' };
const grafana: AlertSource = { kind: 'grafana', uid: 'grafana' };
const prometheus: AlertSource = { kind: 'prometheus', uid: 'prom' };

const get =
  (answers: Record<string, { status: number; body: unknown }>): Get =>
  async (path) =>
    answers[path.split('?')[0] ?? ''] ?? { status: 404, body: { message: 'no such path' } };

const all = {
  '/api/alertmanager/am/api/v2/alerts': { status: 200, body: ALERTMANAGER_ALERTS },
  '/api/alertmanager/grafana/api/v2/alerts': { status: 200, body: [] },
  '/api/prometheus/prom/api/v1/rules': { status: 200, body: PROMETHEUS_RULES },
};
const sources = { sources: [am, grafana, prometheus], ignoredLabels: [] };

test('recorded answers of Alertmanager and Prometheus give one list', async () => {
  const { alerts, warnings } = await readAlerts(get(all), sources);
  expect(warnings).toEqual([]);
  const summary = alerts.map(({ name, state, silenced, inhibited, sources: of }) => [
    name,
    state,
    silenced ? 'silenced' : inhibited ? 'inhibited' : '',
    of.map(({ kind }) => kind).join('+'),
  ]);
  expect(summary).toContainEqual(['CephOsdDown', 'firing', 'silenced', 'alertmanager+prometheus']);
  expect(summary).toContainEqual(['NodeHighLoadPending', 'pending', '', 'prometheus']);
  expect(summary).toContainEqual(['CephHealthWarning', 'firing', 'inhibited', 'alertmanager']);
  expect(summary.filter(([name]) => name === 'CephOsdDown')).toHaveLength(1);
});

test('a source that refuses is a warning with its own words, beside the alerts of the others', async () => {
  const refused = {
    ...all,
    '/api/prometheus/prom/api/v1/rules': { status: 502, body: { message: 'no route to host' } },
  };
  const { alerts, warnings } = await readAlerts(get(refused), sources);
  expect(alerts.length).toBeGreaterThan(0);
  expect(warnings).toEqual([{ source: prometheus, reason: 'no route to host' }]);
});

test.each([['text instead of JSON'], [{ status: 'error' }], [null]])(
  'a source that answers %j is a warning',
  async (body) => {
    const broken = { ...all, '/api/alertmanager/am/api/v2/alerts': { status: 200, body } };
    const { warnings } = await readAlerts(get(broken), sources);
    expect(warnings.map(({ source }) => source)).toEqual([am]);
  }
);

test('if no source answers, that is an error and not an empty list', async () => {
  await expect(readAlerts(get({}), sources)).rejects.toMatchObject({ message: 'no such path' });
});

test.each([
  [401, 'session-ended'],
  [403, 'forbidden'],
  [502, 'server-unreachable'],
  [500, 'server-failed'],
])('if all answer %d, the error is %s', async (status, code) => {
  const refuse: Get = async () => ({ status, body: {} });
  await expect(readAlerts(refuse, sources)).rejects.toMatchObject({ code, message: `HTTP ${status}` });
});

test('without any source there is nothing, and no error', async () => {
  await expect(readAlerts(get({}), { sources: [], ignoredLabels: [] })).resolves.toEqual({ alerts: [], warnings: [] });
});

test('states of Grafana’s own rules, with their reasons, are understood', () => {
  const rule = (state: string) => ({
    alerts: [{ state, labels: { alertname: state }, annotations: {}, activeAt: '2026-05-01T08:00:00Z' }],
  });
  const rules = ['Alerting', 'Alerting (NoData)', 'Pending', 'Normal', 'Normal (MissingSeries)', 'inactive'].map(rule);
  const alerts = parsePrometheusRules({ data: { groups: [{ rules }] } }, grafana, []);
  expect(alerts.map(({ name, state }) => [name, state])).toEqual([
    ['Alerting', 'firing'],
    ['Alerting (NoData)', 'firing'],
    ['Pending', 'pending'],
  ]);
});
