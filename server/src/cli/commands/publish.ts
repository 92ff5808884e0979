import { LeitstandError } from '../../../../src/domain/errors/leitstandError';
import type { CliContext } from '../environment';
import { findToken } from '../findToken';
import { send } from '../httpClient';
import { lookUp, lookUpPhase } from '../lookUp';
import { parseCommand, readText, readTime, serverOf, WRITING } from '../options';
import { readComponents, readDraft, readImpactTypes, readPhases, readSeverities } from '../readStatus';
import { untilAnswered } from '../untilAnswered';

/** What can be said of an incident or of a draft of one. */
export const INCIDENT_OPTIONS = {
  ...WRITING,
  title: { type: 'string' },
  text: { type: 'string' },
  component: { type: 'string', multiple: true },
  impact: { type: 'string' },
  severity: { type: 'string' },
  phase: { type: 'string' },
  begin: { type: 'string' },
  end: { type: 'string' },
} as const;

export type GivenIncident = ReturnType<typeof parseCommand<typeof INCIDENT_OPTIONS>>['values'];

/** `leitstand publish`: a new incident, or a maintenance with `--severity 0`; with `--draft ID` the one that was drafted. Prints its id. */
export async function publish(context: CliContext, args: readonly string[]): Promise<void> {
  const { values } = parseCommand(args, { ...INCIDENT_OPTIONS, draft: { type: 'string' } });
  const server = serverOf(context, values.server);
  const token = await findToken(context, server, values['token-file']);
  const answer = await untilAnswered(
    context,
    [server, 'publish', ...args],
    () => (values.draft === undefined ? makeIncident(server, values) : fromDraft(server, token, values.draft)),
    (key, body) =>
      send(server, 'POST', '/incidents', { token, key, body, overrideRedaction: values['override-redaction'] })
  );
  if (values.draft !== undefined) {
    await send(server, 'DELETE', `/drafts/${encodeURIComponent(values.draft)}`, { token });
  }
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : '';
  context.print(values.json ? JSON.stringify({ id }) : id);
  context.tell(`Published. Change it with: leitstand update ${id} --text …`);
}

/** A draft as an incident; what it says goes out as it is. */
async function fromDraft(server: string, token: string | undefined, id: string) {
  const draft = await readDraft(server, token, id);
  const phases = await readPhases(server);
  const affects = (draft.affects ?? []).flatMap(({ component, type, severity }) =>
    component === undefined || type === undefined ? [] : [{ reference: component, type, severity }]
  );
  if (affects.length < (draft.affects ?? []).length) {
    throw new LeitstandError('invalid-input', 'The draft is unfinished: an impact has no component or no impact type.');
  }
  return {
    draft: draft.id,
    displayName: draft.title,
    description: draft.text ?? '',
    beganAt: draft.beganAt ?? new Date().toISOString(),
    endedAt: draft.endedAt,
    phase: draft.phase ?? defaultPhase(phases, affects.some(({ severity }) => severity === 0) ? 0 : undefined),
    affects,
  };
}

async function makeIncident(server: string, values: GivenIncident) {
  if (!values.title?.trim()) {
    throw new LeitstandError('invalid-input', '--title is missing: what customers shall read first.');
  }
  const severity = values.severity === undefined ? undefined : await readSeverity(server, values.severity);
  const phases = await readPhases(server);
  return {
    displayName: values.title,
    description: readText(values.text) ?? '',
    beganAt: readTime(values.begin ?? 'now', 'begin'),
    endedAt: readTime(values.end, 'end'),
    phase: values.phase === undefined ? defaultPhase(phases, severity) : lookUpPhase(phases, values.phase),
    affects: await readImpacts(server, values, severity),
  };
}

/** The first phase is that of planned things; an incident begins with the second. */
function defaultPhase({ generation, phases }: { generation: number; phases: string[] }, severity: number | undefined) {
  const order = severity === 0 ? 0 : Math.min(1, phases.length - 1);
  return order < 0 ? undefined : { generation, order };
}

async function readImpacts(server: string, values: GivenIncident, severity: number | undefined) {
  const names = values.component ?? [];
  if (names.length === 0) {
    return [];
  }
  if (values.impact === undefined || severity === undefined) {
    throw new LeitstandError(
      'invalid-input',
      '--component needs --impact and --severity: how and how much it is impaired.'
    );
  }
  const components = await readComponents(server);
  const type = lookUp(await readImpactTypes(server), values.impact, 'impact type').id;
  return names.map((name) => ({ reference: lookUp(components, name, 'component').id, type, severity }));
}

/** A severity from 0 to 100, or the upper bound of a named band. */
export async function readSeverity(server: string, given: string): Promise<number> {
  if (/^\d{1,3}$/.test(given) && Number(given) <= 100) {
    return Number(given);
  }
  const severities = await readSeverities(server);
  const found = severities.find(({ displayName }) => displayName.toLowerCase() === given.toLowerCase());
  if (!found) {
    const names = severities.map(({ displayName }) => displayName).join(', ');
    throw new LeitstandError('invalid-input', `--severity must be a number from 0 to 100 or one of: ${names}`);
  }
  return found.value;
}
