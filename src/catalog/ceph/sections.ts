import { row } from '../layout';
import type { Section } from '../model';
import * as capacity from './capacityPanels';
import * as cluster from './clusterPanels';
import * as control from './controlPanels';
import * as one from './oneOsdPanels';
import * as osd from './osdPanels';
import * as placement from './placementPanels';
import * as pool from './poolPanels';
import * as service from './servicePanels';
import { COUNTERS } from './words';

/** In the order of triage: is a customer blocked, which check, does it heal, what load. */
export const CLUSTER_SECTION: Section = {
  id: 'overview',
  title: 'Cluster',
  needs: ['ceph-mgr'],
  rows: [
    row(
      4,
      [cluster.HEALTH, 5],
      [cluster.PGS_INACTIVE, 5],
      [cluster.REDUNDANCY_REDUCED, 5],
      [cluster.SLOW_OPS, 5],
      [cluster.QUORUM, 4]
    ),
    row(7, [cluster.ACTIVE_CHECKS, 9], [cluster.OSD_COUNTS, 5], [cluster.RAW_FILL, 5], [cluster.FULLEST_OSD, 5]),
    row(8, [cluster.CLIENT_THROUGHPUT, 12], [cluster.CLIENT_IOPS, 12]),
    row(8, [cluster.LATENCY_OVER_TIME, 12], [cluster.RECOVERY, 12]),
    row(6, [cluster.FLAGS, 6], [cluster.DAEMONS_WITH_SLOW_OPS, 8], [cluster.VERSIONS, 10]),
  ],
};

export const OSDS_SECTION: Section = {
  id: 'osds',
  title: 'OSDs',
  needs: ['ceph-mgr'],
  rows: [
    row(5, [osd.OSDS_DOWN, 6], [osd.OSDS_OUT, 6], [osd.OSDS_FLAPPING, 6], [osd.PGS_PER_OSD_SPREAD, 6]),
    row(14, [osd.OSDS, 24]),
    row(9, [osd.SLOWEST_OSDS, 8], [osd.WRITE_LATENCY_SPREAD, 10], [osd.FULLEST_OSDS, 6]),
    row(8, [osd.SLOW_DISK_EVENTS, 8], [osd.SLOWEST_KV_COMMITS, 8], [osd.DB_FILL, 8]),
    row(5, [osd.SPILLOVER, 16], [osd.FILL_SPREAD, 8]),
  ],
};

export const PLACEMENT_SECTION: Section = {
  id: 'placement',
  title: 'PGs and recovery',
  needs: ['ceph-mgr'],
  rows: [
    row(9, [placement.PG_STATES, 16], [placement.PGS_NOT_CLEAN, 8]),
    row(8, [placement.OBJECTS_OUT_OF_PLACE, 16], [placement.HEALING_ETA, 8]),
    row(5, [cluster.OBJECTS_UNFOUND, 8], [placement.BACKFILL_BLOCKED, 8], [placement.INCONSISTENT, 8]),
    row(7, [placement.RECOVERY_SHARE, 8], [placement.SCRUBBING, 10], [placement.SCRUB_LATE, 6]),
  ],
};

export const POOLS_SECTION: Section = {
  id: 'pools',
  title: 'Pools',
  needs: ['ceph-mgr'],
  rows: [row(11, [pool.POOLS, 24]), row(8, [pool.POOL_OPS, 10], [pool.POOL_BYTES, 10], [pool.COMPRESSION, 4])],
};

export const RBD_SECTION: Section = {
  id: 'rbd',
  title: 'RBD',
  needs: ['ceph-rbd-stats'],
  tenants: true,
  rows: [row(12, [service.RBD_TOP_OPS, 12], [service.RBD_TOP_LATENCY, 12]), row(12, [service.RBD_TOP_BYTES, 24])],
};

export const RGW_SECTION: Section = {
  id: 'rgw',
  title: 'Object storage',
  needs: COUNTERS,
  rows: [
    row(8, [service.RGW_REQUESTS, 12], [service.RGW_FAILED, 12]),
    row(8, [service.RGW_LATENCY, 12], [service.RGW_QUEUE, 12]),
    row(6, [service.RGW_DAEMONS, 24]),
  ],
};

export const CEPHFS_SECTION: Section = {
  id: 'cephfs',
  title: 'CephFS',
  needs: ['ceph-mgr'],
  rows: [
    row(6, [service.FILE_SYSTEMS_WITHOUT_MDS, 8], [service.FILE_SYSTEMS, 16]),
    row(7, [service.MDS_TABLE, 24]),
    row(8, [service.MDS_JOURNAL, 12], [service.MDS_STRAYS, 12]),
  ],
};

export const CAPACITY_SECTION: Section = {
  id: 'capacity',
  title: 'Capacity',
  needs: ['ceph-mgr'],
  rows: [
    row(9, [capacity.RAW_OVER_TIME, 12], [capacity.TIME_TO_FULL, 6], [capacity.HEADROOM, 6]),
    row(8, [capacity.FILL_BY_CLASS, 12], [capacity.OSDS_BY_FILL, 12]),
  ],
};

export const CONTROL_SECTION: Section = {
  id: 'control',
  title: 'Monitors and managers',
  needs: ['ceph-mgr'],
  rows: [
    row(6, [control.MANAGERS, 14], [control.BROKEN_MODULES, 5], [control.BLOCKLIST, 5]),
    row(7, [control.ELECTIONS, 12], [control.MON_SESSIONS, 12]),
    row(6, [control.COUNTER_SOURCE, 10], [control.HOSTS_WITHOUT_COUNTERS, 14]),
    row(7, [control.COLLECT_TIME, 24]),
  ],
};

export const ONE_OSD_SECTION: Section = {
  id: 'osd',
  title: 'OSD',
  needs: ['ceph-mgr'],
  rows: [
    row(4, [one.THIS_UP, 4], [one.THIS_IN, 4], [one.THIS_FILL, 5], [one.THIS_PGS, 5], [one.THIS_SPILLOVER, 6]),
    row(4, [one.THIS_METADATA, 24]),
    row(8, [one.THIS_LATENCY, 12], [one.THIS_IOPS, 12]),
    row(8, [one.THIS_THROUGHPUT, 12], [one.THIS_DISK_LATENCY, 12]),
    row(7, [one.THIS_DISK, 6], [one.THIS_DISK_BUSY, 9], [one.THIS_KV_COMMIT, 9]),
    row(7, [one.THIS_UP_OVER_TIME, 12], [one.THIS_ONODES, 6], [one.THIS_FRAGMENTATION, 6]),
  ],
};

/** The tabs of the Ceph page. */
export const CEPH_SECTIONS: readonly Section[] = [
  CLUSTER_SECTION,
  OSDS_SECTION,
  PLACEMENT_SECTION,
  POOLS_SECTION,
  RBD_SECTION,
  RGW_SECTION,
  CEPHFS_SECTION,
  CAPACITY_SECTION,
  CONTROL_SECTION,
];
