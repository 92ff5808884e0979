import { expect, type APIRequestContext } from '@playwright/test';
import { alertmanagerUrl, prometheusUrl, worldUrl } from '../environment';

export type Scenario =
  | 'osd-dies'
  | 'api-fails'
  | 'disk-fills'
  | 'hypervisor-goes'
  | 'disk-fails-smart'
  | 'clock-drifts'
  | 'psu-fails'
  | 'memory-errors'
  | 'link-flaps'
  | 'mtu-mismatch';

/** Switches a failure of the simulated cloud on or off. */
export async function setScenario(request: APIRequestContext, name: Scenario, active: boolean): Promise<void> {
  const answer = await request.post(`${worldUrl()}/scenarios/${name}`, { data: { active } });
  expect(answer.ok(), `POST /scenarios/${name}`).toBe(true);
}

/** Switches a failure on and waits until Alertmanager holds its alert; one left by an earlier failure is waited out first. */
export async function causeAlert(request: APIRequestContext, scenario: Scenario, alert: string): Promise<void> {
  await clearAlert(request, scenario, alert);
  await setScenario(request, scenario, true);
  await expect.poll(() => firingInPrometheus(request), { timeout: 90_000 }).toContain(alert);
  await expect.poll(() => activeAlerts(request), { timeout: 60_000 }).toContain(alert);
}

/** Switches a failure off and waits until Prometheus and Alertmanager have forgotten its alert. */
export async function clearAlert(request: APIRequestContext, scenario: Scenario, alert: string): Promise<void> {
  await setScenario(request, scenario, false);
  await expect.poll(() => firingInPrometheus(request), { timeout: 150_000 }).not.toContain(alert);
  await expect.poll(() => activeAlerts(request), { timeout: 150_000 }).not.toContain(alert);
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
