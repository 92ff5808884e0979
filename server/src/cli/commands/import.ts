import { readFileSync } from 'node:fs';

import { LeitstandError } from '../../../../src/domain/errors/leitstandError';
import { type ExchangeDocument, ExchangeSchema, KINDS } from '../../exchange/model';
import { checkDocument } from '../../settings/checkDocument';
import type { CliContext } from '../environment';
import { findToken } from '../findToken';
import { send } from '../httpClient';
import { COMMON, parseCommand, serverOf } from '../options';

import { readEverything } from './export';

const OPTIONS = {
  ...COMMON,
  from: { type: 'string' },
  file: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** `leitstand import --from URL` (any server of the SCS API) or `--file FILE` (of `leitstand export`): may be repeated, keeps all ids. */
export async function importStatus(context: CliContext, args: readonly string[]): Promise<void> {
  const { values } = parseCommand(args, OPTIONS);
  if ((values.from === undefined) === (values.file === undefined)) {
    throw new LeitstandError('invalid-input', 'Either --from URL or --file FILE is needed.');
  }
  const server = serverOf(context, values.server);
  const document =
    values.file === undefined ? await readEverything(serverOf(context, values.from)) : readDocument(values.file);
  const token = await findToken(context, server, values['token-file']);
  const path = `/import${values['dry-run'] ? '?dryRun=true' : ''}`;
  const report: unknown = await send(server, 'POST', path, { token, body: document });
  context.print(values.json ? JSON.stringify(report) : describe(report));
  context.tell(values['dry-run'] ? 'Nothing was written (--dry-run).' : 'Imported.');
}

function readDocument(file: string): ExchangeDocument {
  try {
    const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return checkDocument(ExchangeSchema, document, `The file ${file}`);
  } catch (error) {
    throw error instanceof LeitstandError
      ? error
      : new LeitstandError('invalid-input', `The file ${file} cannot be read.`, String(error));
  }
}

function describe(report: unknown): string {
  const { created, changed, unchanged } = toRecord(report);
  return KINDS.map((kind) => {
    const [fresh, other, same] = [created, changed, unchanged].map((counts) => Number(toRecord(counts)[kind] ?? 0));
    return `${kind.padEnd(12)} ${fresh} new, ${other} changed, ${same} as they were`;
  }).join('\n');
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
