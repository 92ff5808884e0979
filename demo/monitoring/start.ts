/**
 * The monitoring of the demo: real Prometheus, Alertmanager, node_exporter and blackbox exporter.
 *
 *     const parts = await startMonitoring({ root, runFolder, ports, worldUrl, say, onDied });
 *     …
 *     for (const part of parts.reverse()) await part.stop();
 *
 * The simulated cloud must answer at `worldUrl` before: it is asked for the hours that lie before the start.
 * Everything is kept below `runFolder` (`monitoring/` is emptied at each start, logs go to `logs/`);
 * fetched programs stay in `<root>/.demo/debian`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Ports } from '../start/ports';
import { type Running, startProcess } from '../start/processes';
import { waitForHttp } from '../start/waitForHttp';
import { backfill } from './backfill';
import { findPrograms, programFolder } from './programs';
import { writeConfigs } from './writeConfigs';
import { writeTargets } from './writeTargets';

export type MonitoringPorts = Pick<Ports, 'prometheus' | 'alertmanager' | 'nodeExporter' | 'blackbox'>;

/** The status page server that gets alerts by webhook. */
export interface AlertInbox {
  /** Without a slash at its end. */
  url: string;
  /** Holds a machine token of purpose `inbox`. */
  tokenFile: string;
}

export interface MonitoringOptions {
  /** Folder of the repository. */
  root: string;
  runFolder: string;
  /** Free ports on 127.0.0.1. */
  ports: MonitoringPorts;
  /** Address of the simulated cloud, without a slash at its end. */
  worldUrl: string;
  /** Hours of the past that are written before the start, so that graphs are full; 4 without it. */
  historyHours?: number;
  /** Where alerts are sent; without it nowhere. */
  inbox?: AlertInbox;
  /** Takes a line of progress. */
  say?: (line: string) => void;
  /** Called when a part ends although nobody stopped it, with its name and its log file. */
  onDied?: (name: string, log: string) => void;
}

/** A running part and where it answers. */
export interface MonitoringPart extends Running {
  url: string;
}

/** Starts all parts, back-fills Prometheus and resolves when each part is ready. Throws after stopping what it started. */
export async function startMonitoring(options: MonitoringOptions): Promise<MonitoringPart[]> {
  const { root, runFolder, ports, worldUrl, inbox, say = () => {}, onDied = () => {} } = options;
  const folder = path.join(runFolder, 'monitoring');
  const logs = path.join(runFolder, 'logs');
  const data = path.join(folder, 'prometheus');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const programs = await findPrograms(root, say);
  const configs = writeConfigs(root, folder, ports, inbox);
  await writeTargets(folder, worldUrl);
  const parts: MonitoringPart[] = [];
  const start = (name: string, command: string, port: number, args: string[]) => {
    const listen = `--web.listen-address=127.0.0.1:${port}`;
    const part = startProcess({
      name,
      command,
      args: [listen, ...args],
      cwd: programFolder(command, root),
      logs,
      onDied,
    });
    parts.push({ ...part, url: `http://127.0.0.1:${port}` });
  };
  try {
    start('node-exporter', programs.nodeExporter, ports.nodeExporter, []);
    start('blackbox-exporter', programs.blackbox, ports.blackbox, [`--config.file=${configs.blackbox}`]);
    start('alertmanager', programs.alertmanager, ports.alertmanager, [
      // An empty address: it shall not look for others of its kind.
      ...[`--config.file=${configs.alertmanager}`, '--cluster.listen-address='],
      ...[
        `--storage.path=${path.join(folder, 'alertmanager')}`,
        `--web.external-url=http://127.0.0.1:${ports.alertmanager}`,
      ],
    ]);
    say('Writing the hours before the start …');
    await backfill({
      root,
      folder,
      logs,
      data,
      port: ports.prometheus,
      worldUrl,
      programs,
      hours: options.historyHours,
    });
    start('prometheus', programs.prometheus, ports.prometheus, [
      ...[`--config.file=${configs.prometheus}`, `--storage.tsdb.path=${data}`, '--storage.tsdb.retention.time=2d'],
      // The first alerts are raised before Alertmanager is discovered; they shall not wait a minute for the next try.
      '--rules.alert.resend-delay=10s',
      `--web.external-url=http://127.0.0.1:${ports.prometheus}`,
    ]);
    await Promise.all(parts.map(({ name, url }) => waitForHttp(`${url}${READY[name] ?? '/'}`, 60_000)));
    return parts;
  } catch (error) {
    await Promise.all(parts.map((part) => part.stop()));
    throw error;
  }
}

const READY: Record<string, string> = { prometheus: '/-/ready', alertmanager: '/-/ready' };
