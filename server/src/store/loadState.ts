import type { PhaseReference } from '../../../src/domain/status/model';

import { parseLabels } from './parseLabels';
import type {
  ComponentRecord,
  ImpactRecord,
  ImpactTypeRecord,
  IncidentRecord,
  SeverityRecord,
  StatusState,
} from './records';
import type { ComponentTable, Db, ImpactTypeTable } from './schema';

/** Reads everything public. */
export async function loadState(db: Db): Promise<StatusState> {
  const { revision, changed_at } = await db
    .selectFrom('revision')
    .select(['revision', 'changed_at'])
    .executeTakeFirstOrThrow();
  const incidents = await loadIncidents(db);
  return {
    revision,
    changedAt: changed_at,
    ...(await loadNamed(db)),
    severities: await loadSeverities(db),
    phases: await loadPhases(db),
    incidents: new Map(incidents.map((incident) => [incident.id, incident])),
    removed: await loadRemoved(db),
  };
}

/** Components and impact types (all, or `only` those with an id of a list that is not empty), those that were retired apart from the others. */
export async function loadNamed(
  db: Db,
  only?: readonly string[]
): Promise<Pick<StatusState, 'components' | 'impactTypes' | 'retired'>> {
  const rows = await db
    .selectFrom('provisioned')
    .select(['kind', 'object_id'])
    .where('retired_at', 'is not', null)
    .execute();
  const byFile = new Set(rows.map(({ kind, object_id }) => `${kind} ${object_id}`));
  const isRetired = (kind: string) => (row: { id: string; retired_at: string | null }) =>
    row.retired_at !== null || byFile.has(`${kind} ${row.id}`);
  const [components, impactTypes] = [await loadComponents(db, only), await loadImpactTypes(db, only)];
  const [gone, offered] = divide(components, isRetired('component'));
  const [goneTypes, offeredTypes] = divide(impactTypes, isRetired('impact type'));
  return {
    components: offered.map(toComponent),
    impactTypes: offeredTypes.map(toImpactType),
    retired: { components: gone.map(toComponent), impactTypes: goneTypes.map(toImpactType) },
  };
}

/** Those that are so, and the others. */
function divide<T>(items: readonly T[], isSo: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isSo), items.filter((item) => !isSo(item))];
}

function loadComponents(db: Db, only?: readonly string[]): Promise<ComponentTable[]> {
  const all = db.selectFrom('components').selectAll().orderBy('position').orderBy('id');
  return (only ? all.where('id', 'in', only) : all).execute();
}

function toComponent({ id, display_name, labels }: ComponentTable): ComponentRecord {
  return { id, displayName: display_name, labels: parseLabels(labels) };
}

function loadImpactTypes(db: Db, only?: readonly string[]): Promise<ImpactTypeTable[]> {
  const all = db.selectFrom('impact_types').selectAll().orderBy('position').orderBy('id');
  return (only ? all.where('id', 'in', only) : all).execute();
}

function toImpactType({ id, display_name, description }: ImpactTypeTable): ImpactTypeRecord {
  return { id, displayName: display_name, description };
}

export async function loadSeverities(db: Db): Promise<SeverityRecord[]> {
  const rows = await db.selectFrom('severities').selectAll().orderBy('value').execute();
  return rows.map((row) => ({ displayName: row.display_name, value: row.value }));
}

export async function loadPhases(db: Db): Promise<string[][]> {
  const rows = await db.selectFrom('phases').selectAll().orderBy('generation').orderBy('position').execute();
  const generations: string[][] = [];
  for (const row of rows) {
    (generations[row.generation - 1] ??= [])[row.position] = row.name;
  }
  return generations;
}

/** Ids of incidents that were deleted. */
export async function loadRemoved(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('removed_incidents').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** All incidents in the order of their creation, or only one (an empty list if it does not exist). */
export async function loadIncidents(db: Db, only?: string): Promise<IncidentRecord[]> {
  let incidents = db.selectFrom('incidents').selectAll().orderBy('position').orderBy('id');
  let impacts = db.selectFrom('impacts').selectAll().orderBy('incident_id').orderBy('position');
  let updates = db.selectFrom('updates').selectAll().orderBy('incident_id').orderBy('position');
  let amendments = db.selectFrom('amendments').selectAll().orderBy('incident_id').orderBy('position');
  if (only !== undefined) {
    incidents = incidents.where('id', '=', only);
    impacts = impacts.where('incident_id', '=', only);
    updates = updates.where('incident_id', '=', only);
    amendments = amendments.where('incident_id', '=', only);
  }
  const records = new Map<string, IncidentRecord>();
  for (const row of await incidents.execute()) {
    records.set(row.id, {
      id: row.id,
      position: row.position,
      displayName: row.display_name,
      description: row.description,
      beganAt: row.began_at,
      endedAt: row.ended_at,
      phase: phaseOf(row),
      affects: [],
      firstAffects: parseImpacts(row.first_affects),
      postmortem:
        row.postmortem === null || row.postmortem_at === null ? null : { text: row.postmortem, at: row.postmortem_at },
      updates: [],
      amendments: [],
    });
  }
  for (const row of await impacts.execute()) {
    records
      .get(row.incident_id)
      ?.affects.push({ reference: row.component_id, type: row.impact_type_id, severity: row.severity });
  }
  for (const row of await updates.execute()) {
    records.get(row.incident_id)?.updates.push({
      order: row.position,
      displayName: row.display_name,
      description: row.description,
      createdAt: row.created_at,
      affects: parseImpacts(row.affects),
      phase: phaseOf(row),
    });
  }
  for (const row of await amendments.execute()) {
    records.get(row.incident_id)?.amendments.push({
      kind: row.kind === 'retraction' ? 'retraction' : 'correction',
      update: row.update_position,
      note: row.note,
      at: row.at,
    });
  }
  return [...records.values()];
}

function phaseOf(row: { phase_generation: number | null; phase_order: number | null }): PhaseReference | null {
  return row.phase_generation === null || row.phase_order === null
    ? null
    : { generation: row.phase_generation, order: row.phase_order };
}

/** Only impacts that were checked are ever stored. */
function parseImpacts(stored: string | null): ImpactRecord[] | null {
  if (stored === null) {
    return null;
  }
  const impacts: ImpactRecord[] = JSON.parse(stored);
  return impacts;
}
