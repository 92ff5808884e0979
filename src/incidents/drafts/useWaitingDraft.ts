import { useCallback, useEffect, useState } from 'react';
import { isSameAlert } from '../../domain/alerts/isSameAlert';
import type { LinkedAlert } from '../../status/statusClient';
import type { DraftHome } from './draftHome';
import type { ServerDraft } from './serverDraft';

interface WaitingDraft {
  /** Undefined if there is none, or nobody knows yet. */
  draft?: ServerDraft;
  /** Takes it back after its alert was published otherwise, unless a person has written in it. Never fails. */
  withdraw(): Promise<void>;
}

/** The draft that waits on the server for one of these alerts already: a colleague's, or the server's own. */
export function useWaitingDraft(
  home: DraftHome | undefined,
  alerts: readonly LinkedAlert[],
  ignoredLabels: readonly string[]
): WaitingDraft {
  const [draft, setDraft] = useState<ServerDraft>();
  const client = home?.kind === 'server' ? home.client : undefined;
  useEffect(() => {
    let isGone = false;
    if (client !== undefined && alerts.length > 0) {
      const isOfThese = (other: LinkedAlert) =>
        alerts.some((alert) => alert.key === other.key || isSameAlert(alert.labels, other.labels, ignoredLabels));
      client.list().then(
        (drafts) => {
          if (!isGone) {
            setDraft(drafts.find((each) => each.alerts.some(isOfThese)));
          }
        },
        // It is only a hint; the form works without it.
        () => undefined
      );
    }
    return () => {
      isGone = true;
    };
  }, [client, alerts, ignoredLabels]);

  const withdraw = useCallback(async () => {
    if (client !== undefined && draft?.fromAlerts?.isTouched === false) {
      await client.remove(draft.id, draft.version).catch(() => undefined);
    }
  }, [client, draft]);
  return { draft, withdraw };
}
