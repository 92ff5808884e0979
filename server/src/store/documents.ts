import type { MappingDocument } from '../../../src/domain/mapping/model';

import type { Db, Tx } from './schema';
import { storedNow } from './storedTime';

const MAPPING = 'mapping';

/** The stored mapping rules; an empty document if none were ever stored. */
export async function readMapping(db: Db): Promise<MappingDocument> {
  const row = await db.selectFrom('documents').select('content').where('name', '=', MAPPING).executeTakeFirst();
  return row ? parseStored(row.content) : { version: 1, rules: [] };
}

/** Whether mapping rules were ever stored. */
export async function hasMapping(db: Db): Promise<boolean> {
  const row = await db.selectFrom('documents').select('name').where('name', '=', MAPPING).executeTakeFirst();
  return row !== undefined;
}

/** Replaces the mapping rules. */
export async function storeMapping(tx: Tx, document: MappingDocument): Promise<void> {
  const values = { content: JSON.stringify(document), changed_at: storedNow() };
  await tx
    .insertInto('documents')
    .values({ name: MAPPING, ...values })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
    .execute();
}

/** Only checked documents are ever stored. */
function parseStored(content: string): MappingDocument {
  const document: MappingDocument = JSON.parse(content);
  return document;
}
