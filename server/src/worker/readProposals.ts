import type { Db } from '../store/schema';
import { showStoredTime } from '../store/storedTime';

/** What the worker proposes and nobody has dismissed, the oldest first: `ProposalContent` with its incident. */
export async function readProposals(db: Db) {
  const rows = await db
    .selectFrom('proposals')
    .selectAll()
    .where('dismissed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const content: Record<string, unknown> = JSON.parse(row.content);
    return { id: row.id, incident: row.incident_id, createdAt: showStoredTime(row.created_at), ...content };
  });
}
