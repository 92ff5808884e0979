import { useState } from 'react';
import { acknowledgement } from '../../domain/alerts/acknowledgement';
import { muteTargets } from '../../domain/alerts/muteTargets';
import type { Silence } from '../../domain/silences/model';
import type { Incident } from '../../domain/status/model';
import { useSettings } from '../../settings/useSettings';
import { expireSilence } from '../../silences/expireSilence';
import { maySilence } from '../../silences/maySilence';
import { signedInName } from '../../silences/signedInName';
import { focusRow } from './focusRow';
import type { InboxRow } from './inboxRows';
import { muteEverywhere, type MutingResult, type StoredSilence } from './muting';

/** What came of the last thing that was done to silences. */
export interface MutingOutcome {
  what: 'acknowledged' | 'silenced' | 'ended';
  alert: { key: string; title: string };
  /** What customers read about it. */
  incident?: Incident;
  /** End of the silence, RFC 3339. */
  endsAt?: string;
  stored: StoredSilence[];
  failed: MutingResult['failed'];
  /** Does again what failed. */
  retry?: () => void;
}

export interface Muting {
  /** Keys of alerts that are being acknowledged. */
  busy: ReadonlySet<string>;
  outcome: MutingOutcome | undefined;
  acknowledge(row: InboxRow): void;
  endSilence(silence: Silence, row: InboxRow): void;
  /** Takes back what was stored last. */
  undo(): void;
  tell(outcome: MutingOutcome | undefined): void;
}

/** What is told of an alert after something was done to it. */
export function toldOf(row: InboxRow): Pick<MutingOutcome, 'alert' | 'incident'> {
  const { key, name, annotations } = row.alert;
  return { alert: { key, title: annotations.summary ?? name }, incident: row.incident };
}

/** Acknowledges alerts and ends silences in place; what came of it is told in one place. `refresh` reads the list anew. */
export function useMuting(refresh: () => Promise<void>): Muting {
  const { ignoredLabels } = useSettings();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<MutingOutcome>();

  const during = async (key: string, work: () => Promise<MutingOutcome>) => {
    setBusy((before) => new Set(before).add(key));
    const done = await work();
    setOutcome(done);
    await refresh();
    setBusy((before) => new Set([...before].filter((other) => other !== key)));
    focusRow(key);
  };

  const acknowledge = (row: InboxRow) =>
    void during(row.alert.key, async () => {
      const targets = muteTargets(row.alert, ignoredLabels).filter(({ source }) => maySilence(source));
      const now = Date.now();
      const silence = acknowledgement([], signedInName(), now);
      const result = await muteEverywhere(targets, ({ matchers }) => ({ ...silence, matchers }));
      return {
        ...{ what: 'acknowledged', ...toldOf(row), endsAt: silence.endsAt, ...result },
        retry: () => acknowledge(row),
      };
    });

  const end = async (silences: readonly StoredSilence[]): Promise<MutingResult['failed']> => {
    const ended = await Promise.allSettled(silences.map(({ source, id }) => expireSilence(source, id)));
    return ended.flatMap((answer, index) => {
      const source = silences[index]?.source;
      return answer.status === 'rejected' && source !== undefined ? [{ source, error: answer.reason }] : [];
    });
  };

  const endSilence = (silence: Silence, row: InboxRow) =>
    void during(row.alert.key, async () => ({
      ...{ what: 'ended', ...toldOf(row), stored: [], failed: await end([silence]) },
      retry: () => endSilence(silence, row),
    }));

  const undo = () => {
    const last = outcome;
    if (last !== undefined) {
      void during(last.alert.key, async () => ({
        ...{ ...last, what: 'ended', endsAt: undefined, stored: [], failed: await end(last.stored) },
        retry: undo,
      }));
    }
  };

  const tell = (told: MutingOutcome | undefined) => {
    setOutcome(told);
    void refresh();
  };

  return { busy, outcome, acknowledge, endSilence, undo, tell };
}
