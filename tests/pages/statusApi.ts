import { expect, type APIRequestContext } from '@playwright/test';
import { statusUrl } from '../environment';

/** Where Grafana forwards to the status page as the signed-in user. */
export const STATUS_PROXY = '/api/datasources/proxy/uid/leitstand-status/api';
const DAY_MS = 86_400_000;

interface ListedIncident {
  id: string;
  displayName?: string;
  description?: string;
  beganAt: string | null;
  endedAt: string | null;
}

/** Incidents of the last month, as anybody may read them. */
export async function listIncidents(request: APIRequestContext): Promise<ListedIncident[]> {
  const start = new Date(Date.now() - 30 * DAY_MS).toISOString();
  const end = new Date(Date.now() + DAY_MS).toISOString();
  const answer = await request.get(`${statusUrl()}/incidents?start=${start}&end=${end}`);
  const body: { data: ListedIncident[] } = await answer.json();
  return body.data;
}

/** What has been told about an incident since it was published. */
export async function listUpdates(request: APIRequestContext, id: string): Promise<Array<{ description?: string }>> {
  const answer = await request.get(`${statusUrl()}/incidents/${id}/updates`);
  const body: { data: Array<{ description?: string }> } = await answer.json();
  return body.data;
}

/** Ends what earlier runs left open, maintenance that goes on included, as the operator whose session `request` carries. */
export async function endOpenIncidents(request: APIRequestContext): Promise<void> {
  const now = Date.now();
  for (const { id, beganAt, endedAt } of await listIncidents(request)) {
    const hasBegun = beganAt === null || Date.parse(beganAt) <= now;
    if (endedAt === null || (hasBegun && Date.parse(endedAt) > now)) {
      const answer = await request.patch(`${STATUS_PROXY}/incidents/${id}`, {
        data: { endedAt: new Date().toISOString() },
      });
      expect(answer.ok(), `PATCH /incidents/${id}`).toBe(true);
    }
  }
}
