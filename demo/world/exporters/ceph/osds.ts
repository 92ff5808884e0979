import { CEPH_VERSION, OSDS } from '../../cloud/ceph';
import type { CephState } from '../../ceph/cephAt';
import { hash } from '../../time/hash';
import { type Sample, sample } from '../exporter';

/** What the mgr knows of each OSD. A dead one stays listed; its latencies read 0. */
export function osdSamples(state: CephState): Sample[] {
  return OSDS.flatMap(({ id, name, host, device }) => {
    const daemon = { ceph_daemon: name };
    const up = state.up(id);
    const latency = up ? commitLatencyMs(id, state) : 0;
    const disk = { ...daemon, device: `/dev/${device}`, db_device: '', wal_device: '', instance: host.name };
    return [
      sample('ceph_osd_up', Number(up), daemon),
      sample('ceph_osd_in', 1, daemon),
      sample('ceph_osd_weight', 1, daemon),
      sample('ceph_osd_apply_latency_ms', latency, daemon),
      sample('ceph_osd_commit_latency_ms', latency, daemon),
      sample('ceph_osd_metadata', 1, {
        ...{ back_iface: 'bond0', ...daemon, cluster_addr: host.address, device_class: 'ssd', front_iface: 'bond0' },
        ...{ hostname: host.name, objectstore: 'bluestore', public_addr: host.address, ceph_version: CEPH_VERSION },
      }),
      sample('ceph_disk_occupation', 1, {
        ...disk,
        devices: device,
        device_ids: `${device}=SAMSUNG_MZ7L33T8_S6${serial(id)}`,
      }),
      sample('ceph_disk_occupation_human', 1, { ...daemon, device: `/dev/${device}`, instance: host.name }),
    ];
  });
}

/** On a failing disk. */
const SLOW_MS = 130;

const serial = (osd: number) =>
  Math.floor(1e8 * hash('serial', osd))
    .toString(36)
    .toUpperCase();

/** Whole milliseconds that jitter with time; strained while something is wrong. */
function commitLatencyMs(osd: number, { moment, slowOps, outage, phases }: CephState): number {
  if (phases.at(-1)?.slow.includes(osd)) {
    return SLOW_MS + Math.round(20 * hash('commit', osd, Math.floor(moment.now / 5)));
  }
  const calm = 1 + 2 * hash('commit', osd, Math.floor(moment.now / 30));
  const slow = slowOps.size > 0 ? [...slowOps.values()].reduce((sum, count) => sum + count, 0) / 4 : 0;
  return Math.round(calm + slow + (outage && moment.now >= outage.recoverFrom ? 6 : 0));
}
