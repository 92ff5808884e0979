import { row } from '../layout';
import type { Section } from '../model';
import * as capacity from './capacityPanels';
import * as cluster from './clusterPanels';
import * as one from './oneOsdPanels';
import * as osd from './osdPanels';
import * as placement from './placementPanels';

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
    row(6, [cluster.ACTIVE_CHECKS, 9], [cluster.OSD_COUNTS, 5], [cluster.RAW_FILL, 5], [cluster.FULLEST_OSD, 5]),
    row(8, [cluster.CLIENT_THROUGHPUT, 12], [cluster.CLIENT_IOPS, 12]),
    row(8, [cluster.LATENCY_OVER_TIME, 12], [cluster.RECOVERY, 12]),
    row(6, [cluster.FLAGS, 8], [cluster.VERSIONS, 16]),
  ],
};

export const OSDS_SECTION: Section = {
  id: 'osds',
  title: 'OSDs',
  needs: ['ceph-mgr'],
  rows: [
    row(5, [osd.OSDS_DOWN, 6], [osd.OSDS_OUT, 6], [osd.OSDS_FLAPPING, 6], [osd.PGS_PER_OSD_SPREAD, 6]),
    row(14, [osd.OSDS, 24]),
    row(9, [osd.SLOWEST_OSDS, 10], [osd.FULLEST_OSDS, 9], [osd.FILL_SPREAD, 5]),
  ],
};

export const PLACEMENT_SECTION: Section = {
  id: 'placement',
  title: 'Placement groups',
  needs: ['ceph-mgr'],
  rows: [
    row(9, [placement.PG_STATES, 16], [placement.PGS_NOT_CLEAN, 8]),
    row(8, [placement.OBJECTS_OUT_OF_PLACE, 16], [placement.HEALING_ETA, 8]),
    row(5, [cluster.OBJECTS_UNFOUND, 8], [placement.BACKFILL_BLOCKED, 8], [placement.INCONSISTENT, 8]),
    row(7, [placement.SCRUBBING, 24]),
  ],
};

export const CAPACITY_SECTION: Section = {
  id: 'capacity',
  title: 'Capacity and pools',
  needs: ['ceph-mgr'],
  rows: [
    row(8, [capacity.RAW_OVER_TIME, 10], [capacity.FILL_BY_CLASS, 7], [capacity.HEADROOM, 7]),
    row(10, [capacity.POOLS, 24]),
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
    row(7, [one.THIS_UP_OVER_TIME, 12], [one.THIS_KV_COMMIT, 12]),
  ],
};

/** The tabs of the Ceph page. */
export const CEPH_SECTIONS: readonly Section[] = [CLUSTER_SECTION, OSDS_SECTION, PLACEMENT_SECTION, CAPACITY_SECTION];
