import type { Db } from '../store/schema';
import { showStoredTime } from '../store/storedTime';

/** Who did what with an object (its path), the oldest first. For the drafts of a team, whose members need not be admins. */
export async function readHistory(db: Db, object: string) {
  const rows = await db.selectFrom('audit').selectAll().where('object', '=', object).orderBy('id').execute();
  return rows.map((row) => {
    const fields: unknown = JSON.parse(row.fields);
    return {
      at: showStoredTime(row.at),
      name: row.name ?? row.subject,
      subject: row.subject,
      operation: row.operation,
      fields,
    };
  });
}
