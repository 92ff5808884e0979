import type { APIRequestContext, Browser, BrowserContext, Page } from '@playwright/test';
import { STATE_FILES, statusUrl } from '../environment';

/** A customer: nobody signed in, and a browser that runs no scripts. */
export async function asCustomer(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: undefined, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${statusUrl()}/en/`);
  return { context, page };
}

/** The customers' page as the origin serves it at this moment. */
export async function publicHtml(request: APIRequestContext): Promise<string> {
  return (await request.get(`${statusUrl()}/en/`)).text();
}

/** The customers' panel on its dashboard, open on a screen that nobody touches. */
export async function openStatusDashboard(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ storageState: STATE_FILES.operator, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto('/d/leitstand-status');
  return { context, page };
}
