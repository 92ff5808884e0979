import type { Host } from '../../cloud/hosts';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { integrate, makeWave } from '../../time/wave';
import { type Sample, sample } from '../exporter';

/** Bytes per second on the data interface, received and sent. */
const TRAFFIC: Record<Host['role'], [number, number]> = {
  control: [14e6, 17e6],
  compute: [42e6, 38e6],
  storage: [61e6, 58e6],
};
const BYTES_PER_PACKET = 1_100;
const SPEED_BYTES = 25e9 / 8;
const LOST = ['errs', 'drop', 'fifo'];
const NETSTAT: Record<string, number> = {
  ...{ Tcp_InSegs: 21_000, Tcp_OutSegs: 22_500, Tcp_RetransSegs: 1.4, Tcp_ActiveOpens: 11, Tcp_PassiveOpens: 12 },
  ...{ Tcp_InErrs: 0, Tcp_OutRsts: 0.9, TcpExt_ListenOverflows: 0, TcpExt_ListenDrops: 0, TcpExt_TCPTimeouts: 0.02 },
  ...{ TcpExt_TCPSynRetrans: 0.02, Udp_InDatagrams: 210, Udp_OutDatagrams: 208, Udp_InErrors: 0, Udp_NoPorts: 0.001 },
  ...{ Udp_RcvbufErrors: 0, Udp_SndbufErrors: 0, Icmp_InMsgs: 0.4, Icmp_OutMsgs: 0.4, Icmp_InErrors: 0 },
  ...{ IpExt_InOctets: 40e6, IpExt_OutOctets: 40e6 },
};

/** Interfaces, protocol counters and sockets. */
export function networkSamples(host: Host, moment: Moment): Sample[] {
  const { origin, now } = moment;
  const count = (name: string, mean: number) =>
    Math.floor(integrate(makeWave(`${host.name} ${name}`, mean), origin, now));
  const jitter = hash(host.name, 'sockets', Math.floor(now / 15));
  const established = { control: 2_400, compute: 310, storage: 1_150 }[host.role];
  const gauges = {
    ...{
      TCP_inuse: Math.floor(established * (0.95 + 0.1 * jitter)),
      TCP_tw: Math.floor(120 + 60 * jitter),
      TCP_orphan: 0,
    },
    ...{ TCP_alloc: Math.floor(established * 1.1), TCP_mem: 480, TCP_mem_bytes: 480 * 4096, UDP_inuse: 14 },
    sockets_used: Math.floor(established * 1.4),
  };
  return [
    ...interfaceSeries('eno1', host, TRAFFIC[host.role], count),
    ...interfaceSeries('lo', host, [900_000, 900_000], count),
    ...Object.entries(NETSTAT).map(([name, mean]) => sample(`node_netstat_${name}`, count(name, mean))),
    sample('node_netstat_Tcp_CurrEstab', established),
    ...Object.entries(gauges).map(([name, value]) => sample(`node_sockstat_${name}`, value)),
    sample('node_arp_entries', 24, { device: 'eno1' }),
  ];
}

function interfaceSeries(
  device: string,
  host: Host,
  [received, sent]: [number, number],
  count: (name: string, mean: number) => number
): Sample[] {
  const directions: Array<[string, number]> = [
    ['receive', received],
    ['transmit', sent],
  ];
  const physical = device !== 'lo';
  const address = physical ? `3c:ec:ef:00:00:${host.address.split('.').at(-1)}` : '00:00:00:00:00:00';
  return [
    ...directions.flatMap(([direction, mean]) => {
      const bytes = count(`${device} ${direction}`, mean * (0.8 + 0.4 * hash(host.name, device)));
      return [
        sample(`node_network_${direction}_bytes_total`, bytes, { device }),
        sample(`node_network_${direction}_packets_total`, Math.floor(bytes / BYTES_PER_PACKET), { device }),
        ...LOST.map((kind) => sample(`node_network_${direction}_${kind}_total`, 0, { device })),
      ];
    }),
    sample('node_network_up', Number(physical), { device }),
    sample('node_network_mtu_bytes', physical ? 9000 : 65536, { device }),
    sample('node_network_carrier_changes_total', physical ? 2 : 0, { device }),
    ...(physical
      ? [sample('node_network_carrier', 1, { device }), sample('node_network_speed_bytes', SPEED_BYTES, { device })]
      : []),
    sample('node_network_info', 1, {
      ...{ address, broadcast: physical ? 'ff:ff:ff:ff:ff:ff' : address, device, duplex: physical ? 'full' : '' },
      ...{ ifalias: '', operstate: physical ? 'up' : 'unknown' },
    }),
  ];
}
