import { randomUUID } from 'node:crypto';

import { hasMapping, storeMapping } from '../store/documents';
import type { StatusStore } from '../store/statusStore';

import type { Provisioning } from './parseProvisioning';

/** Fills each table that is empty, in one transaction; a table with content is left alone. Returns what was filled. */
export async function seed(store: StatusStore, provisioning: Provisioning): Promise<string[]> {
  const { components, impactTypes, phases, severities, mapping } = provisioning;
  const { state } = store;
  const filled: string[] = [];
  const wanted = {
    components: state.components.length === 0 && components.length > 0,
    impactTypes: state.impactTypes.length === 0 && impactTypes.length > 0,
    phases: state.phases.length === 0 && phases.length > 0,
    severities: state.severities.length === 0 && severities.length > 0,
    mapping: mapping !== undefined && !(await hasMapping(store.db)),
  };
  if (!Object.values(wanted).some(Boolean)) {
    return filled;
  }
  await store.write({ components: true, impactTypes: true, phases: true, severities: true }, async (tx) => {
    if (wanted.components) {
      const rows = components.map(({ displayName, labels }, index) => ({
        id: randomUUID(),
        position: index + 1,
        display_name: displayName,
        labels: labels ? JSON.stringify(labels) : null,
      }));
      await tx.insertInto('components').values(rows).execute();
      filled.push(`${rows.length} components`);
    }
    if (wanted.impactTypes) {
      const rows = impactTypes.map(({ displayName, description }, index) => ({
        id: randomUUID(),
        position: index + 1,
        display_name: displayName,
        description: description ?? null,
      }));
      await tx.insertInto('impact_types').values(rows).execute();
      filled.push(`${rows.length} impact types`);
    }
    if (wanted.phases) {
      const rows = phases.map((name, position) => ({ generation: 1, position, name }));
      await tx.insertInto('phases').values(rows).execute();
      filled.push(`${rows.length} phases`);
    }
    if (wanted.severities) {
      const rows = severities.map(({ displayName, value }) => ({ display_name: displayName, value }));
      await tx.insertInto('severities').values(rows).execute();
      filled.push(`${rows.length} severities`);
    }
    if (wanted.mapping && mapping) {
      await storeMapping(tx, mapping);
      filled.push(`${mapping.rules.length} mapping rules`);
    }
  });
  return filled;
}
