import { LeitstandError } from '../../../../src/domain/errors/leitstandError';
import { MACHINE_ROLES, PURPOSES } from '../../auth/machine/model';
import { parseExpiry } from '../../auth/machine/parseExpiry';
import { readSecret, secretFile } from '../../settings/secret';
import { showStoredTime } from '../../store/storedTime';
import type { CliContext } from '../environment';
import { findToken } from '../findToken';
import { send } from '../httpClient';
import { localTokens } from '../localTokens';
import { COMMON, parseCommand, serverOf } from '../options';

const OPTIONS = {
  ...COMMON,
  name: { type: 'string' },
  role: { type: 'string' },
  purpose: { type: 'string' },
  days: { type: 'string' },
  data: { type: 'string' },
  database: { type: 'string' },
  'database-file': { type: 'string' },
} as const;

type Given = ReturnType<typeof parseCommand<typeof OPTIONS>>['values'];

/** The tokens of a server, over its API or, on its machine, in its database. */
interface Tokens {
  create: (request: Record<string, unknown>) => Promise<unknown>;
  list: () => Promise<unknown>;
  rotate: (id: string, expiresAt: string) => Promise<unknown>;
  revoke: (id: string) => Promise<unknown>;
}

/** `leitstand token create|list|rotate|revoke`: machine tokens. With `--data` or `--database` without any server or login: break glass. */
export async function token(context: CliContext, [verb = '', ...args]: readonly string[]): Promise<void> {
  switch (verb) {
    case 'create': {
      const { values } = parseCommand(args, OPTIONS);
      const made = await (await tokensOf(context, values)).create(readRequest(values));
      return printToken(context, made, values.json);
    }
    case 'list': {
      const { values } = parseCommand(args, OPTIONS);
      return printList(context, await (await tokensOf(context, values)).list(), values.json);
    }
    case 'rotate': {
      const { values, positionals } = parseCommand(args, OPTIONS, ['ID']);
      const made = await (await tokensOf(context, values)).rotate(String(positionals[0]), readEnd(values.days));
      return printToken(context, made, values.json);
    }
    case 'revoke': {
      const { values, positionals } = parseCommand(args, OPTIONS, ['ID']);
      await (await tokensOf(context, values)).revoke(String(positionals[0]));
      return context.tell('Revoked.');
    }
    default:
      throw new LeitstandError('invalid-input', `token ${verb}: one of create, list, rotate, revoke is expected.`);
  }
}

async function tokensOf(context: CliContext, values: Given): Promise<Tokens> {
  const file = values['database-file'];
  if (values.data !== undefined || values.database !== undefined || file !== undefined) {
    const url = file === undefined ? values.database : secretFile(file, '--database-file');
    const password = readSecret(context.environment, 'LEITSTAND_DATABASE_PASSWORD');
    const local = localTokens({ dataDir: values.data ?? '', url, password });
    return {
      ...local,
      create: async (request) => local.create(checkRequest(request)),
      list: async () =>
        (await local.list()).map((each) => ({
          ...each,
          createdAt: showStoredTime(each.createdAt),
          expiresAt: showStoredTime(each.expiresAt),
          lastUsedAt: each.lastUsedAt && showStoredTime(each.lastUsedAt),
          revokedAt: each.revokedAt && showStoredTime(each.revokedAt),
        })),
      rotate: (id, end) => local.rotate(id, parseExpiry(end)),
    };
  }
  const server = serverOf(context, values.server);
  const bearer = await findToken(context, server, values['token-file']);
  const ask = (method: string, path: string, body?: unknown) => send(server, method, path, { token: bearer, body });
  return {
    create: (request) => ask('POST', '/tokens', request),
    list: async () => {
      const answer = await ask('GET', '/tokens');
      return typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : [];
    },
    rotate: (id, expiresAt) => ask('POST', `/tokens/${encodeURIComponent(id)}/rotate`, { expiresAt }),
    revoke: (id) => ask('DELETE', `/tokens/${encodeURIComponent(id)}`),
  };
}

function readRequest(values: Given) {
  if (!values.name?.trim() || !values.role) {
    throw new LeitstandError(
      'invalid-input',
      '--name and --role are needed: whom the token is for and what it may do.'
    );
  }
  return { name: values.name, role: values.role, purpose: values.purpose, expiresAt: readEnd(values.days) };
}

/** What the server checks over its API, for tokens made without it. */
function checkRequest({ name, role, purpose, expiresAt }: Record<string, unknown>) {
  const known = MACHINE_ROLES.find((each) => each === role);
  const narrowed = PURPOSES.find((each) => each === purpose);
  if (known === undefined || (purpose !== undefined && narrowed === undefined)) {
    throw new LeitstandError(
      'invalid-input',
      `--role is one of ${MACHINE_ROLES.join(', ')}, --purpose one of ${PURPOSES.join(', ')}.`
    );
  }
  return { name: String(name), role: known, purpose: narrowed, expiresAt: parseExpiry(String(expiresAt)) };
}

function readEnd(days = '90'): string {
  if (!/^\d{1,3}$/.test(days)) {
    throw new LeitstandError('invalid-input', '--days must be a number of days, 400 at most.');
  }
  return new Date(Date.now() + Number(days) * 24 * 3600_000).toISOString();
}

function printToken(context: CliContext, made: unknown, json = false): void {
  const { id, token: text }: Record<string, unknown> = typeof made === 'object' && made !== null ? { ...made } : {};
  context.print(json ? JSON.stringify(made) : String(text));
  context.tell(`Token ${String(id)}. It is not shown again.`);
}

function printList(context: CliContext, tokens: unknown, json = false): void {
  if (json) {
    context.print(JSON.stringify(tokens, null, 2));
    return;
  }
  for (const each of Array.isArray(tokens) ? tokens : []) {
    const row: Record<string, unknown> = { ...each };
    const end = row.revokedAt ? `revoked ${String(row.revokedAt)}` : `until ${String(row.expiresAt)}`;
    const right = [row.role, row.purpose].filter(Boolean).join(' for ');
    context.print(
      `${String(row.id)}  ${String(row.name)}  ${right}  ${end}  last used ${String(row.lastUsedAt ?? 'never')}`
    );
  }
}
