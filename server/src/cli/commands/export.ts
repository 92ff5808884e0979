import { writeFileSync } from 'node:fs';

import type { ExchangeDocument } from '../../exchange/model';
import type { CliContext } from '../environment';
import { COMMON, parseCommand, serverOf } from '../options';
import { readComponents, readImpactTypes, readIncidents, readPhases, readSeverities, readUpdates } from '../readStatus';

/** The API lists incidents of a window only; one without any time is in none. */
const [FIRST, LAST] = ['1970-01-01T00:00:00Z', '9999-12-31T00:00:00Z'];

/** `leitstand export`: everything public of a server, as JSON with all ids, for `leitstand import`. */
export async function exportStatus(context: CliContext, args: readonly string[]): Promise<void> {
  const { values } = parseCommand(args, { ...COMMON, file: { type: 'string' } });
  const document = await readEverything(serverOf(context, values.server));
  const text = JSON.stringify(document, null, 2);
  if (values.file === undefined) {
    context.print(text);
  } else {
    writeFileSync(values.file, `${text}\n`);
  }
  context.tell(`${document.components.length} components and ${document.incidents.length} incidents exported.`);
}

/** Reads any server of the SCS API. Its answers are taken as they are, and checked by the server that imports them. */
export async function readEverything(server: string): Promise<ExchangeDocument> {
  const current = await readPhases(server);
  const phases = [];
  for (let generation = 1; generation <= current.generation; generation++) {
    const { phases: names } = await readPhases(server, generation);
    phases.push({ generation, phases: names });
  }
  const incidents = [];
  for (const { updates, affects, ...incident } of await readIncidents(server, FIRST, LAST)) {
    const messages = updates && updates.length > 0 ? await readUpdates(server, incident.id) : [];
    incidents.push({ ...pick(incident), affects: affects ?? [], updates: messages });
  }
  return {
    version: 1,
    components: (await readComponents(server)).map(({ id, displayName, labels }) => ({ id, displayName, labels })),
    impactTypes: (await readImpactTypes(server)).map(({ id, displayName, description }) => ({
      id,
      displayName,
      description,
    })),
    severities: (await readSeverities(server)).map(({ displayName, value }) => ({ displayName, value })),
    phases,
    incidents,
  };
}

function pick<T extends Omit<ExchangeDocument['incidents'][number], 'affects' | 'updates'>>(incident: T) {
  const { id, displayName, description, beganAt, endedAt, phase, firstAffects, postmortem, postmortemAt, amendments } =
    incident;
  return { id, displayName, description, beganAt, endedAt, phase, firstAffects, postmortem, postmortemAt, amendments };
}
