/** A selector that takes `matchers` and the scope of the page. */
const selector = (metric: string, matchers = '') => `${metric}{${matchers === '' ? '' : `${matchers},`}$scope}`;

/** The last value of an exporter that is asked every few minutes only. */
export const slow = (metric: string, matchers = ''): string =>
  `last_over_time(${selector(metric, matchers)}[$lookback])`;

/** Series that an exporter has as often as it is asked, by the service of OpenStack that it asks. */
const HEARTBEAT = {
  nova: 'openstack_nova_total_vms',
  neutron: 'openstack_neutron_networks',
  cinder: 'openstack_cinder_volumes',
  loadbalancer: 'openstack_loadbalancer_total_loadbalancers',
} as const;

/**
 * Series whose labels carry a state: looking back would count an object in its old state and in its new one. So what is
 * there now, and only where the exporter has said nothing for five minutes what it said last.
 */
export const newest = (service: keyof typeof HEARTBEAT, metric: string, matchers = ''): string =>
  `(${selector(metric, matchers)} or (${slow(metric, matchers)} unless on ($group) ${HEARTBEAT[service]}{$scope}))`;

/** How many `wrong` finds; zero only where `source` reports, so that nothing is never called good. */
export const countOf = (wrong: string, source: string): string =>
  `count by ($group) (${wrong}) or 0 * count by ($group) (${source})`;

/** The first part of a host's name: services write it short, with a domain, or with a backend behind an @. */
export const shortHost = (expr: string, label = 'hostname'): string =>
  `label_replace(${expr}, "hostname", "$1", "${label}", "([^.@]+).*")`;

/** The same series with a label's value under another name too. */
export const copied = (expr: string, to: string, from: string): string =>
  `label_replace(${expr}, "${to}", "$1", "${from}", "(.*)")`;

/** Address or name of a target, without its port. */
const target = (expr: string) => `label_replace(${expr}, "host", "$1", "instance", "([^:]+).*")`;

/**
 * A value per target of any exporter on a machine, by the machine's name, whatever its targets are called: addresses
 * are looked up at node_exporter.
 */
export const perHostname = (perInstance: string): string =>
  `max by ($group, hostname) (${shortHost(
    `${target(perInstance)} * on ($group, host) group_left (nodename) ${target(
      'group by ($group, instance, nodename) (node_uname_info{$scope})'
    )}`,
    'nodename'
  )})`;

/** Share of each row of one vector in another; nothing where the other is zero. */
export const share = (part: string, whole: string): string => `${part} / (${whole} > 0)`;
