import { randomUUID } from 'node:crypto';
import os from 'node:os';

import type { Db } from '../store/schema';
import { storedNow } from '../store/storedTime';

const NAME = 'worker';

/**
 * A process's claim to be the one that works, when several share a database. It lapses if it is not renewed, so that another takes over from one that died.
 * It only saves work: what is done is checked again in the transaction that does it, so two holders (clocks may differ) do nothing twice.
 */
export class Lease {
  readonly holder = `${os.hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;

  constructor(private readonly durationMs: number) {}

  /** Takes or renews the claim; false while another process has it. */
  async hold(db: Db, now = Date.now()): Promise<boolean> {
    const expires_at = storedNow(now + this.durationMs);
    const renewed = await db
      .updateTable('leases')
      .set({ expires_at })
      .where('name', '=', NAME)
      .where('holder', '=', this.holder)
      .executeTakeFirst();
    if (renewed.numUpdatedRows > 0n) {
      return true;
    }
    const claim = { holder: this.holder, since: storedNow(now), expires_at };
    const taken = await db
      .updateTable('leases')
      .set(claim)
      .where('name', '=', NAME)
      .where('expires_at', '<', storedNow(now))
      .executeTakeFirst();
    if (taken.numUpdatedRows > 0n) {
      return true;
    }
    const first = await db
      .insertInto('leases')
      .values({ name: NAME, ...claim })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return first.numInsertedOrUpdatedRows === 1n;
  }

  /** Gives the claim back, so that another process need not wait. */
  async giveBack(db: Db): Promise<void> {
    await db.deleteFrom('leases').where('name', '=', NAME).where('holder', '=', this.holder).execute();
  }
}
