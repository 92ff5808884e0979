import { useState } from 'react';
import { t } from '@grafana/i18n';
import type { Capabilities } from '../../domain/status/access';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { phaseName } from '../../domain/status/phaseName';
import type { PhaseList } from '../../domain/status/model';
import type { Proposal, RunningIncident } from '../../incidents/update/facts';
import type { IncidentEdit, UpdateEdit } from '../../incidents/update/operations';
import { phasesOf, watchingPhase } from '../../incidents/update/phases';
import { postUpdate } from '../../incidents/update/postUpdate';
import type { AcceptedProposal } from '../../incidents/update/ProposalBanner';
import type { OnPost } from '../../incidents/update/useComposer';
import { useOperations } from '../../incidents/update/useOperations';

interface Input {
  running: RunningIncident;
  phases: readonly PhaseList[];
  capabilities: Capabilities | undefined;
  /** Reads everything again that a write may have changed. */
  refresh(): Promise<void>;
  /** The incident was changed here, not by a new update: whoever is writing one has seen that. */
  onChanged(): void;
}

/** Everything that can be written about an incident. All but `post` say afterwards, in `said`, what customers now see. */
export interface IncidentWrites {
  said?: string;
  post: OnPost;
  accept(accepted: AcceptedProposal): Promise<void>;
  dismiss(proposal: Proposal): Promise<void>;
  correct(edit: IncidentEdit, note: string): Promise<void>;
  correctUpdate(order: number, edit: UpdateEdit, note: string): Promise<void>;
  retract(reason: string): Promise<void>;
  retractUpdate(order: number, reason: string): Promise<void>;
  reopen(): Promise<void>;
  learn(text: string | null): Promise<void>;
  promise(dueAt: string | null): Promise<void>;
}

/** The writes of one incident, each for the version that is on the screen. */
export function useIncidentWrites({ running, phases, capabilities, refresh, onChanged }: Input): IncidentWrites {
  const operations = useOperations();
  const [said, setSaid] = useState<string>();
  const { incident, etag } = running;
  const { id } = incident;
  const features = capabilities?.features;

  /** Whoever was too late reads the newest before trying again. */
  const write = async (work: () => Promise<unknown>, words?: string) => {
    setSaid(undefined);
    try {
      await work();
    } catch (error) {
      if (error instanceof LeitstandError && ['stale-edit', 'conflict', 'not-found'].includes(error.code)) {
        await refresh();
      }
      throw error;
    }
    await refresh();
    if (words !== undefined) {
      onChanged();
    }
    setSaid(words);
  };

  const options = {
    hasIdempotency: features?.idempotencyKey ?? false,
    hasUpdateChanges: features?.updateChanges ?? false,
  };

  return {
    said,
    post: async ({ idempotencyKey, update, change }, { isRetry, isAnyway, etag: seen, promiseMinutes }) => {
      let reminder: 'kept' | 'failed' | 'none' = 'none';
      await write(async () => {
        const through = isAnyway ? operations.anyway() : operations;
        await postUpdate(
          { operations: through, etag: seen, idempotencyKey, isRetry, change, ...options },
          incident,
          update
        );
        const isPromised = promiseMinutes !== undefined && update.endedAt === undefined;
        if (features?.nextUpdate && isPromised) {
          const dueAt = new Date(Date.now() + promiseMinutes * 60_000).toISOString();
          // The words are public already: that must not look like a failure of theirs.
          reminder = await operations.promiseNextUpdate(id, dueAt).then(
            () => 'kept',
            () => 'failed'
          );
        }
      });
      return { reminder };
    },
    accept: ({ proposal, text, createdAt, idempotencyKey }) =>
      write(
        () =>
          postUpdate({ operations, etag, idempotencyKey, isRetry: false, ...options }, incident, {
            title: phaseName(phases, proposal.phase) ?? incident.displayName,
            text,
            createdAt,
            phase: proposal.phase,
            endedAt: proposal.endedAt,
          }),
        t('incident.said.resolved', 'Customers now see that it is over.')
      ),
    dismiss: (proposal) =>
      write(
        () => operations.dismissProposal(proposal.id),
        t(
          'incident.said.dismissed',
          'Nothing has changed for customers. It is proposed again when an alert fired and cleared.'
        )
      ),
    correct: (edit, note) =>
      write(
        () =>
          note !== '' && features?.corrections
            ? operations.correct(id, note, edit, { etag })
            : operations.change(id, edit, { etag }),
        note === ''
          ? t('incident.said.changed', 'Customers now read the incident as you have changed it.')
          : t('incident.said.corrected', 'Customers now read the corrected words, and that they were corrected.')
      ),
    correctUpdate: (order, edit, note) =>
      write(
        () => operations.correctUpdate(id, order, note, edit),
        t('incident.said.corrected', 'Customers now read the corrected words, and that they were corrected.')
      ),
    retract: (reason) =>
      write(
        () => operations.retract(id, reason, { etag }),
        t('incident.said.retracted', 'Customers now see only the title, struck through, and your reason.')
      ),
    retractUpdate: (order, reason) =>
      write(
        () => operations.retractUpdate(id, order, reason),
        t('incident.said.update-retracted', 'Customers now see only that this update was retracted, and your reason.')
      ),
    reopen: () =>
      write(
        () =>
          operations.change(id, { endedAt: null, phase: watchingPhase(phasesOf(phases, incident.phase)) }, { etag }),
        t('incident.said.reopened', 'Customers now see this incident as ongoing. Tell them why.')
      ),
    learn: (text) =>
      write(
        () => operations.change(id, { postmortem: text }, { etag }),
        text === null
          ? t('incident.said.unlearned', 'Customers no longer read what was learned.')
          : t('incident.said.learned', 'Customers now read what was learned, below the incident.')
      ),
    promise: (dueAt) =>
      write(
        () => operations.promiseNextUpdate(id, dueAt),
        dueAt === null
          ? t('incident.said.unpromised', 'Nobody is reminded any more. Nothing has changed for customers.')
          : t(
              'incident.said.promised',
              'You will be reminded. Nothing has changed for customers: tell them in an update.'
            )
      ),
  };
}
