import type { Panel } from '../model';
import * as q from './placementQueries';
import { COUNTERS, NONE_IS_GOOD } from './words';

const NEEDS_MGR = 'No Ceph manager is scraped.';

const RECOVERY_SHARE_NOW: Panel = {
  id: 'ceph-recovery-share-now',
  title: 'Share of recovery now',
  question: 'Does healing take the disks from customers at this moment?',
  next: 'Above one half while customers complain: lower osd_max_backfills, or choose the profile high_client_ops.',
  viz: 'stat',
  unit: 'percentunit',
  decimals: 0,
  queries: [q.RECOVERY_SHARE_NOW],
  whenEmpty: 'Nothing moves.',
};

export const PG_STATES: Panel = {
  id: 'ceph-pg-states',
  title: 'PGs by state',
  question: 'Which placement groups are not as they should be, and since when?',
  next: 'down, incomplete, stale, unknown block clients; degraded and undersized heal by themselves while OSDs are there.',
  viz: 'timeseries',
  decimals: 0,
  logarithmic: true,
  queries: [q.PG_STATES_OVER_TIME],
  whenEmpty: 'No state but active and clean reported.',
  recorded: {
    series: 'ceph:pg_state:sum',
    file: 'ceph.rules.yml',
    instead: {
      id: 'ceph-pg-states-now',
      title: 'PGs by state now',
      question: 'Which placement groups are not as they should be?',
      next: 'down, incomplete, stale, unknown block clients; degraded and undersized heal while OSDs are there.',
      viz: 'table',
      queries: [q.PG_STATES_NOW],
      columns: [
        { field: '__name__', title: 'State' },
        { field: 'Value', title: 'Placement groups', decimals: 0, width: 150 },
      ],
      sortBy: 'Placement groups',
      whenEmpty: 'No state but active and clean reported.',
    },
  },
};

export const PGS_NOT_CLEAN: Panel = {
  id: 'ceph-pgs-not-clean',
  title: 'Pools not clean',
  question: 'Whose data is affected?',
  next: 'The pool says which component customers know: volumes, images, object storage.',
  viz: 'table',
  queries: [q.PGS_NOT_CLEAN],
  columns: [
    { field: 'name', title: 'Pool' },
    { field: 'Value', title: 'Not clean', decimals: 0, width: 120 },
  ],
  sortBy: 'Not clean',
  whenEmpty: 'No pool reported.',
};

export const OBJECTS_OUT_OF_PLACE: Panel = {
  id: 'ceph-objects-out-of-place',
  title: 'Objects degraded and misplaced',
  question: 'How much is left to heal?',
  next: 'Falling is healing. Level for half an hour is not.',
  viz: 'timeseries',
  unit: 'short',
  queries: [q.OBJECTS_OUT_OF_PLACE],
  whenEmpty: NEEDS_MGR,
};

export const HEALING_ETA: Panel = {
  id: 'ceph-healing-eta',
  title: 'Healed in',
  question: 'When will everything be where it belongs, at this pace?',
  next: 'Use it for the next update to customers. Without a value nothing is left to heal, or nothing heals.',
  viz: 'stat',
  unit: 's',
  queries: [q.HEALING_ETA],
  whenEmpty: 'Nothing to heal, or not healing.',
};

export const BACKFILL_BLOCKED: Panel = {
  id: 'ceph-backfill-blocked',
  title: 'Blocked by full OSDs',
  question: 'Do placement groups wait because an OSD is too full?',
  next: 'Make room on the fullest OSD: it will not heal by itself.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.BACKFILL_BLOCKED],
  whenEmpty: NEEDS_MGR,
};

export const INCONSISTENT: Panel = {
  id: 'ceph-inconsistent',
  title: 'Inconsistent and repaired',
  question: 'Did scrubbing find copies that differ?',
  next: 'Look at the disk below before repairing: a second finding on the same OSD is a dying disk.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.PGS_INCONSISTENT, q.OBJECTS_REPAIRED],
  whenEmpty: NEEDS_MGR,
};

export const SCRUBBING: Panel = {
  id: 'ceph-scrubbing',
  title: 'Scrubbing',
  question: 'Does scrubbing run, and when?',
  next: 'Nothing for days while a flag noscrub is set: unset it.',
  viz: 'timeseries',
  decimals: 0,
  queries: [q.SCRUBBING],
  whenEmpty: NEEDS_MGR,
};

export const RECOVERY_SHARE: Panel = {
  id: 'ceph-recovery-share',
  title: 'Share of recovery in the load',
  question: 'Does healing take the disks from customers?',
  next: 'Above one half while customers complain: lower osd_max_backfills, or choose the profile high_client_ops.',
  viz: 'timeseries',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  queries: [q.RECOVERY_SHARE],
  needs: COUNTERS,
  whenEmpty: 'Nothing moves.',
  recorded: {
    series: 'ceph:recovery_bytes:rate5m',
    file: 'ceph.rules.yml',
    instead: RECOVERY_SHARE_NOW,
  },
  fallback: { ...RECOVERY_SHARE_NOW, id: 'ceph-recovery-share-only-now' },
};

export const SCRUB_LATE: Panel = {
  id: 'ceph-scrub-late',
  title: 'Scrubbing late',
  question: 'Have placement groups not been checked for too long?',
  next: 'How many there are says ceph health detail. Unset noscrub; give scrubbing more hours of the night.',
  viz: 'table',
  queries: [q.SCRUB_LATE],
  columns: [{ field: 'name', title: 'Check', link: { title: 'What this check means', target: 'ceph-health-check' } }],
  whenEmpty: 'No late scrub reported.',
};
