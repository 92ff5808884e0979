import { expect, type APIRequestContext } from '@playwright/test';
import { alertmanagerUrl } from '../environment';

const FIVE_MINUTES_MS = 300_000;

export interface SentAlert {
  labels: Record<string, string>;
  annotations?: Record<string, string>;
}

/** Lets an alert fire that no rule of this project stands for, straight in Alertmanager. Resolves with what ends it. */
export async function sendAlert(request: APIRequestContext, alert: SentAlert): Promise<() => Promise<void>> {
  const startsAt = new Date().toISOString();
  const post = async (endsAt: Date) => {
    const data = [{ annotations: {}, ...alert, startsAt, endsAt: endsAt.toISOString() }];
    const answer = await request.post(`${alertmanagerUrl()}/api/v2/alerts`, { data });
    expect(answer.ok(), 'POST /api/v2/alerts').toBe(true);
  };
  await post(new Date(Date.now() + FIVE_MINUTES_MS));
  return () => post(new Date());
}
