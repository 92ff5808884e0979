import type { Tx } from '../store/schema';
import { storedNow } from '../store/storedTime';

import type { Actor } from './actor';
import type { WriteDescription } from './describeWrite';

/** Enters a write in the audit log, in the transaction of the write itself: either both are stored or none. */
export async function recordWrite(tx: Tx, actor: Actor, what: WriteDescription): Promise<void> {
  // Writes wait for each other, so the highest number cannot be taken twice.
  const last = await tx
    .selectFrom('audit')
    .select((e) => e.fn.max('id').as('id'))
    .executeTakeFirst();
  await tx
    .insertInto('audit')
    .values({
      id: (last?.id ?? 0) + 1,
      at: storedNow(),
      issuer: actor.issuer,
      subject: actor.subject,
      name: actor.name ?? null,
      operation: what.operation,
      object: what.object,
      fields: JSON.stringify(what.fields),
    })
    .execute();
}
