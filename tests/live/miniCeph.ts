import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Free on most machines; the cluster listens on 127.0.0.1 only. */
const MON_PORT = 23310;
const OSDS = 3;
const STEP_MS = 120_000;

/** A real, small Ceph on this machine: one monitor, one manager, three OSDs that keep their data in files. */
export interface MiniCeph {
  /** `host:port` of the manager's metrics. */
  metrics: string;
  /** Kills an OSD without a word, as a dying host does. */
  killOsd: (id: number) => void;
  /** Starts an OSD that was killed. */
  startOsd: (id: number) => void;
  /** Ends every daemon and removes the data. */
  stop: () => Promise<void>;
}

/**
 * Starts Ceph from Debian's packages ceph-mon, ceph-osd, ceph-mgr and ceph-common, which must be installed; takes about half a minute.
 * `metricsPort`: where the manager's prometheus module listens. Throws if a step takes longer than two minutes.
 */
export async function startMiniCeph(metricsPort: number): Promise<MiniCeph> {
  const folder = mkdtempSync(path.join(tmpdir(), 'leitstand-ceph-'));
  const daemons = new Map<string, ChildProcess>();
  const ceph = async (...args: string[]) =>
    (await run('ceph', ['--connect-timeout', '30', ...args], { env: environment, timeout: STEP_MS })).stdout.trim();
  const environment = { ...process.env, CEPH_CONF: path.join(folder, 'ceph.conf') };
  const start = (name: string, command: string, args: string[]) => {
    const log = openSync(path.join(folder, 'log', `${name}.out`), 'a');
    daemons.set(name, spawn(command, [...args, '-f'], { env: environment, stdio: ['ignore', log, log] }));
  };
  const startOsd = (id: number) => start(`osd.${id}`, 'ceph-osd', ['-i', String(id)]);
  const stop = async () => {
    await Promise.all([...daemons.values()].map(ended));
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const fsid = randomUUID();
    ['log', 'run', 'crash/posted', 'mon', 'mgr/a', 'osd'].forEach((name) =>
      mkdirSync(path.join(folder, name), { recursive: true })
    );
    writeFileSync(environment.CEPH_CONF, configOf(folder, fsid));
    const map = path.join(folder, 'monmap');
    await run('monmaptool', ['--create', '--fsid', fsid, '--addv', 'a', `[v2:127.0.0.1:${MON_PORT}]`, map]);
    await run('ceph-mon', ['--mkfs', '-i', 'a', '--monmap', map], { env: environment });
    start('mon.a', 'ceph-mon', ['-i', 'a']);
    await until('the monitor answers', async () => (await ceph('mon', 'stat')).includes('quorum'));

    await ceph('config', 'set', '--force', 'mgr', 'mgr/prometheus/server_addr', '127.0.0.1');
    await ceph('config', 'set', '--force', 'mgr', 'mgr/prometheus/server_port', String(metricsPort));
    await ceph('config', 'set', '--force', 'mgr', 'mgr/prometheus/scrape_interval', '5');
    await ceph('mgr', 'module', 'enable', 'prometheus', '--force');
    start('mgr.a', 'ceph-mgr', ['-i', 'a']);

    for (let id = 0; id < OSDS; id += 1) {
      const uuid = randomUUID();
      await ceph('osd', 'new', uuid, String(id));
      mkdirSync(path.join(folder, 'osd', String(id)));
      await run('ceph-osd', ['-i', String(id), '--mkfs', '--osd-uuid', uuid], { env: environment, timeout: STEP_MS });
      startOsd(id);
    }
    await until('all OSDs are up', async () => (await ceph('osd', 'stat')).includes(`${OSDS} up`));
    await ceph('osd', 'pool', 'create', 'volumes', '8');
    await until('the manager exports metrics', async () => {
      const answer = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
      return (await answer.text()).includes('ceph_health_status');
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    metrics: `127.0.0.1:${metricsPort}`,
    killOsd: (id) => daemons.get(`osd.${id}`)?.kill('SIGKILL'),
    startOsd,
    stop,
  };
}

/** No keys: nobody but this machine can reach the cluster, and it holds nothing. */
const configOf = (folder: string, fsid: string): string => `[global]
fsid = ${fsid}
mon host = [v2:127.0.0.1:${MON_PORT}]
public network = 127.0.0.0/8
cluster network = 127.0.0.0/8
auth cluster required = none
auth service required = none
auth client required = none
run dir = ${folder}/run
admin socket = ${folder}/run/$name.asok
log file = ${folder}/log/$name.log
crash dir = ${folder}/crash
osd pool default size = 3
osd pool default min size = 2
osd crush chooseleaf type = 0
mon data = ${folder}/mon/$id
mon data avail warn = 1
mon data avail crit = 0
mon warn on pool no redundancy = false
mon warn on insecure global id reclaim allowed = false
mgr data = ${folder}/mgr/$id
osd data = ${folder}/osd/$id
osd objectstore = bluestore
osd memory target = 939524096
bluestore block size = 2147483648
bluestore fsck on mount = false
`;

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return resolve();
    }
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + STEP_MS;
  for (;;) {
    if (await holds().catch(() => false)) {
      return;
    }
    if (Date.now() > end) {
      throw new Error(`Gave up waiting until ${what}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
