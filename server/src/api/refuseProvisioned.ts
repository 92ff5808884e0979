import type { ProvisionedKind, ProvisioningMode } from '../provisioning/model';
import type { Tx } from '../store/schema';

import { conflict } from './apiError';

/** How the server was provisioned. */
export interface ProvisioningSource {
  mode: ProvisioningMode;
  /** As it was given; undefined: there is none. */
  file?: string;
  /** Whether the file provides a list of phases. */
  phases: boolean;
}

/** Throws 409 naming the file if it provides the thing: what is changed here would be changed back at the next start. */
export async function refuseProvisioned(
  source: ProvisioningSource,
  tx: Tx,
  kind: ProvisionedKind,
  id: string
): Promise<void> {
  if (source.mode !== 'reconcile') {
    return;
  }
  const row = await tx
    .selectFrom('provisioned')
    .select(['key', 'file'])
    .where('kind', '=', kind)
    .where('object_id', '=', id)
    .executeTakeFirst();
  if (row) {
    throw conflict(
      `The ${kind === 'mapping' ? 'mapping is' : `${kind} "${row.key}" is`} provided by ${row.file} and is changed there.`
    );
  }
}
