/** Waits until a GET answers 2xx or 3xx; rejects with the last reason after `timeoutMs`. */
export async function waitForHttp(url: string, timeoutMs = 60_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  let reason = 'no answer';
  while (Date.now() < end) {
    try {
      const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2_000) });
      if (answer.status < 400) {
        return;
      }
      reason = `HTTP ${answer.status}`;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not come up within ${Math.round(timeoutMs / 1000)} s (${reason}).`);
}
