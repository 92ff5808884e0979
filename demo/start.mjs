import { spawn } from 'node:child_process';
import { checkNode, installDependencies, ROOT } from '../scripts/dependencies.mjs';

// The entry of `npm run demo`: plain JavaScript, because on a fresh machine nothing is installed yet.
try {
  checkNode();
  installDependencies();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const demo = spawn(process.execPath, ['--import', 'tsx', 'demo/main.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to both; the child stops what it started and this one waits for it.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => demo.kill('SIGTERM'));
demo.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
