import { expect, type APIRequestContext } from '@playwright/test';
import { alertmanagerUrl, prometheusUrl, worldUrl } from '../environment';

export type Scenario = 'osd-dies' | 'api-fails' | 'disk-fills';

/** Switches a failure of the simulated cloud on or off. */
export async function setScenario(request: APIRequestContext, name: Scenario, active: boolean): Promise<void> {
  const answer = await request.post(`${worldUrl()}/scenarios/${name}`, { data: { active } });
  expect(answer.ok(), `POST /scenarios/${name}`).toBe(true);
}

/** Ends every failure and waits until Alertmanager has nothing active but the Watchdog. */
export async function calm(request: APIRequestContext): Promise<void> {
  for (const name of ['osd-dies', 'api-fails', 'disk-fills'] as const) {
    await setScenario(request, name, false);
  }
  await expect
    .poll(async () => (await activeAlerts(request)).filter((name) => name !== 'Watchdog'), { timeout: 150_000 })
    .toEqual([]);
}

/** Names of the alerts that Prometheus evaluates as firing. */
export async function firingInPrometheus(request: APIRequestContext): Promise<string[]> {
  const answer = await request.get(`${prometheusUrl()}/api/v1/alerts`);
  const body: { data: { alerts: Array<{ state: string; labels: Record<string, string> }> } } = await answer.json();
  return body.data.alerts.filter((alert) => alert.state === 'firing').map((alert) => alert.labels.alertname ?? '');
}

/** Names of the alerts that Alertmanager holds as active. */
export async function activeAlerts(request: APIRequestContext): Promise<string[]> {
  const answer = await request.get(`${alertmanagerUrl()}/api/v2/alerts?active=true`);
  const body: Array<{ labels: Record<string, string> }> = await answer.json();
  return body.map((alert) => alert.labels.alertname ?? '');
}
