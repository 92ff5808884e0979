import type { StatusView } from '../../status/readStatus';

/** Why somebody may not write. */
export type WriteRefusal = 'grafana-role' | 'no-token' | 'server-role' | 'unconfigured' | 'unknown';

export type WriteAccess = { may: true } | { may: false; because: WriteRefusal };

/**
 * Whether to show write controls. The status page server decides; Grafana's action only fences its proxy.
 * Servers without `/me` cannot say, so there Grafana's action alone decides.
 */
export function writeAccess(
  view: Pick<StatusView, 'me' | 'capabilities'> | undefined,
  hasAction: boolean
): WriteAccess {
  if (!hasAction) {
    return { may: false, because: 'grafana-role' };
  }
  if (view === undefined) {
    return { may: false, because: 'unknown' };
  }
  if (view.me === undefined) {
    return { may: true };
  }
  if (!view.me.authenticated) {
    return { may: false, because: 'no-token' };
  }
  return view.me.can.publish ? { may: true } : { may: false, because: 'server-role' };
}
