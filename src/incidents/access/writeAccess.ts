import type { StatusView } from '../../status/readStatus';

/** Why somebody may write nothing at all. */
export type WriteRefusal = 'grafana-role' | 'no-token' | 'server-role' | 'unconfigured' | 'unknown';

export type WriteAccess = { may: true } | { may: false; because: WriteRefusal };

/**
 * Whether somebody may write at all, be it drafts: whether the ways to a draft are offered. What else they may is
 * asked of `useCan`. The status page server decides; Grafana's action only fences its proxy. Servers without `/me`
 * cannot say, so there Grafana's action alone decides.
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
  const { draft, publish } = view.me.can;
  return draft || publish ? { may: true } : { may: false, because: 'server-role' };
}
