import { LeitstandError } from '../../../../src/domain/errors/leitstandError';
import { backupDatabase } from '../../store/backupDatabase';
import type { CliContext } from '../environment';
import { parseCommand } from '../options';

const OPTIONS = { data: { type: 'string' }, json: { type: 'boolean' } } as const;

/** `leitstand backup FILE --data DIR`: a copy of the embedded database, on the server's machine, while the server runs. */
export async function backup(context: CliContext, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseCommand(args, OPTIONS, ['FILE']);
  const dataDir = values.data ?? context.environment.LEITSTAND_DATA;
  const [file = ''] = positionals;
  if (dataDir === undefined) {
    throw new LeitstandError(
      'invalid-input',
      '--data is missing: the data directory of the server. (PostgreSQL: pg_dump.)'
    );
  }
  const bytes = backupDatabase(dataDir, file);
  context.print(values.json ? JSON.stringify({ file, bytes }) : `${file}: ${bytes} bytes`);
}
