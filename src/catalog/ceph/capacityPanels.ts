import type { Panel } from '../model';
import * as q from './capacityQueries';
import { FULLEST_OSDS } from './osdPanels';
import { CLUSTER_FILL, COUNTERS, NEUTRAL, TIME_LEFT } from './words';

const NEEDS_MGR = 'No Ceph manager is scraped.';
const RULES = 'ceph.rules.yml';
const FULLEST_OSDS_NOW: Panel = FULLEST_OSDS.recorded?.instead ?? FULLEST_OSDS;

export const RAW_OVER_TIME: Panel = {
  id: 'ceph-raw-over-time',
  title: 'Raw space over time',
  question: 'How fast does the cluster fill?',
  next: 'Choose 30 days; where used meets 85 % the time is up.',
  viz: 'timeseries',
  unit: 'bytes',
  min: 0,
  queries: [q.RAW_OVER_TIME],
  whenEmpty: NEEDS_MGR,
};

export const FILL_BY_CLASS: Panel = {
  id: 'ceph-fill-by-class',
  title: 'Raw used by class',
  question: 'Is one class of disks full while another is empty?',
  next: 'Order for the class that is full; the total hides it.',
  viz: 'bargauge',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  thresholds: CLUSTER_FILL,
  queries: [q.FILL_BY_CLASS],
  whenEmpty: 'No device classes: Ceph exports them from Quincy on.',
};

const HEADROOM_MEASURED: Panel = {
  id: 'ceph-headroom-measured',
  title: 'Free without the largest host',
  question: 'How much stays free below 85 % once the largest host is gone?',
  next: 'Below 0 it would fill up while healing: add capacity before the next maintenance.',
  viz: 'stat',
  unit: 'bytes',
  thresholds: [
    { from: null, tone: 'critical' },
    { from: 0, tone: 'ok' },
  ],
  queries: [q.HEADROOM_MEASURED],
  whenEmpty: NEEDS_MGR,
};

export const HEADROOM: Panel = {
  ...HEADROOM_MEASURED,
  id: 'ceph-headroom',
  queries: [q.HEADROOM],
  needs: COUNTERS,
  recorded: { series: 'ceph_osd:capacity:bytes', file: RULES, instead: HEADROOM_MEASURED },
};

export const TIME_TO_FULL: Panel = {
  id: 'ceph-time-to-full',
  title: 'Time to 85 %',
  question: 'When is the cluster full, at the pace of the last week?',
  next: 'Below 90 days: order disks. Prometheus has to keep a week for this.',
  viz: 'stat',
  unit: 's',
  decimals: 0,
  thresholds: TIME_LEFT,
  queries: [q.TIME_TO_FULL],
  whenEmpty: 'It does not grow, or nothing is known yet.',
};

export const OSDS_BY_FILL: Panel = {
  id: 'ceph-osds-by-fill',
  title: 'OSDs by fill',
  question: 'Are a few OSDs full, or all of them?',
  next: 'A few: balance. All of them: buy.',
  viz: 'bargauge',
  decimals: 0,
  min: 0,
  thresholds: NEUTRAL,
  queries: [q.OSDS_BY_FILL],
  needs: COUNTERS,
  whenEmpty: 'Nothing recorded yet.',
  recorded: { series: 'ceph_osd:used:ratio', file: RULES, instead: { ...FULLEST_OSDS_NOW, id: 'ceph-fullest-now' } },
};
