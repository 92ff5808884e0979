import type { Tx } from './schema';

/** The position of a new row, after all others: lists keep the order in which things were made. */
export async function nextPosition(tx: Tx, table: 'components' | 'impact_types' | 'incidents'): Promise<number> {
  const row = await tx
    .selectFrom(table)
    .select((e) => e.fn.max('position').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}
