import { CEPH_VERSION, MGRS, MONS, OSDS } from '../../cloud/ceph';
import type { CephState } from '../../ceph/cephAt';
import { type Sample, sample } from '../exporter';

const FLAGS = ['noup', 'nodown', 'noout', 'noin', 'nobackfill', 'norebalance', 'norecover', 'noscrub', 'nodeep_scrub'];
const ENABLED = ['iostat', 'nfs', 'prometheus'];
const ALWAYS_ON = [
  ...['balancer', 'crash', 'devicehealth', 'orchestrator', 'pg_autoscaler', 'progress', 'rbd_support', 'status'],
  ...['telemetry', 'volumes'],
];
const DISABLED = ['alerts', 'diskprediction_local', 'influx', 'insights', 'localpool', 'selftest', 'snap_schedule'];

/** Health, quorum, managers, flags and capacity of the cluster. */
export function clusterSamples(state: CephState): Sample[] {
  return [...health(state), ...monitors(), ...managers(), ...flags(), ...capacity(state)];
}

function health({ health: status, checks, slowOps, degradedObjects }: CephState): Sample[] {
  const daemons = [...MONS.map(({ name }) => name), ...OSDS.map(({ name }) => name)];
  const slow = [...slowOps.values()].reduce((sum, count) => sum + count, 0);
  return [
    sample('ceph_health_status', status),
    ...checks.map(({ name, severity, active }) => sample('ceph_health_detail', Number(active), { name, severity })),
    sample('ceph_healthcheck_slow_ops', slow),
    ...daemons.flatMap((daemon) => [
      sample('ceph_daemon_health_metrics', slowOps.get(daemon) ?? 0, { type: 'SLOW_OPS', ceph_daemon: daemon }),
      ...(daemon.startsWith('osd.')
        ? [sample('ceph_daemon_health_metrics', 0, { type: 'PENDING_CREATING_PGS', ceph_daemon: daemon })]
        : []),
    ]),
    sample('ceph_num_objects_degraded', degradedObjects),
    sample('ceph_num_objects_misplaced', 0),
    sample('ceph_num_objects_unfound', 0),
  ];
}

function monitors(): Sample[] {
  return MONS.flatMap(({ name, host, rank }) => [
    sample('ceph_mon_quorum_status', 1, { ceph_daemon: name }),
    sample('ceph_mon_metadata', 1, {
      ceph_daemon: name,
      hostname: host.name,
      public_addr: host.address,
      rank: String(rank),
      ceph_version: CEPH_VERSION,
    }),
  ]);
}

function managers(): Sample[] {
  const modules = [...ALWAYS_ON, ...ENABLED, ...DISABLED].sort();
  return [
    ...MGRS.flatMap(({ name, host, active }) => [
      sample('ceph_mgr_status', Number(active), { ceph_daemon: name }),
      sample('ceph_mgr_metadata', 1, { ceph_daemon: name, hostname: host.name, ceph_version: CEPH_VERSION }),
    ]),
    // 2 always on, 1 enabled, 0 disabled.
    ...modules.map((name) => {
      const status = ALWAYS_ON.includes(name) ? 2 : Number(ENABLED.includes(name));
      return sample('ceph_mgr_module_status', status, { name });
    }),
    ...modules.map((name) => sample('ceph_mgr_module_can_run', 1, { name })),
  ];
}

const flags = () => FLAGS.map((flag) => sample(`ceph_osd_flag_${flag}`, 0));

function capacity({ usage }: CephState): Sample[] {
  const byClass = { device_class: 'ssd' };
  return [
    sample('ceph_cluster_total_bytes', usage.clusterTotal),
    sample('ceph_cluster_total_used_bytes', usage.clusterUsed),
    sample('ceph_cluster_total_used_raw_bytes', usage.clusterUsed),
    sample('ceph_cluster_by_class_total_bytes', usage.clusterTotal, byClass),
    sample('ceph_cluster_by_class_total_used_bytes', usage.clusterUsed, byClass),
    sample('ceph_cluster_by_class_total_used_raw_bytes', usage.clusterUsed, byClass),
    sample('ceph_cluster_osd_blocklist_count', 4),
  ];
}
