import { metricsOf } from './metric';

/** Interfaces and protocols of a node. */
export const NODE_NETWORK_METRICS = metricsOf('node-exporter', [
  ['node_network_receive_bytes_total', 'counter', 'device', 'bytes', 'Bytes received'],
  ['node_network_transmit_bytes_total', 'counter', 'device', 'bytes', 'Bytes sent'],
  ['node_network_receive_packets_total', 'counter', 'device', 'short', 'Packets received'],
  ['node_network_receive_errs_total', 'counter', 'device', 'short', 'Packets received broken'],
  ['node_network_transmit_errs_total', 'counter', 'device', 'short', 'Packets that could not be sent'],
  ['node_network_receive_drop_total', 'counter', 'device', 'short', 'Packets received and thrown away'],
  ['node_network_transmit_drop_total', 'counter', 'device', 'short', 'Packets thrown away instead of sent'],
  ['node_network_up', 'gauge', 'device', 'short', '1 if the interface is up'],
  ['node_network_mtu_bytes', 'gauge', 'device', 'bytes', 'Largest packet'],
  ['node_network_speed_bytes', 'gauge', 'device', 'Bps', 'Speed of the link, bytes per second'],
  ['node_network_carrier_changes_total', 'counter', 'device', 'short', 'Times the link came or went'],
  ['node_bonding_slaves', 'gauge', 'master', 'short', 'Links of a bond'],
  ['node_bonding_active', 'gauge', 'master', 'short', 'Links of a bond that work'],
  ['node_netstat_Tcp_RetransSegs', 'untyped', '', 'short', 'Segments sent again; a counter'],
  ['node_netstat_Tcp_OutSegs', 'untyped', '', 'short', 'Segments sent; a counter'],
  ['node_netstat_TcpExt_ListenOverflows', 'untyped', '', 'short', 'Connections refused by a full queue; a counter'],
  ['node_netstat_TcpExt_ListenDrops', 'untyped', '', 'short', 'Connections dropped before accepted; a counter'],
  ['node_netstat_TcpExt_TCPTimeouts', 'untyped', '', 'short', 'Segments nobody answered; a counter'],
  ['node_netstat_Udp_InErrors', 'untyped', '', 'short', 'Datagrams that could not be delivered; a counter'],
  ['node_netstat_Udp_RcvbufErrors', 'untyped', '', 'short', 'Datagrams lost to a full buffer; a counter'],
  ['node_sockstat_TCP_inuse', 'gauge', '', 'short', 'TCP sockets in use'],
  ['node_sockstat_TCP_tw', 'gauge', '', 'short', 'TCP sockets waiting to be forgotten'],
  ['node_sockstat_TCP_orphan', 'gauge', '', 'short', 'TCP sockets without a process'],
  ['node_sockstat_TCP_mem_bytes', 'gauge', '', 'bytes', 'Memory of TCP'],
]);
