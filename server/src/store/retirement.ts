import type { Tx } from './schema';
import { storedNow } from './storedTime';

/** What can be retired by hand, and where it is stored. */
const TABLES = { component: 'components', 'impact type': 'impact_types' } as const;
export type RetirableKind = keyof typeof TABLES;

/**
 * Hides a component or an impact type; nothing is deleted. What is retired already keeps its time.
 * If a file provided it, that is noted where files note it, so that reconciling knows of it and brings back what the file still has.
 */
export async function retire(tx: Tx, kind: RetirableKind, id: string): Promise<void> {
  const retired_at = storedNow();
  const provisioned = await tx
    .selectFrom('provisioned')
    .select('retired_at')
    .where('kind', '=', kind)
    .where('object_id', '=', id)
    .executeTakeFirst();
  if (provisioned?.retired_at === null) {
    await tx
      .updateTable('provisioned')
      .set({ retired_at })
      .where('kind', '=', kind)
      .where('object_id', '=', id)
      .execute();
  } else if (!provisioned) {
    await tx
      .updateTable(TABLES[kind])
      .set({ retired_at })
      .where('id', '=', id)
      .where('retired_at', 'is', null)
      .execute();
  }
}

/** Offers again what was retired, by whomever. */
export async function bringBack(tx: Tx, kind: RetirableKind, id: string): Promise<void> {
  await tx
    .updateTable('provisioned')
    .set({ retired_at: null })
    .where('kind', '=', kind)
    .where('object_id', '=', id)
    .execute();
  await tx.updateTable(TABLES[kind]).set({ retired_at: null }).where('id', '=', id).execute();
}

/** Whether things of this kind can be retired by hand. */
export function isRetirable(kind: string): kind is RetirableKind {
  return kind in TABLES;
}
