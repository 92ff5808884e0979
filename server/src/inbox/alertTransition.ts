import type { ReceivedAlert } from '../../../src/domain/alerts/parseAlertWebhook';
import type { ReceivedAlertTable } from '../store/alertInputTables';

/** A webhook that is sent again comes within this time. */
const REPLAY_MS = 60_000;

/** What a message about an alert changes of what is known of it. */
export type AlertTransition = 'fires' | 'clears' | 'nothing';

type Known = Pick<ReceivedAlertTable, 'state' | 'starts_at' | 'ends_at' | 'cleared_at'>;

/**
 * What an alert's message changes. Messages are repeated, come late and in the wrong order: the end of an earlier firing does not end this one,
 * and a firing that is over does not begin again, except when the sender insists (it had lost sight of the alert in between). `now` in milliseconds.
 */
export function alertTransition(known: Known | undefined, alert: ReceivedAlert, now: number): AlertTransition {
  if (alert.state === 'resolved') {
    const isOfThisFiring = known !== undefined && Date.parse(alert.endsAt ?? '') >= Date.parse(known.starts_at);
    return known?.state === 'firing' && isOfThisFiring ? 'clears' : 'nothing';
  }
  if (known === undefined) {
    return 'fires';
  }
  if (known.state === 'firing') {
    return 'nothing';
  }
  const isNewFiring = Date.parse(alert.startsAt) >= Date.parse(known.ends_at ?? known.starts_at);
  const clearedAgo = now - Date.parse(known.cleared_at ?? known.starts_at);
  return isNewFiring || clearedAgo > REPLAY_MS ? 'fires' : 'nothing';
}
