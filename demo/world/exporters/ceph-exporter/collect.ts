import { MONS, OSDS } from '../../cloud/ceph';
import { type Host, hostOfInstance } from '../../cloud/hosts';
import type { Moment } from '../../time/moment';
import { cephAt, type CephState } from '../../ceph/cephAt';
import { type Sample, sample } from '../exporter';
import { osdCounters } from './osdCounters';
import { serviceCounters } from './services';

/** The perf counters of the daemons of one storage host. A dead OSD's stand still. */
export function collect(moment: Moment, instance: string): Sample[] {
  const host = hostOfInstance(instance);
  const state = cephAt(moment);
  const daemons = OSDS.filter((osd) => osd.host === host).flatMap((osd) =>
    Object.entries(osdCounters(osd, state)).map(([name, value]) => sample(name, value, { ceph_daemon: osd.name }))
  );
  return [...daemons, ...monCounters(host, state), ...serviceCounters(host, moment)];
}

const COMMITS_PER_SECOND = 1.6;
const SECONDS_PER_COMMIT = 0.0021;
/** The monitors formed a quorum once, when they were started. */
const ELECTIONS = 2;

function monCounters(host: Host | undefined, { moment }: CephState): Sample[] {
  const mon = MONS.find((candidate) => candidate.host === host);
  if (!mon) {
    return [];
  }
  const commits = Math.floor(COMMITS_PER_SECOND * (moment.now - moment.origin));
  const values = {
    ceph_mon_num_sessions: 34 + mon.rank,
    ceph_mon_num_elections: ELECTIONS,
    ceph_mon_election_call: 0,
    ceph_mon_election_win: mon.rank === 0 ? ELECTIONS : 0,
    ceph_mon_election_lose: mon.rank === 0 ? 0 : ELECTIONS,
    ceph_paxos_commit: commits,
    ceph_paxos_commit_latency_count: commits,
    ceph_paxos_commit_latency_sum: commits * SECONDS_PER_COMMIT,
  };
  return Object.entries(values).map(([name, value]) => sample(name, value, { ceph_daemon: mon.name }));
}
