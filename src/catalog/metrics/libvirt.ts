import { metricsOf } from './metric';

const DISK = 'domain target_device';

/**
 * Hypervisors, as three exporters tell them: inovex 2.x (kolla from 2024.1), Tinkoff (before), and Debian's 0.2.
 * Values have the same names in all; who the instance is stands in another series with each.
 */
export const LIBVIRT_METRICS = [
  ...metricsOf('libvirt-exporter', [
    [
      'libvirt_domain_openstack_info',
      'untyped',
      'domain flavor_name instance_id instance_name project_id project_name user_id user_name',
      'short',
      'Which instance of OpenStack a domain is (inovex)',
    ],
    ['libvirt_domain_info_state', 'untyped', 'domain state_desc', 'short', 'State of a domain (inovex)'],
    ['libvirt_domain_timed_out', 'untyped', 'domain', 'short', '1 for a domain that does not answer libvirt (inovex)'],
    ['libvirt_domain_info_virtual_cpus', 'untyped', 'domain', 'short', 'Virtual CPUs of a domain'],
    ['libvirt_domain_info_maximum_memory_bytes', 'untyped', 'domain', 'bytes', 'Memory of a domain'],
    ['libvirt_domain_info_cpu_time_seconds_total', 'untyped', 'domain', 's', 'CPU time a domain used'],
    [
      'libvirt_domain_vcpu_delay_seconds_total',
      'untyped',
      'domain vcpu',
      's',
      'Time a virtual CPU waited for a real one: what the guest sees as steal (not in 0.2)',
    ],
    ['libvirt_domain_memory_stats_used_percent', 'untyped', 'domain', 'percent', 'Memory used in the guest (balloon)'],
    ['libvirt_domain_memory_stats_rss_bytes', 'untyped', 'domain', 'bytes', 'Memory of the process on the host'],
    ['libvirt_domain_block_stats_read_requests_total', 'untyped', DISK, 'short', 'Reads'],
    ['libvirt_domain_block_stats_write_requests_total', 'untyped', DISK, 'short', 'Writes'],
    ['libvirt_domain_block_stats_read_bytes_total', 'untyped', DISK, 'bytes', 'Bytes read'],
    ['libvirt_domain_block_stats_write_bytes_total', 'untyped', DISK, 'bytes', 'Bytes written'],
    ['libvirt_domain_block_stats_read_time_seconds_total', 'untyped', DISK, 's', 'Time spent reading (not in 0.2)'],
    ['libvirt_domain_block_stats_write_time_seconds_total', 'untyped', DISK, 's', 'Time spent writing (not in 0.2)'],
    ['libvirt_domain_interface_stats_receive_bytes_total', 'untyped', DISK, 'bytes', 'Bytes received'],
    ['libvirt_domain_interface_stats_transmit_bytes_total', 'untyped', DISK, 'bytes', 'Bytes sent'],
    ['libvirt_domain_interface_stats_receive_drops_total', 'untyped', DISK, 'short', 'Packets dropped on the way in'],
    ['libvirt_domain_interface_stats_transmit_drops_total', 'untyped', DISK, 'short', 'Packets dropped on the way out'],
  ]),
  ...metricsOf('libvirt-exporter-old', [
    [
      'libvirt_domain_info_meta',
      'untyped',
      'domain flavor instance_name project_name project_uuid root_type root_uuid user_name user_uuid uuid',
      'short',
      'Which instance of OpenStack a domain is (Tinkoff)',
    ],
    [
      'libvirt_domain_state_code',
      'gauge',
      'domain flavor name project_name uuid',
      'short',
      'State of a domain, and which instance it is (0.2)',
    ],
  ]),
];
