import { recordWrite } from '../audit/recordWrite';
import type { StatusStore } from '../store/statusStore';

import { applySteps } from './applySteps';
import { describeSteps } from './describeSteps';
import type { Provisioning } from './parseProvisioning';
import { planReconcile } from './planReconcile';
import { readStored } from './readStored';

const PROVISIONING = { issuer: 'local', subject: 'provisioning' };

/** Makes everything the file provides as it says, in one transaction, with an entry in the audit log. Returns what was done, a line a step; none if nothing was. */
export async function reconcile(store: StatusStore, provisioning: Provisioning, file: string): Promise<string[]> {
  if (planReconcile(provisioning, await readStored(store.db)).length === 0) {
    return [];
  }
  return store.write({ everything: true }, async (tx) => {
    // Planned again under the write lock: another process may start at the same time.
    const steps = planReconcile(provisioning, await readStored(tx));
    await applySteps(tx, steps, file);
    if (steps.length > 0) {
      const fields = [...new Set(steps.map((step) => ('kind' in step ? step.kind : 'phases')))];
      await recordWrite(tx, PROVISIONING, { operation: 'provisioning.reconcile', object: '/', fields });
    }
    return steps.length === 0 ? [] : describeSteps(steps);
  });
}
