import type { Host } from '../../cloud/hosts';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { integrate, makeWave } from '../../time/wave';
import { type Sample, sample } from '../exporter';
import { type Link, linkOf, MTU, retransmitted } from './links';

/** Bytes per second on the bond, received and sent. */
const TRAFFIC: Record<Host['role'], [number, number]> = {
  control: [14e6, 17e6],
  compute: [42e6, 38e6],
  storage: [61e6, 58e6],
};
const BYTES_PER_PACKET = 1_100;
const SPEED_BYTES = 25e9 / 8;
const BOND = 'bond0';
/** LACP spreads flows, not bytes: the first slave carries more. */
const SLAVES: Array<[string, number]> = [
  ['eno1', 0.56],
  ['eno2', 0.44],
];
const NETSTAT: Record<string, number> = {
  ...{ Tcp_InSegs: 21_000, Tcp_OutSegs: 22_500, Tcp_ActiveOpens: 11, Tcp_PassiveOpens: 12 },
  ...{ Tcp_InErrs: 0, Tcp_OutRsts: 0.9, TcpExt_ListenOverflows: 0, TcpExt_ListenDrops: 0, TcpExt_TCPTimeouts: 0.02 },
  ...{ TcpExt_TCPSynRetrans: 0.02, Udp_InDatagrams: 210, Udp_OutDatagrams: 208, Udp_InErrors: 0, Udp_NoPorts: 0.001 },
  ...{ Udp_RcvbufErrors: 0, Udp_SndbufErrors: 0, Icmp_InMsgs: 0.4, Icmp_OutMsgs: 0.4, Icmp_InErrors: 0 },
  ...{ IpExt_InOctets: 40e6, IpExt_OutOctets: 40e6 },
};
const RETRANSMITTED = 1.4;

type Count = (name: string, mean: number) => number;

/** Interfaces. Two ports of 25 Gbit/s make a bond. */
export function networkSamples(host: Host, moment: Moment): Sample[] {
  const { origin, now } = moment;
  const count: Count = (name, mean) => Math.floor(integrate(makeWave(`${host.name} ${name}`, mean), origin, now));
  const links = SLAVES.map(([device]) => linkOf(host, device, moment));
  return [
    ...SLAVES.flatMap(([device, share], index) => {
      const link = links[index] ?? linkOf(host, device, moment);
      return interfaceSeries(device, host, scaled(TRAFFIC[host.role], share), count, link);
    }),
    ...bond(host, links, count, moment),
    ...interfaceSeries('lo', host, [900_000, 900_000], count),
  ];
}

/** Counters of the protocols, and sockets. */
export function protocolSamples(host: Host, moment: Moment): Sample[] {
  const { origin, now } = moment;
  const count: Count = (name, mean) => Math.floor(integrate(makeWave(`${host.name} ${name}`, mean), origin, now));
  return [
    ...Object.entries(NETSTAT).map(([name, mean]) => sample(`node_netstat_${name}`, count(name, mean))),
    sample(
      'node_netstat_Tcp_RetransSegs',
      count('Tcp_RetransSegs', RETRANSMITTED) + Math.floor(retransmitted(host, moment))
    ),
    ...sockets(host, now),
    sample('node_arp_entries', 24, { device: BOND }),
  ];
}

const scaled = ([received, sent]: [number, number], share: number): [number, number] => [
  received * share,
  sent * share,
];

function bond(host: Host, links: Link[], count: Count, moment: Moment): Sample[] {
  const members = links.filter(({ member }) => member).length;
  const whole: Link = {
    ...linkOf(host, BOND, moment),
    receiveErrors: links.reduce((sum, { receiveErrors }) => sum + receiveErrors, 0),
  };
  return [
    ...interfaceSeries(BOND, host, TRAFFIC[host.role], count, whole, SPEED_BYTES * members),
    sample('node_bonding_slaves', links.length, { master: BOND }),
    sample('node_bonding_active', members, { master: BOND }),
  ];
}

function interfaceSeries(
  device: string,
  host: Host,
  traffic: [number, number],
  count: Count,
  link?: Link,
  speed = SPEED_BYTES
): Sample[] {
  const [received, sent] = traffic;
  const directions: Array<[string, number, number]> = [
    ['receive', received, link?.receiveErrors ?? 0],
    ['transmit', sent, 0],
  ];
  const physical = link !== undefined;
  const address = physical ? `3c:ec:ef:00:00:${host.address.split('.').at(-1)}` : '00:00:00:00:00:00';
  const up = link?.up ?? false;
  return [
    ...directions.flatMap(([direction, mean, errors]) => {
      // Both ports of a bond follow the same rhythm, so that they add up to it.
      const rhythm = physical ? BOND : device;
      const bytes = count(`${rhythm} ${direction}`, mean * (0.8 + 0.4 * hash(host.name, rhythm)));
      return [
        sample(`node_network_${direction}_bytes_total`, bytes, { device }),
        sample(`node_network_${direction}_packets_total`, Math.floor(bytes / BYTES_PER_PACKET), { device }),
        sample(`node_network_${direction}_errs_total`, errors, { device }),
        sample(`node_network_${direction}_drop_total`, direction === 'receive' ? (link?.drops ?? 0) : 0, { device }),
        sample(`node_network_${direction}_fifo_total`, 0, { device }),
      ];
    }),
    sample('node_network_up', Number(up), { device }),
    sample('node_network_mtu_bytes', link?.mtu ?? MTU.loopback, { device }),
    sample('node_network_carrier_changes_total', link?.carrierChanges ?? 0, { device }),
    ...(link
      ? [
          sample('node_network_carrier', Number(up), { device }),
          sample('node_network_carrier_up_changes_total', Math.ceil(link.carrierChanges / 2), { device }),
          sample('node_network_carrier_down_changes_total', Math.floor(link.carrierChanges / 2), { device }),
          sample('node_network_speed_bytes', speed, { device }),
        ]
      : []),
    sample('node_network_info', 1, {
      ...{ address, broadcast: physical ? 'ff:ff:ff:ff:ff:ff' : address, device, duplex: physical ? 'full' : '' },
      ...{ ifalias: '', operstate: !physical ? 'unknown' : up ? 'up' : 'down' },
    }),
  ];
}

function sockets(host: Host, now: number): Sample[] {
  const jitter = hash(host.name, 'sockets', Math.floor(now / 15));
  const established = { control: 2_400, compute: 310, storage: 1_150 }[host.role];
  const gauges = {
    ...{ TCP_inuse: Math.floor(established * (0.95 + 0.1 * jitter)), TCP_tw: Math.floor(120 + 60 * jitter) },
    ...{ TCP_orphan: 0, TCP_alloc: Math.floor(established * 1.1), TCP_mem: 480, TCP_mem_bytes: 480 * 4096 },
    ...{ UDP_inuse: 14, sockets_used: Math.floor(established * 1.4) },
  };
  return [
    sample('node_netstat_Tcp_CurrEstab', established),
    ...Object.entries(gauges).map(([name, value]) => sample(`node_sockstat_${name}`, value)),
  ];
}
