import { parseLabels } from '../store/parseLabels';
import type { Db } from '../store/schema';

import { type Provisioned, PROVISIONED_KINDS, type Thing } from './model';
import type { Stored } from './planReconcile';
import { sortedLabels } from './sortedLabels';

/** What a plan is made from. */
export async function readStored(db: Db): Promise<Stored> {
  const components = await db.selectFrom('components').selectAll().orderBy('position').execute();
  const impactTypes = await db.selectFrom('impact_types').selectAll().orderBy('position').execute();
  const severities = await db.selectFrom('severities').selectAll().orderBy('value').execute();
  const documents = await db.selectFrom('documents').selectAll().where('name', '=', 'mapping').execute();
  const phases = await db.selectFrom('phases').selectAll().orderBy('generation').orderBy('position').execute();
  const last = phases.at(-1)?.generation;
  return {
    component: components.map(({ id, display_name, labels }) => {
      const parsed = parseLabels(labels);
      return { id, name: display_name ?? '', values: { display_name, labels: parsed && sortedLabels(parsed) } };
    }),
    'impact type': impactTypes.map(({ id, display_name, description }) => ({
      id,
      name: display_name ?? '',
      values: { display_name, description },
    })),
    severity: severities.map(({ display_name, value }) => ({
      id: display_name,
      name: display_name,
      values: { display_name, value },
    })),
    mapping: documents.map(({ content }) => ({ id: 'mapping', name: 'mapping rules', values: { content } })),
    phases: phases.filter(({ generation }) => generation === last).map(({ name }) => name),
    provisioned: await readProvisioned(db),
  };
}

/** What files provided so far, retired things included. */
export async function readProvisioned(db: Db): Promise<Provisioned[]> {
  // A dry run before an upgrade meets a database without the table.
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'provisioned')) {
    return [];
  }
  const rows = await db.selectFrom('provisioned').selectAll().orderBy('kind').orderBy('key').execute();
  return rows.flatMap(({ kind, key, object_id, file, retired_at, content }) => {
    const known = PROVISIONED_KINDS.find((each) => each === kind);
    const thing: Thing | undefined = content === null ? undefined : JSON.parse(content);
    return known ? [{ kind: known, key, id: object_id, file, retiredAt: retired_at ?? undefined, content: thing }] : [];
  });
}
