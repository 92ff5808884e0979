import { instant, range } from '../query';

const sumOfState = (state: string) => `sum by ($group) (max by ($group, pool_id) (ceph_pg_${state}{$scope}))`;

export const PG_STATES_OVER_TIME = range(
  'ceph-pg-states',
  'sum by ($group, __name__) (max by ($group, __name__, pool_id) ({__name__=~"ceph_pg_(down|incomplete|stale|unknown|peering|degraded|undersized|remapped|backfilling|backfill_wait|recovering|recovery_wait|inconsistent)",$scope})) > 0',
  '{{__name__}}'
);

export const PGS_NOT_CLEAN = instant(
  'ceph-pgs-not-clean',
  '((max by ($group, pool_id) (ceph_pg_total{$scope}) - max by ($group, pool_id) (ceph_pg_clean{$scope})) > 0) * on ($group, pool_id) group_left (name) max by ($group, pool_id, name) (ceph_pool_metadata{$scope})'
);

export const OBJECTS_DEGRADED = range(
  'ceph-objects-degraded',
  'max by ($group) (ceph_num_objects_degraded{$scope})',
  'Degraded'
);
export const OBJECTS_MISPLACED = range(
  'ceph-objects-misplaced',
  'max by ($group) (ceph_num_objects_misplaced{$scope})',
  'Misplaced'
);

/** Seconds until everything is where it belongs, at the pace of the last half hour. */
export const HEALING_ETA = instant(
  'ceph-healing-eta',
  '(max by ($group) (ceph_num_objects_degraded{$scope}) + max by ($group) (ceph_num_objects_misplaced{$scope}) > 0) / ' +
    '((max by ($group) (-deriv(ceph_num_objects_degraded{$scope}[30m])) + max by ($group) (-deriv(ceph_num_objects_misplaced{$scope}[30m]))) > 0)'
);

export const BACKFILL_BLOCKED = instant(
  'ceph-backfill-blocked',
  'sum by ($group) (max by ($group, pool_id) (ceph_pg_backfill_toofull{$scope}) + max by ($group, pool_id) (ceph_pg_recovery_toofull{$scope}))'
);

export const PGS_INCONSISTENT = instant('ceph-pgs-inconsistent', sumOfState('inconsistent'), 'Inconsistent');
export const OBJECTS_REPAIRED = instant(
  'ceph-objects-repaired',
  'sum by ($group) (max by ($group, pool_id) (increase(ceph_pool_objects_repaired{$scope}[1d])))',
  'Repaired in a day'
);

export const PGS_SCRUBBING = range('ceph-pgs-scrubbing', sumOfState('scrubbing'), 'Scrubbing');
export const PGS_DEEP_SCRUBBING = range('ceph-pgs-deep-scrubbing', sumOfState('deep'), 'Deep scrubbing');
