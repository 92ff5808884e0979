import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';
import { domainsAt } from './domains';

/** Debian's prometheus-libvirt-exporter 0.2 with nova's metadata as labels of every series. */
export function collect(moment: Moment, instance: string): Sample[] {
  const domains = domainsAt(moment, instance);
  return [
    sample('libvirt_up', 1),
    sample('libvirt_domains_number', domains.length),
    ...domains.flatMap(({ instance: vm, cpuSeconds, memoryBytes, disks, tap, received, sent }) => {
      const label = {
        ...{ domain: vm.domain, flavor: vm.flavor.name, name: vm.name, project_name: vm.project.name, uuid: vm.id },
      };
      const nic = { ...label, source_bridge: 'br-int', target_device: tap };
      return [
        sample('libvirt_domain_state_code', 1, label),
        sample('libvirt_domain_info_cpu_time_seconds_total', cpuSeconds, label),
        sample('libvirt_domain_info_maximum_memory_bytes', memoryBytes, label),
        sample('libvirt_domain_info_memory_usage_bytes', memoryBytes, label),
        sample('libvirt_domain_info_virtual_cpus', vm.flavor.vcpus, label),
        ...disks().flatMap(({ image, read, write }) => {
          const disk = { ...label, source_file: '', target_device: image.device };
          return [
            sample('libvirt_domain_block_stats_read_bytes_total', read.bytes, disk),
            sample('libvirt_domain_block_stats_read_requests_total', read.requests, disk),
            sample('libvirt_domain_block_stats_write_bytes_total', write.bytes, disk),
            sample('libvirt_domain_block_stats_write_requests_total', write.requests, disk),
          ];
        }),
        sample('libvirt_domain_interface_stats_receive_bytes_total', received.bytes, nic),
        sample('libvirt_domain_interface_stats_receive_packets_total', received.packets, nic),
        sample('libvirt_domain_interface_stats_receive_errors_total', 0, nic),
        sample('libvirt_domain_interface_stats_receive_drops_total', 0, nic),
        sample('libvirt_domain_interface_stats_transmit_bytes_total', sent.bytes, nic),
        sample('libvirt_domain_interface_stats_transmit_packets_total', sent.packets, nic),
        sample('libvirt_domain_interface_stats_transmit_errors_total', 0, nic),
        sample('libvirt_domain_interface_stats_transmit_drops_total', 0, nic),
      ];
    }),
  ];
}
