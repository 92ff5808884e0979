import { exceptions, instant, range } from '../query';
import { perCluster, perPool, poolRate, together } from './perObject';

const sumOfState = (state: string) => `sum by ($group) (${perPool(`ceph_pg_${state}`)})`;
const STATES =
  'down|incomplete|stale|unknown|peering|degraded|undersized|remapped|backfilling|backfill_wait|recovering|recovery_wait|inconsistent';

export const PG_STATES_OVER_TIME = {
  ...range('ceph-pg-states', `max by ($group, state) (ceph:pg_state:sum{state=~"${STATES}",$scope}) > 0`, '{{state}}'),
  quiet: true,
};
export const PG_STATES_NOW = exceptions(
  'ceph-pg-states-now',
  `sum by ($group, __name__) (max by ($group, __name__, pool_id) ({__name__=~"ceph_pg_(${STATES})",$scope})) > 0`
);

export const PGS_NOT_CLEAN = exceptions(
  'ceph-pgs-not-clean',
  `((${perPool('ceph_pg_total')} - ${perPool('ceph_pg_clean')}) > 0) * on ($group, pool_id) group_left (name) max by ($group, pool_id, name) (ceph_pool_metadata{$scope})`
);

export const OBJECTS_OUT_OF_PLACE = range(
  'ceph-objects-out-of-place',
  together({
    Degraded: perCluster('ceph_num_objects_degraded'),
    Misplaced: perCluster('ceph_num_objects_misplaced'),
  }),
  '{{what}}'
);

/** Seconds until everything is where it belongs, at the pace of the last half hour. */
export const HEALING_ETA = exceptions(
  'ceph-healing-eta',
  `(${perCluster('ceph_num_objects_degraded')} + ${perCluster('ceph_num_objects_misplaced')} > 0) / ` +
    '((max by ($group) (-deriv(ceph_num_objects_degraded{$scope}[30m])) + max by ($group) (-deriv(ceph_num_objects_misplaced{$scope}[30m]))) > 0)'
);

export const BACKFILL_BLOCKED = instant(
  'ceph-backfill-blocked',
  `sum by ($group) (${perPool('ceph_pg_backfill_toofull')} + ${perPool('ceph_pg_recovery_toofull')})`
);

/** Of all bytes that OSDs move, those that recovery moves. */
export const RECOVERY_SHARE = range(
  'ceph-recovery-share',
  `${perCluster('ceph:recovery_bytes:rate5m')} / ((${perCluster('ceph:recovery_bytes:rate5m')} + ${poolRate('ceph_pool_rd_bytes')} + ${poolRate('ceph_pool_wr_bytes')}) > 0)`,
  'Recovery'
);
export const RECOVERY_SHARE_NOW = instant(
  'ceph-recovery-share-now',
  `sum by ($group) (${perPool('ceph_pool_recovering_bytes_per_sec')}) / ((sum by ($group) (${perPool('ceph_pool_recovering_bytes_per_sec')}) + ${poolRate('ceph_pool_rd_bytes')} + ${poolRate('ceph_pool_wr_bytes')}) > 0)`
);

export const PGS_INCONSISTENT = instant('ceph-pgs-inconsistent', sumOfState('inconsistent'), 'Inconsistent');
export const OBJECTS_REPAIRED = instant(
  'ceph-objects-repaired',
  'sum by ($group) (max by ($group, pool_id) (increase(ceph_pool_objects_repaired{$scope}[1d])))',
  'Repaired in a day'
);

export const SCRUBBING = range(
  'ceph-scrubbing',
  together({ Scrubbing: sumOfState('scrubbing'), 'Deep scrubbing': sumOfState('deep') }),
  '{{what}}'
);
export const SCRUB_LATE = exceptions(
  'ceph-scrub-late',
  'max by ($group, name) (ceph_health_detail{name=~"PG_NOT_(DEEP_)?SCRUBBED",$scope}) == 1'
);
