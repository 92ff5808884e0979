import { LeitstandError } from '../../../../src/domain/errors/leitstandError';
import type { CliContext } from '../environment';
import { findToken } from '../findToken';
import { send } from '../httpClient';
import { lookUp, lookUpPhase } from '../lookUp';
import { COMMON, parseCommand, readText, readTime, serverOf } from '../options';
import { readComponents, readDrafts, readImpactTypes, readPhases } from '../readStatus';

import { type GivenIncident, INCIDENT_OPTIONS, readSeverity } from './publish';

/** `leitstand draft`: an incident that is being written, for the team only; `draft list`, `draft delete ID`. */
export async function draft(context: CliContext, args: readonly string[]): Promise<void> {
  const [verb] = args;
  if (verb === 'list') {
    return list(context, args.slice(1));
  }
  if (verb === 'delete') {
    return remove(context, args.slice(1));
  }
  const { values } = parseCommand(args, INCIDENT_OPTIONS);
  const server = serverOf(context, values.server);
  const body = await makeDraft(server, values);
  const token = await findToken(context, server, values['token-file']);
  const answer = await send(server, 'POST', '/drafts', { token, body });
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : '';
  context.print(values.json ? JSON.stringify({ id }) : id);
  context.tell(`Drafted; nobody outside sees it. Publish it with: leitstand publish --draft ${id}`);
}

async function list(context: CliContext, args: readonly string[]): Promise<void> {
  const { values } = parseCommand(args, COMMON);
  const server = serverOf(context, values.server);
  const drafts = await readDrafts(server, await findToken(context, server, values['token-file']));
  if (values.json) {
    context.print(JSON.stringify(drafts, null, 2));
    return;
  }
  drafts.forEach(({ id, title, changedAt }) => context.print(`${id}  ${title}  changed ${changedAt}`));
}

async function remove(context: CliContext, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseCommand(args, COMMON, ['ID']);
  const server = serverOf(context, values.server);
  const token = await findToken(context, server, values['token-file']);
  await send(server, 'DELETE', `/drafts/${encodeURIComponent(positionals[0] ?? '')}`, { token });
  context.tell('Deleted.');
}

/** A draft may be unfinished: what is not given is left out. */
async function makeDraft(server: string, values: GivenIncident) {
  if (!values.title?.trim()) {
    throw new LeitstandError('invalid-input', '--title is missing: what customers shall read first.');
  }
  const severity = values.severity === undefined ? undefined : await readSeverity(server, values.severity);
  const components = values.component?.length ? await readComponents(server) : [];
  const type =
    values.impact === undefined ? undefined : lookUp(await readImpactTypes(server), values.impact, 'impact type').id;
  return {
    title: values.title,
    text: readText(values.text),
    beganAt: readTime(values.begin, 'begin'),
    endedAt: readTime(values.end, 'end'),
    phase: values.phase === undefined ? undefined : lookUpPhase(await readPhases(server), values.phase),
    affects: values.component?.map((name) => ({ component: lookUp(components, name, 'component').id, type, severity })),
  };
}
