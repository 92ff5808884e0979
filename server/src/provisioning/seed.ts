import { randomUUID } from 'node:crypto';

import { recordWrite } from '../audit/recordWrite';
import { hasMapping, storeMapping } from '../store/documents';
import type { Db } from '../store/schema';
import type { StatusStore } from '../store/statusStore';

import type { Provisioning } from './parseProvisioning';

const PROVISIONING = { issuer: 'local', subject: 'provisioning' };

/** Fills each table that is empty, in one transaction; a table with content is left alone. Returns what was filled. */
export async function seed(store: StatusStore, provisioning: Provisioning): Promise<string[]> {
  const { components, impactTypes, phases, severities, mapping } = provisioning;
  if (!(await needed(store.db, provisioning))) {
    return [];
  }
  const filled: string[] = [];
  await store.write({ components: true, impactTypes: true, phases: true, severities: true }, async (tx) => {
    // Asked again under the write lock: another process may start at the same time.
    const wanted = {
      components: components.length > 0 && (await isEmpty(tx, 'components')),
      impactTypes: impactTypes.length > 0 && (await isEmpty(tx, 'impact_types')),
      phases: phases.length > 0 && (await isEmpty(tx, 'phases')),
      severities: severities.length > 0 && (await isEmpty(tx, 'severities')),
      mapping: mapping !== undefined && !(await hasMapping(tx)),
    };
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
    const fields = Object.entries(wanted).flatMap(([name, isWanted]) => (isWanted ? [name] : []));
    if (fields.length > 0) {
      await recordWrite(tx, PROVISIONING, { operation: 'provisioning.create', object: '/', fields });
    }
  });
  return filled;
}

async function needed(
  db: Db,
  { components, impactTypes, phases, severities, mapping }: Provisioning
): Promise<boolean> {
  return (
    (components.length > 0 && (await isEmpty(db, 'components'))) ||
    (impactTypes.length > 0 && (await isEmpty(db, 'impact_types'))) ||
    (phases.length > 0 && (await isEmpty(db, 'phases'))) ||
    (severities.length > 0 && (await isEmpty(db, 'severities'))) ||
    (mapping !== undefined && !(await hasMapping(db)))
  );
}

async function isEmpty(db: Db, table: 'components' | 'impact_types' | 'phases' | 'severities'): Promise<boolean> {
  const { count } = await db
    .selectFrom(table)
    .select((e) => e.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count) === 0;
}
