import type { LocalizedText } from '../../../src/domain/mapping/model';
import type { PhaseReference } from '../../../src/domain/status/model';
import { joinLanguages } from '../../../src/domain/text/joinLanguages';
import { recordWrite } from '../audit/recordWrite';
import type { IncidentRecord, StatusState } from '../store/records';
import type { Db, Tx } from '../store/schema';
import type { StatusStore } from '../store/statusStore';
import { storedNow } from '../store/storedTime';

import { WORKER } from './actor';
import type { AwakeSettings } from './awakeSettings';
import { postUpdate } from './postUpdate';

/** What is longer ago is the past: an imported maintenance is not announced. */
const MISSED_MS = 6 * 3600_000;

interface Step {
  incident: string;
  step: 'begin' | 'end';
  /** The begin or end, stored form. */
  dueAt: string;
  /** Where the incident moves; undefined: it stays. */
  phase?: PhaseReference;
  text?: LocalizedText;
}

/** Does what is due when maintenances begin and end, each once: moves the phase, posts an update. Returns how many it did. */
export async function takeMaintenanceSteps(store: StatusStore, settings: AwakeSettings, now: number): Promise<number> {
  let taken = 0;
  for (const step of await dueSteps(store.db, store.state, settings, now)) {
    await store.write({ incident: step.incident }, async (tx) => {
      taken += (await take(tx, step, settings.language, store.state, now)) ? 1 : 0;
    });
  }
  return taken;
}

async function dueSteps(db: Db, state: StatusState, { maintenance }: AwakeSettings, now: number): Promise<Step[]> {
  const [at, missed] = [storedNow(now), storedNow(now - MISSED_MS)];
  const isDue = (time: string | null) => time !== null && time <= at && time > missed;
  const last = state.phases.at(-1)?.at(-1);
  const steps = [...state.incidents.values()].flatMap((incident): Step[] => {
    if (!incident.affects.some(({ severity }) => severity === 0)) {
      return [];
    }
    const { id, beganAt, endedAt } = incident;
    if (endedAt !== null && isDue(endedAt)) {
      const phase = findPhase(state, maintenance.endPhase ?? last);
      return [{ incident: id, step: 'end', dueAt: endedAt, phase, text: maintenance.updates.end }];
    }
    if (beganAt !== null && isDue(beganAt) && (endedAt === null || endedAt > at)) {
      const phase = findPhase(state, maintenance.beginPhase);
      return [{ incident: id, step: 'begin', dueAt: beganAt, phase, text: maintenance.updates.begin }];
    }
    return [];
  });
  const wanted = steps.filter(({ phase, text }) => phase !== undefined || text !== undefined);
  if (wanted.length === 0) {
    return [];
  }
  const done = await db.selectFrom('maintenance_steps').selectAll().where('due_at', '>', missed).execute();
  return wanted.filter(
    ({ incident, step, dueAt }) =>
      !done.some((row) => row.incident_id === incident && row.step === step && row.due_at === dueAt)
  );
}

async function take(
  tx: Tx,
  { incident, step, dueAt, phase, text }: Step,
  language: keyof LocalizedText | undefined,
  state: StatusState,
  now: number
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('maintenance_steps')
    .values({ incident_id: incident, step, due_at: dueAt, done_at: storedNow(now) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const before = state.incidents.get(incident);
  if (numInsertedOrUpdatedRows !== 1n || before === undefined || isThere(before, phase)) {
    // Another process was first, or a person has said so already.
    return false;
  }
  const moved = { phase_generation: phase?.generation, phase_order: phase?.order };
  if (phase) {
    await tx.updateTable('incidents').set(moved).where('id', '=', incident).execute();
    await recordWrite(tx, WORKER, {
      operation: 'incidents.change',
      object: `/incidents/${incident}`,
      fields: ['phase'],
    });
  }
  if (text) {
    const words = language === undefined ? joinLanguages({ title: { en: '', de: '' }, text }).text : text[language];
    const title = phase ? (state.phases[phase.generation - 1]?.[phase.order] ?? '') : (before.displayName ?? '');
    await postUpdate(tx, incident, { title, text: words, createdAt: dueAt, phase });
  }
  return true;
}

function isThere({ phase: now }: IncidentRecord, phase: PhaseReference | undefined): boolean {
  return phase !== undefined && now?.generation === phase.generation && now.order === phase.order;
}

function findPhase(state: StatusState, name: string | undefined): PhaseReference | undefined {
  const order = name === undefined ? -1 : (state.phases.at(-1) ?? []).indexOf(name);
  return order === -1 ? undefined : { generation: state.phases.length, order };
}
