import type { StatusView } from '../../status/readStatus';

/** Why somebody may not change rules or the catalogue. */
export type AdminRefusal = 'grafana-role' | 'no-token' | 'server-role' | 'unknown';

export type AdminAccess = { may: true } | { may: false; because: AdminRefusal };

/**
 * Whether to offer changes that only administrators make. The status page server decides; Grafana's action only fences its proxy.
 * Servers without `/me` cannot say, so there Grafana's action alone decides, as it does for what lives in Grafana (`isInGrafana`).
 */
export function adminAccess(
  view: Pick<StatusView, 'me'> | undefined,
  hasAction: boolean,
  isInGrafana = false
): AdminAccess {
  if (!hasAction) {
    return { may: false, because: 'grafana-role' };
  }
  if (isInGrafana) {
    return { may: true };
  }
  if (view === undefined) {
    return { may: false, because: 'unknown' };
  }
  if (view.me === undefined || view.me.can.administer) {
    return { may: true };
  }
  return { may: false, because: view.me.authenticated ? 'server-role' : 'no-token' };
}
