import type { PhaseReference } from '../../../src/domain/status/model';
import { recordWrite } from '../audit/recordWrite';
import type { Tx } from '../store/schema';

import { WORKER } from './actor';

/** Posts an update in the name of the server. `createdAt` in the stored form. */
export async function postUpdate(
  tx: Tx,
  incident: string,
  { title, text, createdAt, phase }: { title: string; text: string; createdAt: string; phase?: PhaseReference }
): Promise<void> {
  const { next_update } = await tx
    .updateTable('incidents')
    .set((column) => ({ next_update: column('next_update', '+', 1) }))
    .where('id', '=', incident)
    .returning('next_update')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('updates')
    .values({
      incident_id: incident,
      position: next_update - 1,
      display_name: title,
      description: text,
      created_at: createdAt,
      phase_generation: phase?.generation ?? null,
      phase_order: phase?.order ?? null,
    })
    .execute();
  await recordWrite(tx, WORKER, {
    operation: 'incidents.updates.create',
    object: `/incidents/${incident}/updates/${next_update - 1}`,
    fields: ['displayName', 'description', 'createdAt'],
  });
}
