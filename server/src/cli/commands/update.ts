import { LeitstandError } from '../../../../src/domain/errors/leitstandError';
import type { CliContext } from '../environment';
import { findToken } from '../findToken';
import { send } from '../httpClient';
import { lookUpPhase } from '../lookUp';
import { parseCommand, readText, readTime, serverOf, WRITING } from '../options';
import { readIncident, readPhases } from '../readStatus';
import { untilAnswered } from '../untilAnswered';

const OPTIONS = {
  ...WRITING,
  title: { type: 'string' },
  text: { type: 'string' },
  phase: { type: 'string' },
} as const;

interface Pending {
  update?: Record<string, unknown>;
  change?: Record<string, unknown>;
}

/** `leitstand update ID`: a message to the readers of an incident, and perhaps another phase. */
export async function update(context: CliContext, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseCommand(args, OPTIONS, ['ID']);
  const [id = ''] = positionals;
  const server = serverOf(context, values.server);
  await write(context, server, values, ['update', ...args], id, async () => {
    const message = makeMessage(values);
    if (!message && values.phase === undefined) {
      throw new LeitstandError('invalid-input', '--text is missing: what readers shall know now.');
    }
    const phase = values.phase === undefined ? undefined : lookUpPhase(await readPhases(server), values.phase);
    return { update: message, change: phase && { phase } };
  });
  context.tell('Updated.');
}

/** `leitstand resolve ID`: ends an incident, in the last phase of the generation it was made in, with a message if one is given. */
export async function resolve(context: CliContext, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseCommand(args, { ...OPTIONS, at: { type: 'string' } }, ['ID']);
  const [id = ''] = positionals;
  const server = serverOf(context, values.server);
  await write(context, server, values, ['resolve', ...args], id, async () => {
    const incident = await readIncident(server, id);
    const phases = await readPhases(server, incident.phase?.generation);
    const phase =
      values.phase === undefined
        ? { generation: phases.generation, order: phases.phases.length - 1 }
        : lookUpPhase(phases, values.phase);
    return {
      update: makeMessage(values),
      change: { endedAt: readTime(values.at ?? 'now', 'at'), phase: phase.order < 0 ? undefined : phase },
    };
  });
  context.tell('Resolved.');
}

async function write(
  context: CliContext,
  server: string,
  values: { 'token-file'?: string; 'override-redaction'?: boolean },
  command: readonly string[],
  id: string,
  make: () => Promise<Pending>
): Promise<void> {
  const token = await findToken(context, server, values['token-file']);
  const overrideRedaction = values['override-redaction'];
  const path = `/incidents/${encodeURIComponent(id)}`;
  await untilAnswered(context, [server, ...command], make, async (key, pending) => {
    const { update: message, change } = toPending(pending);
    if (message) {
      await send(server, 'POST', `${path}/updates`, { token, key, body: message, overrideRedaction });
    }
    if (change) {
      await send(server, 'PATCH', path, { token, body: change, overrideRedaction });
    }
  });
}

function makeMessage(values: { title?: string; text?: string }) {
  const description = readText(values.text);
  return values.title === undefined && description === undefined
    ? undefined
    : { displayName: values.title, description, createdAt: new Date().toISOString() };
}

function toPending(value: unknown): Pending {
  return typeof value === 'object' && value !== null ? value : {};
}
