import { CONFIG_WRITE, INCIDENTS_READ } from '../permissions';

/** Pages that not everybody may open who may read; the same as in `plugin.json`. */
const ACTIONS: Readonly<Record<string, string>> = { catalogue: CONFIG_WRITE };

/**
 * What Grafana must let somebody do for a page and everything below it. Grafana itself guards only the exact
 * addresses in `plugin.json`: `/incidents`, but not `/incidents/123`.
 */
export function actionOf(page: string): string {
  return Object.hasOwn(ACTIONS, page) ? (ACTIONS[page] ?? INCIDENTS_READ) : INCIDENTS_READ;
}
