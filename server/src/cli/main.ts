import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import { backup } from './commands/backup';
import { exportStatus } from './commands/export';
import { importStatus } from './commands/import';
import { login } from './commands/login';
import { publish } from './commands/publish';
import { status } from './commands/status';
import { token } from './commands/token';
import { resolve, update } from './commands/update';
import type { CliContext } from './environment';

const USAGE = `Usage: leitstand COMMAND [options]
  status                                      what is reported now and planned for the next 30 days
  publish --title T [--text T] [--component NAME]… [--impact NAME] [--severity N|NAME]
          [--phase NAME] [--begin TIME] [--end TIME]     prints the id; --severity 0 is a maintenance
  update ID [--title T] [--text T] [--phase NAME]
  resolve ID [--title T] [--text T] [--phase NAME] [--at TIME]
  export [--file FILE]                                   everything public with its ids, as JSON
  import --from URL|--file FILE [--dry-run]              from any server of the SCS API; may be repeated
  login --issuer URL [--client-id ID] [--scope S]        opens no browser: shows an address and a code
  token create --name N --role ROLE [--purpose publish|inbox] [--days N]
  token list | token rotate ID [--days N] | token revoke ID
          with --data DIR or --database URL: straight in the database, on the server's machine
  backup FILE --data DIR                                 a copy of the embedded database, while the server runs

Everywhere: --server URL (LEITSTAND_URL), --token-file FILE (LEITSTAND_TOKEN_FILE; LEITSTAND_TOKEN), --json.
TIME is "now" or as in 2026-05-01T08:00:00+02:00; a text of "-" is read from standard input.`;

const COMMANDS: Readonly<Record<string, (context: CliContext, args: readonly string[]) => Promise<void>>> = {
  backup,
  export: exportStatus,
  import: importStatus,
  login,
  publish,
  resolve,
  status,
  token,
  update,
};

async function main(): Promise<number> {
  const [name = '--help', ...args] = process.argv.slice(2);
  if (name === '--help' || name === 'help' || args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(`There is no command ${name}.\n${USAGE}`);
    return 2;
  }
  const context = { environment: process.env, print: console.log, tell: console.error };
  try {
    await command(context, args);
    return 0;
  } catch (error) {
    if (!(error instanceof LeitstandError)) {
      throw error;
    }
    console.error([error.message, error.detail].filter(Boolean).join('\n  '));
    return error.code === 'invalid-input' ? 2 : 1;
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  }
);
