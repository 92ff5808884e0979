import type { LabelSet } from '../../domain/status/model';

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text.trim());

/** What an alert says is to be done: an address to read at (`runbook_url`, or `runbook` if that is one), or words. Other addresses than those of the web are not followed. */
export function runbookOf({ runbook_url, runbook }: LabelSet): { url?: string; text?: string } | undefined {
  const url = [runbook_url, runbook].find((given) => given !== undefined && isWebAddress(given))?.trim();
  const text = runbook !== undefined && runbook.trim() !== '' && !isWebAddress(runbook) ? runbook : undefined;
  return url === undefined && text === undefined ? undefined : { url, text };
}
