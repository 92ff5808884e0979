import { useEffect, useMemo, useState } from 'react';
import type { Alert } from '../../domain/alerts/model';
import type { Inventory } from '../../domain/redaction/inventory';
import type { Component } from '../../domain/status/model';
import { useSettings } from '../../settings/useSettings';
import { inventoryOf, readHosts } from './inventorySource';

const KEEP_MS = 5 * 60_000;

const known = new Map<string, { readAt: number; hosts: Promise<string[]> }>();

const hostsOf = (datasourceUid: string, now: number): Promise<string[]> => {
  const kept = known.get(datasourceUid);
  if (kept !== undefined && now - kept.readAt < KEEP_MS) {
    return kept.hosts;
  }
  const hosts = readHosts(datasourceUid);
  known.set(datasourceUid, { readAt: now, hosts });
  return hosts;
};

/** The names that must not be published: of machines in Prometheus, and in the labels of the alerts. Read once in five minutes. */
export function useInventory(
  alerts: ReadonlyArray<Pick<Alert, 'name' | 'labels'>>,
  components: ReadonlyArray<Pick<Component, 'displayName'>>
): Inventory {
  const { prometheusDatasource } = useSettings();
  const [hosts, setHosts] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    if (prometheusDatasource !== '') {
      void hostsOf(prometheusDatasource, Date.now()).then((names) => {
        if (!isGone) {
          setHosts(names);
        }
      });
    }
    return () => {
      isGone = true;
    };
  }, [prometheusDatasource]);
  return useMemo(() => inventoryOf(hosts, alerts, components), [hosts, alerts, components]);
}
