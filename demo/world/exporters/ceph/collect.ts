import type { Moment } from '../../time/moment';
import { hash } from '../../time/hash';
import { cephAt } from '../../ceph/cephAt';
import { MGRS } from '../../cloud/ceph';
import { clusterSamples } from './cluster';
import { osdSamples } from './osds';
import { poolSamples } from './pools';
import { imageSamples, serviceSamples } from './services';
import { type Sample, sample } from '../exporter';

/** Reef's mgr with its defaults: no perf counters. The standby answers with an empty body. */
export function collect(moment: Moment, instance: string, wanted: (name: string) => boolean = () => true): Sample[] {
  const manager = MGRS.find(({ host }) => instance.startsWith(`${host.address}:`));
  if (!manager?.active) {
    return [];
  }
  const state = cephAt(moment);
  return [
    ...clusterSamples(state),
    ...osdSamples(state),
    ...poolSamples(state),
    ...serviceSamples(),
    ...(IMAGE_METRICS.some(wanted) ? imageSamples(moment) : []),
    ...collectTimes(moment),
  ];
}

const IMAGE_METRICS = ['read', 'write'].flatMap((direction) =>
  ['ops', 'bytes', 'latency_sum', 'latency_count'].map((name) => `ceph_rbd_${direction}_${name}`)
);

const METHODS = [
  ...['get_health', 'get_pool_stats', 'get_df', 'get_osd_blocklisted_entries', 'get_fs', 'get_quorum_status'],
  ...[
    'get_mgr_status',
    'get_pg_status',
    'get_osd_stats',
    'get_metadata_and_osd_status',
    'get_num_objects',
    'get_rbd_stats',
  ],
];
const COLLECT_INTERVAL_SECONDS = 15;

function collectTimes({ origin, now }: Moment): Sample[] {
  const count = Math.floor((now - origin) / COLLECT_INTERVAL_SECONDS);
  return METHODS.flatMap((method) => {
    const seconds = 0.0004 + 0.004 * hash('collect', method);
    return [
      sample('ceph_prometheus_collect_duration_seconds_sum', count * seconds, { method }),
      sample('ceph_prometheus_collect_duration_seconds_count', count, { method }),
    ];
  });
}
