import { setTimeout as delay } from 'node:timers/promises';

import type { AlertWebhook } from '../../../src/domain/alerts/parseAlertWebhook';
import type { Actor } from '../audit/actor';
import { toVocabulary } from '../public/toSnapshot';
import { readMapping } from '../store/documents';
import type { Tx } from '../store/schema';
import type { StatusStore } from '../store/statusStore';
import type { AwakeSettings } from '../worker/awakeSettings';
import { type IsClean, publishAutomatically } from '../worker/publishAutomatically';
import { review } from '../worker/review';

import { type InboxPlan, planWebhooks, type WebhookCounts } from './planWebhooks';
import { storeReceived } from './receivedAlerts';

/** So long it is waited for more. */
const GATHER_MS = 20;
/** So many webhooks are stored together at most. */
const MAX_TOGETHER = 500;

interface Waiting {
  webhook: AlertWebhook;
  actor: Actor;
  done: (counts: WebhookCounts) => void;
  failed: (error: unknown) => void;
}

/**
 * Takes webhooks of alerts. What comes while others are being stored is stored with the next, in one transaction: a storm of webhooks costs a few writes.
 * A webhook that says nothing new costs none.
 */
export class Inbox {
  private waiting: Waiting[] = [];
  private isWorking = false;

  constructor(
    private readonly store: StatusStore,
    private readonly settings: AwakeSettings,
    private readonly isClean: IsClean,
    private readonly log: (message: string) => void
  ) {}

  /** Resolves when what the webhook says is stored. Rejects with `server-failed` if the database does not answer. */
  receive(webhook: AlertWebhook, actor: Actor): Promise<WebhookCounts> {
    return new Promise((done, failed) => {
      this.waiting.push({ webhook, actor, done, failed });
      if (!this.isWorking) {
        this.isWorking = true;
        void this.work();
      }
    });
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      // The embedded database lets nobody else have a turn: only here can those in the sockets come in.
      await delay(GATHER_MS);
      const batch = this.waiting.splice(0, MAX_TOGETHER);
      try {
        const counts = await this.storeAll(batch);
        batch.forEach(({ done }, index) => done(counts[index] ?? { firing: 0, cleared: 0, unchanged: 0, unmapped: 0 }));
      } catch (error) {
        batch.forEach(({ failed }) => failed(error));
      }
    }
    this.isWorking = false;
  }

  private async storeAll(batch: readonly Waiting[]): Promise<WebhookCounts[]> {
    const now = Date.now();
    const webhooks = batch.map(({ webhook }) => webhook);
    const mapping = await readMapping(this.store.db);
    const components = toVocabulary(this.store.state).components;
    const plan = await planWebhooks(this.store.db, webhooks, mapping, components, now);
    if (isEmpty(plan)) {
      return plan.counts;
    }
    const counts = await this.store.write({}, async (tx) => {
      // Again under the write lock: another process may have got the same webhook.
      const planned = await planWebhooks(tx, webhooks, mapping, components, now);
      if (!isEmpty(planned)) {
        await storeReceived(tx, [...planned.fires, ...planned.clears]);
        await storeTruncated(tx, planned.truncated);
        const actor = batch[0]?.actor ?? { issuer: 'nobody', subject: 'anonymous' };
        const { settings } = this;
        await review(tx, planned.fires, { mapping, state: this.store.state, settings, actor, now });
      }
      return planned.counts;
    });
    // What is stored is stored; the worker tries again.
    await publishAutomatically(this.store, mapping, this.isClean, now).catch((error: unknown) =>
      this.log(`Publishing by a mapping rule failed: ${String(error)}`)
    );
    return counts;
  }
}

function isEmpty({ fires, clears, truncated }: InboxPlan): boolean {
  return fires.length === 0 && clears.length === 0 && truncated.size === 0;
}

async function storeTruncated(tx: Tx, groups: ReadonlyMap<string, number>): Promise<void> {
  for (const [webhook_group, truncated] of groups) {
    await tx.deleteFrom('truncated_groups').where('webhook_group', '=', webhook_group).execute();
    if (truncated > 0) {
      await tx.insertInto('truncated_groups').values({ webhook_group, truncated }).execute();
    }
  }
}
