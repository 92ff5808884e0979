import { nextPosition } from '../store/nextPosition';
import { bringBack, retire } from '../store/retirement';
import type { Tx } from '../store/schema';

import type { ImportPlan } from './planImport';

/** Writes what a plan says, keeping ids, orders and generations. New things come after those that are there, in the order of the document. */
export async function applyImport(tx: Tx, plan: ImportPlan): Promise<void> {
  let position = await nextPosition(tx, 'components');
  for (const { id, displayName, labels, retired } of plan.components) {
    const values = { display_name: displayName, labels: labels && JSON.stringify(labels) };
    await tx
      .insertInto('components')
      .values({ id, position: position++, ...values })
      .onConflict((row) => row.column('id').doUpdateSet(values))
      .execute();
    await (retired ? retire : bringBack)(tx, 'component', id);
  }
  position = await nextPosition(tx, 'impact_types');
  for (const { id, displayName, description, retired } of plan.impactTypes) {
    const values = { display_name: displayName, description };
    await tx
      .insertInto('impact_types')
      .values({ id, position: position++, ...values })
      .onConflict((row) => row.column('id').doUpdateSet(values))
      .execute();
    await (retired ? retire : bringBack)(tx, 'impact type', id);
  }
  // Two may swap their values, which are unique at any moment.
  const names = plan.severities.map(({ displayName }) => displayName);
  if (names.length > 0) {
    await tx.deleteFrom('severities').where('display_name', 'in', names).execute();
    await tx
      .insertInto('severities')
      .values(plan.severities.map(({ displayName, value }) => ({ display_name: displayName, value })))
      .execute();
  }
  for (const { generation, phases } of plan.phases) {
    await tx
      .insertInto('phases')
      .values(phases.map((name, order) => ({ generation, position: order, name })))
      .execute();
  }
  await writeIncidents(tx, plan);
  for (const { incident, order, displayName, description, createdAt, affects, phase } of plan.updates) {
    const values = {
      display_name: displayName,
      description,
      created_at: createdAt,
      affects: affects && JSON.stringify(affects),
      phase_generation: phase?.generation ?? null,
      phase_order: phase?.order ?? null,
    };
    await tx
      .insertInto('updates')
      .values({ incident_id: incident, position: order, ...values })
      .onConflict((row) => row.columns(['incident_id', 'position']).doUpdateSet(values))
      .execute();
    await tx
      .updateTable('incidents')
      .set({ next_update: order + 1 })
      .where('id', '=', incident)
      .where('next_update', '<=', order)
      .execute();
  }
}

async function writeIncidents(tx: Tx, { incidents }: ImportPlan): Promise<void> {
  let position = await nextPosition(tx, 'incidents');
  for (const incident of incidents) {
    const { id, displayName, description, beganAt, endedAt, phase, affects, firstAffects, postmortem } = incident;
    const values = {
      display_name: displayName,
      description,
      began_at: beganAt,
      ended_at: endedAt,
      phase_generation: phase?.generation ?? null,
      phase_order: phase?.order ?? null,
      first_affects: firstAffects && JSON.stringify(firstAffects),
      postmortem: postmortem?.text ?? null,
      postmortem_at: postmortem?.at ?? null,
    };
    await tx
      .insertInto('incidents')
      .values({ id, position: position++, next_update: 0, ...values })
      .onConflict((row) => row.column('id').doUpdateSet(values))
      .execute();
    await tx.deleteFrom('impacts').where('incident_id', '=', id).execute();
    const rows = affects.map(({ reference, type, severity }, order) => ({
      incident_id: id,
      position: order,
      component_id: reference,
      impact_type_id: type,
      severity,
    }));
    if (rows.length > 0) {
      await tx
        .insertInto('impacts')
        .values(rows)
        .onConflict((row) => row.columns(['incident_id', 'component_id', 'impact_type_id']).doNothing())
        .execute();
    }
    await writeAmendments(tx, incident);
  }
}

async function writeAmendments(tx: Tx, { id, amendments }: ImportPlan['incidents'][number]): Promise<void> {
  await tx.deleteFrom('amendments').where('incident_id', '=', id).execute();
  const rows = amendments.map(({ kind, update, note, at }, order) => ({
    incident_id: id,
    position: order,
    update_position: update,
    kind,
    note,
    at,
  }));
  if (rows.length > 0) {
    await tx.insertInto('amendments').values(rows).execute();
  }
}
