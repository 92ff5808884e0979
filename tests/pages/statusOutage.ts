import type { Page, Route } from '@playwright/test';
import { STATUS_PROXY } from './statusApi';

const STATUS_PAGE = `**${STATUS_PROXY}/**`;

/** What Grafana's proxy answers, or does not, while the status page cannot be reached through it. */
export type Outage = 'no network' | 'a bad gateway';

/** Cuts this page off from the status page server, not from Grafana. Resolves with what ends it. */
export async function cutOff(page: Page, outage: Outage): Promise<() => Promise<void>> {
  const cut = (route: Route) =>
    outage === 'no network' ? route.abort('connectionfailed') : route.fulfill({ status: 502, body: '' });
  await page.route(STATUS_PAGE, cut);
  return () => page.unroute(STATUS_PAGE, cut);
}

/** Lets the next write of this kind reach the server, and loses its answer on the way back. */
export async function loseNextAnswer(page: Page, method: 'POST' | 'PATCH', path: RegExp): Promise<void> {
  let isLost = false;
  await page.route(STATUS_PAGE, async (route) => {
    const request = route.request();
    if (isLost || request.method() !== method || !path.test(new URL(request.url()).pathname)) {
      return route.fallback();
    }
    isLost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
}

/** Answers the next attempt to publish in the server's place; the ones after it reach the server. */
export async function answerNextPublish(
  page: Page,
  answer: { status: number; body: string; contentType: string }
): Promise<void> {
  await page.route(`**${STATUS_PROXY}/incidents`, (route) => route.fulfill(answer), { times: 1 });
}

/** Holds every attempt to publish up for a while before it goes on to the server. */
export async function delayPublishing(page: Page, delayMs: number): Promise<void> {
  await page.route(`**${STATUS_PROXY}/incidents`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await route.continue();
  });
}
