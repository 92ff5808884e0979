import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import { openBeside } from '../store/openBeside';
import type { DatabaseLocation } from '../store/openDatabase';

import { describeSteps } from './describeSteps';
import type { Provisioning } from './parseProvisioning';
import { planReconcile, type Stored } from './planReconcile';
import { readStored } from './readStored';

const NOTHING: Stored = { component: [], 'impact type': [], severity: [], mapping: [], phases: [], provisioned: [] };

/** What reconciling would do, a line a step, without doing it; a server may be running on the database. Without a database, everything is new. */
export async function dryRun(location: DatabaseLocation, provisioning: Provisioning): Promise<string[]> {
  return describeSteps(planReconcile(provisioning, await readAll(location)));
}

async function readAll(location: DatabaseLocation): Promise<Stored> {
  try {
    const database = await openBeside(location);
    return await readStored(database.db).finally(database.close);
  } catch (error) {
    if (error instanceof LeitstandError && error.code === 'not-found') {
      return NOTHING;
    }
    throw error;
  }
}
