import type { Alert } from '../../domain/alerts/model';
import { asList, isRecord } from '../../domain/parse/narrow';
import { toInventory, type Inventory } from '../../domain/redaction/inventory';
import type { Component } from '../../domain/status/model';
import { grafanaRequest } from '../../polling/grafanaRequest';

/** Labels in which exporters name machines. */
export const HOST_LABELS = [
  'instance',
  'nodename',
  'hostname',
  'host',
  'exported_instance',
  'hypervisor_hostname',
] as const;

/** Labels of alerts that name machines, disks and daemons. */
const ALERT_LABELS = [...HOST_LABELS, 'node', 'hypervisor', 'ceph_daemon', 'domain', 'server', 'target'] as const;

const stringsOf = (body: unknown): string[] =>
  asList(isRecord(body) ? body.data : undefined).filter((each): each is string => typeof each === 'string');

/** Names of machines that a Prometheus knows, through Grafana. What cannot be read is empty: the status page looks at the words too. */
export async function readHosts(datasourceUid: string): Promise<string[]> {
  const root = `/api/datasources/uid/${encodeURIComponent(datasourceUid)}/resources/api/v1/label`;
  const lists = await Promise.all(
    HOST_LABELS.map((label) =>
      grafanaRequest({ method: 'GET', path: `${root}/${label}/values` }).then(
        ({ status, body }) => (status < 400 ? stringsOf(body) : []),
        () => []
      )
    )
  );
  return [...new Set(lists.flat())];
}

/** An inventory of what Prometheus and the alerts name. Names of components are public whatever they are. */
export function inventoryOf(
  hosts: readonly string[],
  alerts: ReadonlyArray<Pick<Alert, 'name' | 'labels'>>,
  components: ReadonlyArray<Pick<Component, 'displayName'>>
): Inventory {
  const publicWords = new Set(components.map(({ displayName }) => displayName.toLowerCase()));
  const named = alerts.flatMap(({ labels }) => ALERT_LABELS.flatMap((label) => labels[label] || []));
  return toInventory(new Set([...hosts, ...named]), new Set(alerts.map(({ name }) => name)), (word) =>
    publicWords.has(word)
  );
}
