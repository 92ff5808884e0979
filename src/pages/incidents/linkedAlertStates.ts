import { isSameAlert } from '../../domain/alerts/isSameAlert';
import type { Alert } from '../../domain/alerts/model';
import type { AlertLink } from '../../domain/status/access';

/** How an alert is that an incident was drafted from. */
export type LinkedAlertState = 'firing' | 'silenced' | 'cleared';

const RANK: Record<LinkedAlertState, number> = { firing: 0, silenced: 1, cleared: 2 };

/** The linked alerts with their state, firing ones first. What no source reports any more is cleared; what only waits to fire is, too. */
export function linkedAlertStates(
  links: readonly AlertLink[],
  alerts: readonly Alert[],
  ignoredLabels: readonly string[]
): Array<{ link: AlertLink; state: LinkedAlertState }> {
  return links
    .map((link) => {
      const alert = alerts.find(
        ({ key, labels }) => key === link.key || isSameAlert(labels, link.labels, ignoredLabels)
      );
      const isMuted = alert !== undefined && (alert.silenced || alert.inhibited);
      const state: LinkedAlertState =
        alert === undefined || alert.state !== 'firing' ? 'cleared' : isMuted ? 'silenced' : 'firing';
      return { link, state };
    })
    .sort((a, b) => RANK[a.state] - RANK[b.state] || a.link.startsAt.localeCompare(b.link.startsAt));
}
