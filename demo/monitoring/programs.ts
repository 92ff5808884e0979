import { execFile, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { downloadDebian } from '../../scripts/debian/downloadDebian';

/** Programs of the monitoring: their names, in order of preference, and the Debian package that has them. */
const PROGRAMS = {
  prometheus: { names: ['prometheus'], package: 'prometheus' },
  promtool: { names: ['promtool'], package: 'prometheus' },
  alertmanager: { names: ['prometheus-alertmanager', 'alertmanager'], package: 'prometheus-alertmanager' },
  amtool: { names: ['amtool'], package: 'prometheus-alertmanager' },
  nodeExporter: { names: ['prometheus-node-exporter', 'node_exporter'], package: 'prometheus-node-exporter' },
  blackbox: { names: ['prometheus-blackbox-exporter', 'blackbox_exporter'], package: 'prometheus-blackbox-exporter' },
} as const;

type Program = keyof typeof PROGRAMS;

/** Path of each program. */
export type Programs = Record<Program, string>;

const run = promisify(execFile);

/**
 * Finds the programs on the PATH, else in Debian packages that are downloaded and unpacked below
 * `<root>/.demo/`: nothing is installed, nobody needs to be root. Throws an Error that names what is
 * missing on machines without apt-get.
 */
export async function findPrograms(root: string, say: (line: string) => void = () => {}): Promise<Programs> {
  const unpacked = path.join(root, '.demo', 'debian');
  const missing = Object.values(PROGRAMS).filter(({ names }) => !locate(names, unpacked));
  if (missing.length > 0) {
    await unpackPackages([...new Set(missing.map((program) => program.package))], root, unpacked, say);
  }
  const find = (program: Program): string => {
    const found = locate(PROGRAMS[program].names, unpacked);
    if (!found) {
      throw new Error(`${PROGRAMS[program].names.join(' or ')} is missing: put it on the PATH.`);
    }
    return found;
  };
  return {
    prometheus: find('prometheus'),
    promtool: find('promtool'),
    alertmanager: find('alertmanager'),
    amtool: find('amtool'),
    nodeExporter: find('nodeExporter'),
    blackbox: find('blackbox'),
  };
}

function locate(names: readonly string[], unpacked: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':').filter(Boolean), path.join(unpacked, 'usr', 'bin')];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

async function unpackPackages(packages: string[], root: string, target: string, say: (line: string) => void) {
  if (spawnSync('sh', ['-c', 'command -v apt-get && command -v dpkg']).status !== 0) {
    throw new Error(`Put these on the PATH (this machine has no apt-get to fetch them with): ${packages.join(', ')}.`);
  }
  say(`Fetching ${packages.join(', ')} from Debian …`);
  mkdirSync(target, { recursive: true });
  const work = mkdtempSync(path.join(root, '.demo', 'fetch-'));
  try {
    downloadDebian(packages, work);
    for (const file of readdirSync(work).filter((name) => name.endsWith('.deb'))) {
      await run('dpkg', ['-x', path.join(work, file), path.join(work, 'unpacked')]);
    }
    makeRelocatable(path.join(work, 'unpacked', 'usr', 'bin', 'prometheus-alertmanager'));
    takeOver(
      path.join(work, 'unpacked', 'usr', 'share', 'prometheus'),
      path.join(target, 'usr', 'share', 'prometheus')
    );
    takeOver(path.join(work, 'unpacked', 'usr', 'bin'), path.join(target, 'usr', 'bin'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Debian's Alertmanager reads its own templates from a fixed place in /usr/share and has no option for another.
 * Unpacked elsewhere it gets a path of the same length that is relative to `programFolder()`.
 */
function makeRelocatable(alertmanager: string): void {
  if (existsSync(alertmanager)) {
    const fixed = '/usr/share/prometheus/alertmanager';
    const relative = `${fixed.slice(1)}/`;
    writeFileSync(alertmanager, readFileSync(alertmanager, 'latin1').replaceAll(fixed, relative), 'latin1');
  }
}

/** The folder that a program must be started in: the root of the unpacked packages, if it is from there. */
export function programFolder(program: string, root: string): string {
  const unpacked = path.join(root, '.demo', 'debian');
  return program.startsWith(unpacked) ? unpacked : root;
}

/** A program appears whole or not at all, also when a test and a demo fetch at the same time. */
function takeOver(from: string, to: string): void {
  if (!existsSync(from)) {
    return;
  }
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    rmSync(path.join(to, name), { recursive: true, force: true });
    renameSync(path.join(from, name), path.join(to, name));
  }
}
