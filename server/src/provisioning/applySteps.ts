import { randomUUID } from 'node:crypto';

import { nextPosition } from '../store/nextPosition';
import { bringBack, isRetirable } from '../store/retirement';
import type { Tx } from '../store/schema';
import { storedNow } from '../store/storedTime';

import type { ProvisionedKind, Step, Values } from './model';

/** Does what a plan says, in the caller's transaction. `file` is noted as what provides it. */
export async function applySteps(tx: Tx, steps: readonly Step[], file: string): Promise<void> {
  // Names and values of severities are unique: what changes is taken out first, so that two can swap.
  for (const step of steps) {
    if ((step.action === 'change' || step.action === 'adopt') && step.kind === 'severity') {
      await tx.deleteFrom('severities').where('display_name', '=', step.id).execute();
    }
  }
  for (const step of steps) {
    await applyStep(tx, step, file);
  }
}

async function applyStep(tx: Tx, step: Step, file: string): Promise<void> {
  switch (step.action) {
    case 'new phases': {
      const last = await tx
        .selectFrom('phases')
        .select((e) => e.fn.max('generation').as('generation'))
        .executeTakeFirst();
      const generation = (last?.generation ?? 0) + 1;
      await tx
        .insertInto('phases')
        .values(step.phases.map((name, position) => ({ generation, position, name })))
        .execute();
      return;
    }
    case 'create': {
      const id = await insert(tx, step.kind, newId(step.kind, step.values), step.values);
      return note(tx, step.kind, step.key, id, file);
    }
    case 'adopt':
      return note(tx, step.kind, step.key, await replace(tx, step), file);
    case 'change': {
      await forget(tx, step.kind, step.keyBefore);
      return note(tx, step.kind, step.key, await replace(tx, step), file);
    }
    case 'restore': {
      await tx.deleteFrom('provisioned').where('kind', '=', step.kind).where('object_id', '=', step.id).execute();
      await forget(tx, step.kind, step.key);
      const id = (await exists(tx, step.kind, step.id))
        ? await update(tx, step.kind, step.id, step.values)
        : await insert(tx, step.kind, step.id, step.values);
      return note(tx, step.kind, step.key, id, file);
    }
    case 'retire':
      return retire(tx, step.kind, step.key, step.id);
  }
}

/** A severity was taken out before. */
function replace(tx: Tx, { kind, id, values }: Pick<Extract<Step, { action: 'change' }>, 'kind' | 'id' | 'values'>) {
  return kind === 'severity' ? insert(tx, kind, id, values) : update(tx, kind, id, values);
}

/** Severities are called by their names everywhere. */
function newId(kind: ProvisionedKind, values: Values): string {
  return kind === 'severity' ? String(values.display_name) : kind === 'mapping' ? 'mapping' : randomUUID();
}

async function insert(tx: Tx, kind: ProvisionedKind, id: string, values: Values): Promise<string> {
  const { display_name, labels, description, value, content } = columns(values);
  switch (kind) {
    case 'component': {
      const position = await nextPosition(tx, 'components');
      await tx.insertInto('components').values({ id, position, display_name, labels }).execute();
      return id;
    }
    case 'impact type': {
      const position = await nextPosition(tx, 'impact_types');
      await tx.insertInto('impact_types').values({ id, position, display_name, description }).execute();
      return id;
    }
    case 'severity':
      await tx
        .insertInto('severities')
        .values({ display_name: display_name ?? '', value })
        .execute();
      return display_name ?? '';
    case 'mapping': {
      const row = { content: content ?? '', changed_at: storedNow() };
      await tx
        .insertInto('documents')
        .values({ name: 'mapping', ...row })
        .execute();
      return 'mapping';
    }
  }
}

async function update(tx: Tx, kind: ProvisionedKind, id: string, values: Values): Promise<string> {
  const { display_name, labels, description, value, content } = columns(values);
  switch (kind) {
    case 'component':
      await tx.updateTable('components').set({ display_name, labels }).where('id', '=', id).execute();
      return id;
    case 'impact type':
      await tx.updateTable('impact_types').set({ display_name, description }).where('id', '=', id).execute();
      return id;
    case 'severity':
      await tx
        .updateTable('severities')
        .set({ display_name: display_name ?? '', value })
        .where('display_name', '=', id)
        .execute();
      return display_name ?? '';
    case 'mapping':
      await tx
        .updateTable('documents')
        .set({ content: content ?? '', changed_at: storedNow() })
        .where('name', '=', 'mapping')
        .execute();
      return id;
  }
}

/** Hides; nothing is deleted. A severity moves out of its table, as its value may be needed; mapping rules stay, and are anybody's to change again. */
async function retire(tx: Tx, kind: ProvisionedKind, key: string, id: string): Promise<void> {
  if (kind === 'mapping') {
    return forget(tx, kind, key);
  }
  const row =
    kind === 'severity'
      ? await tx.selectFrom('severities').selectAll().where('display_name', '=', id).executeTakeFirst()
      : undefined;
  if (row) {
    await tx.deleteFrom('severities').where('display_name', '=', id).execute();
  }
  await tx
    .updateTable('provisioned')
    .set({
      retired_at: storedNow(),
      content: row ? JSON.stringify({ id, name: id, values: row }) : null,
    })
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute();
}

async function exists(tx: Tx, kind: ProvisionedKind, id: string): Promise<boolean> {
  switch (kind) {
    case 'component':
      return (await tx.selectFrom('components').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
    case 'impact type':
      return (await tx.selectFrom('impact_types').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
    case 'severity':
      return (
        (await tx.selectFrom('severities').select('value').where('display_name', '=', id).executeTakeFirst()) !==
        undefined
      );
    case 'mapping':
      return (
        (await tx.selectFrom('documents').select('name').where('name', '=', 'mapping').executeTakeFirst()) !== undefined
      );
  }
}

/** What a file has is offered, be it that an admin retired it before the file spoke of it. */
async function note(tx: Tx, kind: ProvisionedKind, key: string, id: string, file: string): Promise<void> {
  if (isRetirable(kind)) {
    await bringBack(tx, kind, id);
  }
  await tx
    .insertInto('provisioned')
    .values({ kind, key, object_id: id, file, retired_at: null, content: null })
    .execute();
}

async function forget(tx: Tx, kind: ProvisionedKind, key: string): Promise<void> {
  await tx.deleteFrom('provisioned').where('kind', '=', kind).where('key', '=', key).execute();
}

function columns(values: Values) {
  const text = (column: string) => (typeof values[column] === 'string' ? values[column] : null);
  return {
    display_name: text('display_name'),
    labels: text('labels'),
    description: text('description'),
    content: text('content'),
    value: Number(values.value),
  };
}
