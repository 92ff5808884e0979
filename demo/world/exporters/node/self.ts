import type { Host } from '../../cloud/hosts';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';

const WORKING = [
  ...[
    'arp',
    'bcache',
    'bonding',
    'btrfs',
    'conntrack',
    'cpu',
    'cpufreq',
    'diskstats',
    'dmi',
    'edac',
    'entropy',
    'filefd',
  ],
  ...[
    'filesystem',
    'hwmon',
    'loadavg',
    'meminfo',
    'netclass',
    'netdev',
    'netstat',
    'os',
    'powersupplyclass',
    'pressure',
  ],
  ...[
    'selinux',
    'schedstat',
    'sockstat',
    'softnet',
    'stat',
    'systemd',
    'textfile',
    'thermal_zone',
    'time',
    'timex',
    'udp_queues',
    'uname',
    'vmstat',
    'xfs',
  ],
];
/** What these machines do not have: node_exporter reports that as a failed collector. */
const ABSENT = ['fibrechannel', 'infiniband', 'ipvs', 'mdadm', 'nfs', 'nfsd', 'nvme', 'rapl', 'tapestats', 'zfs'];

/** What the exporter says about itself. */
export function selfSamples(host: Host, { now }: Moment): Sample[] {
  const collectors = [...WORKING, ...ABSENT].sort();
  return [
    sample('node_exporter_build_info', 1, {
      ...{ branch: 'debian/sid', goarch: 'amd64', goos: 'linux', goversion: 'go1.19.8', revision: '1.5.0-1+b6' },
      version: '1.5.0',
    }),
    ...collectors.map((collector) => {
      const seconds = 0.002 * hash(host.name, collector, Math.floor(now / 15));
      return sample('node_scrape_collector_duration_seconds', seconds, { collector });
    }),
    ...collectors.map((collector) =>
      sample('node_scrape_collector_success', Number(WORKING.includes(collector)), { collector })
    ),
  ];
}
