import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Running, startProcess } from '../start/processes';
import { waitForHttp } from '../start/waitForHttp';
import type { Activation } from '../world/scenarios/scenario';
import { World } from '../world/world';
import { capturedLines, type CapturedTarget } from './capturedLines';
import { anyPort } from './anyPort';
import { createBlocks } from './createBlocks';
import { findPrograms } from './programs';
import { worldLines } from './worldLines';
import { writeReaderConfig } from './writeReaderConfig';

export interface FillOptions {
  /** Folder of the repository. */
  root: string;
  /** An empty folder for data, configuration and log. */
  folder: string;
  /** Unix seconds. Ask the filled Prometheus at `to`: later its series are stale. */
  from: number;
  to: number;
  scrapeIntervalSeconds: number;
  /** Every series once for each of these values, as behind two replicas without deduplication; the second one's scrapes are later by half an interval. */
  externalReplicaLabel?: { name: string; values: string[] };
  /** The label that tells one site from another; `cluster="fra1"` without it, none at all with `null`. */
  scopeLabel?: { name: string; value: string } | null;
  /** Names of the simulated cloud's exporters, variants and `blackbox` included; without it those that the demo scrapes. `[]`: none. */
  exporters?: string[];
  /** What `instance` is: the short name of the host (the default), or address and port, as on sites that relabel nothing. */
  hostKey?: 'name' | 'address';
  /** What was broken when. */
  activations?: Activation[];
  /** Only metrics whose whole name matches, and `up`. */
  match?: RegExp;
  /** Captured expositions besides, each as a target that answers the same all the time. */
  captures?: CapturedTarget[];
  /** Rules files that shall be evaluated from now on, every second; their recordings appear after the start. */
  ruleFiles?: string[];
}

/** A Prometheus that scrapes nothing and holds what was asked for. */
export interface FilledPrometheus extends Running {
  url: string;
  /** Samples that were written. */
  samples: number;
}

/**
 * Fills a real Prometheus (Debian's, or the one on the PATH) from the simulated cloud and from captures, and starts it.
 *
 *     const filled = await fillPrometheus({ root, folder, from: to - 900, to, scrapeIntervalSeconds: 60 });
 *     … `${filled.url}/api/v1/query?time=${to}` …
 *     await filled.stop();
 *
 * Throws an Error when promtool refuses the samples or Prometheus does not come up within half a minute.
 */
export async function fillPrometheus(options: FillOptions): Promise<FilledPrometheus> {
  const { root, folder, to } = options;
  const data = path.join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const programs = await findPrograms(root);
  const world = new World(() => to);
  const momentAt = (now: number) => ({ ...world.moment(now), activations: options.activations ?? [] });
  const samples = await createBlocks(programs.promtool, data, path.join(folder, 'filled.om'), [
    worldLines(momentAt, options),
    capturedLines(options.captures ?? [], options),
  ]);
  const port = await anyPort();
  const url = `http://127.0.0.1:${port}`;
  const prometheus = startProcess({
    name: 'prometheus-filled',
    command: programs.prometheus,
    args: [
      `--config.file=${writeReaderConfig(folder, options.ruleFiles ?? [])}`,
      `--storage.tsdb.path=${data}`,
      // What was filled in is kept however old it is, and blocks stay as they are.
      ...['--storage.tsdb.retention.time=100y', '--storage.tsdb.max-block-duration=31d'],
      ...[`--web.listen-address=127.0.0.1:${port}`, '--log.level=warn', `--query.max-samples=${50_000_000}`],
    ],
    cwd: root,
    logs: folder,
    onDied: () => {},
  });
  try {
    await waitForHttp(`${url}/-/ready`, 30_000);
  } catch (error) {
    await prometheus.stop();
    throw error;
  }
  return { ...prometheus, url, samples };
}
