import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unpackDebian } from '../../scripts/debian/unpackDebian';
import type { Asked } from './ask';

/** Boards of Debian's package that answer what our pages answer; read from there when it is run, nothing of them is here. */
export const BOARDS = [
  'ceph-cluster',
  'osds-overview',
  'osd-device-details',
  'hosts-overview',
  'host-details',
  'pool-overview',
  'rbd-overview',
] as const;
export type Board = (typeof BOARDS)[number];

/** A panel of a peer's board. */
export interface PeerPanel {
  title: string;
  queries: Asked[];
}

interface JsonPanel {
  title?: string;
  targets?: Array<{ expr?: string; instant?: boolean }>;
  panels?: JsonPanel[];
  collapsed?: boolean;
}

/** Reads the boards of Debian's `ceph-grafana-dashboards`, which it fetches and unpacks the first time, with these values for variables. */
export function readBoards(variables: Readonly<Record<string, string>>): ReadonlyMap<Board, PeerPanel[]> {
  const folder = path.join(unpackDebian(['ceph-grafana-dashboards']), 'etc/grafana/dashboards/ceph-dashboard');
  return new Map(
    BOARDS.map((board) => {
      const content: { panels: JsonPanel[] } = JSON.parse(readFileSync(path.join(folder, `${board}.json`), 'utf8'));
      return [board, content.panels.flatMap((panel) => panelsOf(panel, variables))];
    })
  );
}

/** Rows that are shut ask nothing. */
function panelsOf(
  { title = '', targets = [], panels = [], collapsed }: JsonPanel,
  variables: Readonly<Record<string, string>>
): PeerPanel[] {
  const queries = targets.flatMap(({ expr, instant }): Asked[] =>
    expr ? [{ expr: fill(expr, variables), kind: instant ? 'instant' : 'range' }] : []
  );
  return [
    ...(queries.length > 0 ? [{ title: fill(title, variables), queries }] : []),
    ...(collapsed ? [] : panels.flatMap((panel) => panelsOf(panel, variables))),
  ];
}

/**
 * What stands for the variables of the boards on this site. `osd_hosts` asks for a label that only sites without honor_labels have: empty,
 * as with cephadm's own scrape jobs, and the board of hosts then reads all nodes, as our fleet does.
 */
export function peerVariables(osd: string, node: string): Record<string, string> {
  return {
    // Counters of OSDs are ceph-exporter's since Reef: with the manager's job alone the boards would show nothing.
    job: 'ceph|ceph-exporter',
    ...{ osd_hosts: '', mon_hosts: 'storage-1|storage-2|storage-3', mds_hosts: 'storage-1', rgw_hosts: 'storage-2' },
    ...{ ceph_hosts: node, osd: `osd.${osd}`, topk: '15' },
  };
}

/** A text with Grafana's variables filled, `$name` or `${name}`. */
export function fill(text: string, variables: Readonly<Record<string, string>>): string {
  const all: Record<string, string> = { __rate_interval: '4m', __interval: '1m', __range: '1h', ...variables };
  return Object.entries(all)
    .sort(([a], [b]) => b.length - a.length)
    .reduce((filled, [name, value]) => filled.replaceAll(`$${name}`, value).replaceAll(`\${${name}}`, value), text);
}
