import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import { backup } from './commands/backup';
import { correct, retract } from './commands/correct';
import { draft } from './commands/draft';
import { exportStatus } from './commands/export';
import { importStatus } from './commands/import';
import { login } from './commands/login';
import { logout } from './commands/logout';
import { publish } from './commands/publish';
import { status } from './commands/status';
import { token } from './commands/token';
import { resolve, update } from './commands/update';
import type { CliContext } from './environment';

const USAGE = `Usage: leitstand COMMAND [options]
  status                                      what is reported now and planned for the next 30 days
  publish --title T [--text T] [--component NAME]… [--impact NAME] [--severity N|NAME]
          [--phase NAME] [--begin TIME] [--end TIME]     prints the id; --severity 0 is a maintenance
  publish --draft ID                                     what was drafted, as it is
  draft [as publish, all but --title optional]           prints the id; drafts are private
  draft list | draft delete ID
  update ID [--title T] [--text T] [--phase NAME]
  resolve ID [--title T] [--text T] [--phase NAME] [--at TIME]
  correct ID --note N [--update ORDER] [--title T] [--text T] [--begin TIME] [--end TIME]
  retract ID --reason R [--update ORDER]                 both leave a trace that customers see
  export [--file FILE]                                   everything public with its ids, as JSON
  import --from URL|--file FILE [--dry-run]              from any server of the SCS API; may be repeated
  login --issuer URL [--client-id ID] [--scope S]        opens no browser: shows an address and a code
  logout                                                 forgets the login, here and at the provider
  token create --name N --role ROLE [--purpose publish|inbox] [--days N]
  token list | token rotate ID [--days N] | token revoke ID
          with --data DIR or --database URL: straight in the database, on the server's machine
  backup FILE --data DIR                                 a copy of the embedded database, while the server runs

What looks internal (host names, addresses) is refused; --override-redaction publishes it.
Everywhere: --server URL (LEITSTAND_URL), --token-file FILE (LEITSTAND_TOKEN_FILE; LEITSTAND_TOKEN), --json.
TIME is "now" or as in 2026-05-01T08:00:00+02:00; a text of "-" is read from standard input.`;

const COMMANDS: Readonly<Record<string, (context: CliContext, args: readonly string[]) => Promise<void>>> = {
  backup,
  correct,
  draft,
  export: exportStatus,
  import: importStatus,
  login,
  logout,
  publish,
  resolve,
  retract,
  status,
  token,
  update,
};

/** Runs a command as it was typed. Returns the exit code: 0, 1 if it could not be done, 2 for a mistake in the command. Throws what is a fault of ours. */
export async function runCommand(words: readonly string[], context: CliContext): Promise<number> {
  const [name = '--help', ...args] = words;
  if (name === '--help' || name === 'help' || args.includes('--help')) {
    context.print(USAGE);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    context.tell(`There is no command ${name}.\n${USAGE}`);
    return 2;
  }
  try {
    await command(context, args);
    return 0;
  } catch (error) {
    if (!(error instanceof LeitstandError)) {
      throw error;
    }
    context.tell([error.message, error.detail].filter(Boolean).join('\n  '));
    return error.code === 'invalid-input' ? 2 : 1;
  }
}
