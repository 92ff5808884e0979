import { LeitstandError } from '../../src/domain/errors/leitstandError';

import { readFiles } from './app/readFiles';
import { returnMemory } from './memory/returnMemory';
import { startServer } from './app/startServer';
import { dryRun } from './provisioning/dryRun';
import { readSettings, USAGE } from './settings/readSettings';

/** Starts the server, says what it does, and ends it on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    return;
  }
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings.provisioningDryRun) {
    const { provisioning } = readFiles(settings, process.env);
    const location = { url: settings.databaseUrl, password: settings.databasePassword, dataDir: settings.dataDir };
    (await dryRun(location, provisioning)).forEach((line) => console.log(line));
    return;
  }
  returnMemory();
  const server = await startServer(settings, process.env, (message) => console.error(message));
  console.log(`Status page server on ${server.url}/`);
  server.summary.forEach((line) => console.log(`  ${line}`));

  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) {
      return;
    }
    stopping = true;
    console.log(`${signal}: stopping.`);
    setTimeout(() => process.exit(1), settings.shutdownTimeoutMs).unref();
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(String(error));
        process.exit(1);
      }
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  const told = error instanceof LeitstandError;
  console.error(told ? [error.message, error.detail].filter(Boolean).join('\n  ') : error);
  process.exit(1);
});
