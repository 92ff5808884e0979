import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { ensureChromium, installPackages, which } from './debian.mjs';
import { checkNode, installDependencies, ROOT } from './dependencies.mjs';

// `npm test [-- step …]`: every check there is, on a machine that has Node and nothing else.

const STEPS = [
  { name: 'typecheck', run: ['npm', 'run', '--silent', 'typecheck'] },
  { name: 'lint', run: ['npm', 'run', '--silent', 'lint'] },
  { name: 'build', run: ['npm', 'run', '--silent', 'build'] },
  { name: 'unit', run: ['npm', 'run', '--silent', 'unit'] },
  { name: 'e2e', run: ['npm', 'run', '--silent', 'e2e'] },
];

const hasPostgres = () => existsSync('/usr/lib/postgresql') && readdirSync('/usr/lib/postgresql').length > 0;

/** Real parts that tests need and no npm package brings. */
function installTools() {
  ensureChromium();
  if (!hasPostgres()) {
    installPackages(['postgresql'], 'The store is tested on a real PostgreSQL.');
  }
  if (!which('docker-compose') && spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status !== 0) {
    installPackages(['docker-compose'], 'The compose file is checked by docker-compose config.');
  }
}

function runStep({ name, run: [command, ...args] }) {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  return { name, passed: status === 0, seconds: Math.round((Date.now() - began) / 1000) };
}

try {
  checkNode();
  installDependencies();
  installTools();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

const results = STEPS.filter((step) => wanted.length === 0 || wanted.includes(step.name)).map(runStep);
const failed = results.filter((result) => !result.passed).length;
console.log('');
results.forEach(({ name, passed, seconds }) =>
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds} s`)
);
console.log(`\nsteps: ${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
