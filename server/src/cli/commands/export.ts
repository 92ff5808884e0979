import { writeFileSync } from 'node:fs';

import type { ExchangeDocument } from '../../exchange/model';
import type { CliContext } from '../environment';
import { findToken } from '../findToken';
import { COMMON, parseCommand, serverOf } from '../options';
import {
  readComponent,
  readComponents,
  readImpactType,
  readImpactTypes,
  readIncidents,
  readPhases,
  readRetired,
  readSeverities,
  readUpdates,
} from '../readStatus';

/** The API lists incidents of a window only; one without any time is in none. */
const [FIRST, LAST] = ['1970-01-01T00:00:00Z', '9999-12-31T00:00:00Z'];

/** `leitstand export`: everything public of a server, as JSON with all ids, for `leitstand import`. */
export async function exportStatus(context: CliContext, args: readonly string[]): Promise<void> {
  const { values } = parseCommand(args, { ...COMMON, file: { type: 'string' } });
  const server = serverOf(context, values.server);
  // Most of it is public; whoever is not signed in gets that.
  const token = await findToken(context, server, values['token-file']).catch(() => undefined);
  const document = await readEverything(server, token);
  const text = JSON.stringify(document, null, 2);
  if (values.file === undefined) {
    context.print(text);
  } else {
    writeFileSync(values.file, `${text}\n`);
  }
  context.tell(`${document.components.length} components and ${document.incidents.length} incidents exported.`);
}

/**
 * Reads any server of the SCS API. Its answers are taken as they are, and checked by the server that imports them.
 * What was retired comes with it: all of it if `token` may read that, else what incidents name.
 */
export async function readEverything(server: string, token?: string): Promise<ExchangeDocument> {
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
    ...(await readNamed(server, token, incidents)),
    severities: (await readSeverities(server)).map(({ displayName, value }) => ({ displayName, value })),
    phases,
    incidents,
  };
}

async function readNamed(
  server: string,
  token: string | undefined,
  incidents: ExchangeDocument['incidents']
): Promise<Pick<ExchangeDocument, 'components' | 'impactTypes'>> {
  const [components, impactTypes] = [await readComponents(server), await readImpactTypes(server)];
  const all = await readRetired(server, token).catch(() => undefined);
  const impacts = incidents.flatMap(({ affects, firstAffects, updates }) =>
    [affects, firstAffects ?? [], ...updates.map((update) => update.affects ?? [])].flat()
  );
  const missing = (named: string[], listed: ReadonlyArray<{ id: string }>) =>
    [...new Set(named)].filter((id) => !listed.some((each) => each.id === id));
  const [ids, types] = [
    missing(
      impacts.map(({ reference }) => reference),
      components
    ),
    missing(
      impacts.map(({ type }) => type),
      impactTypes
    ),
  ];
  const gone = all ?? {
    components: await Promise.all(ids.map((id) => readComponent(server, id))),
    impactTypes: await Promise.all(types.map((id) => readImpactType(server, id))),
  };
  // Only who could read all that was retired knows that the others are not.
  const offered = all ? { retired: false } : {};
  return {
    components: [
      ...components.map((each) => ({ ...pickComponent(each), ...offered })),
      ...gone.components.map((each) => ({ ...pickComponent(each), retired: true })),
    ],
    impactTypes: [
      ...impactTypes.map((each) => ({ ...pickImpactType(each), ...offered })),
      ...gone.impactTypes.map((each) => ({ ...pickImpactType(each), retired: true })),
    ],
  };
}

function pickComponent({ id, displayName, labels }: ExchangeDocument['components'][number]) {
  return { id, displayName, labels };
}

function pickImpactType({ id, displayName, description }: ExchangeDocument['impactTypes'][number]) {
  return { id, displayName, description };
}

function pick<T extends Omit<ExchangeDocument['incidents'][number], 'affects' | 'updates'>>(incident: T) {
  const { id, displayName, description, beganAt, endedAt, phase, firstAffects, postmortem, postmortemAt, amendments } =
    incident;
  return { id, displayName, description, beganAt, endedAt, phase, firstAffects, postmortem, postmortemAt, amendments };
}
