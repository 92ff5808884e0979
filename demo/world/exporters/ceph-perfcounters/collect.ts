import { OSDS } from '../../cloud/ceph';
import { cephAt } from '../../ceph/cephAt';
import type { Moment } from '../../time/moment';
import { collect as collectManager } from '../ceph/collect';
import { osdCounters } from '../ceph-exporter/osdCounters';
import { type Sample, sample } from '../exporter';

/** A manager with `exclude_perf_counters false`, as before Reef: it tells the daemons' counters itself. */
export function collect(moment: Moment, instance: string): Sample[] {
  const manager = collectManager(moment, instance);
  const state = cephAt(moment);
  const counters = OSDS.flatMap((osd) =>
    Object.entries(osdCounters(osd, state)).map(([name, value]) => sample(name, value, { ceph_daemon: osd.name }))
  );
  // The standby answers with nothing here, too.
  return manager.length === 0 ? [] : [...manager, ...counters];
}
