import type { Panel } from '../model';

/** What stands behind the "i" of a panel, in Markdown. */
export function describePanel(panel: Panel): string {
  return `**${panel.question}**\n\n${panel.next}`;
}
