import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';
import { domainsAt } from './domains';

/** Tinkoff's libvirt exporter, which kolla shipped before 2024.1. */
export function collect(moment: Moment, instance: string): Sample[] {
  const domains = domainsAt(moment, instance).flatMap(
    ({ instance: vm, cpuSeconds, delaySeconds, memoryBytes, residentBytes, disks, tap, received, sent }) => {
      const label = { domain: vm.domain };
      const nic = { ...label, target_device: tap };
      return [
        sample('libvirt_domain_info_meta', 1, {
          ...{ ...label, flavor: vm.flavor.name, instance_name: vm.name, project_name: vm.project.name },
          ...{ project_uuid: vm.project.id, root_type: 'image', root_uuid: vm.id, user_name: 'openstack' },
          ...{ user_uuid: vm.project.userId, uuid: vm.id },
        }),
        sample('libvirt_domain_info_vstate', 1, label),
        sample('libvirt_domain_info_cpu_time_seconds_total', cpuSeconds, label),
        sample('libvirt_domain_info_maximum_memory_bytes', memoryBytes, label),
        sample('libvirt_domain_info_memory_usage_bytes', memoryBytes, label),
        sample('libvirt_domain_info_virtual_cpus', vm.flavor.vcpus, label),
        sample('libvirt_domain_memory_stats_rss_bytes', residentBytes, label),
        sample('libvirt_domain_memory_stats_actual_balloon_bytes', memoryBytes, label),
        ...Array.from({ length: vm.flavor.vcpus }, (_, vcpu) => ({ ...label, vcpu: String(vcpu) })).flatMap((vcpu) => [
          sample('libvirt_domain_vcpu_time_seconds_total', cpuSeconds / vm.flavor.vcpus, vcpu),
          sample('libvirt_domain_vcpu_delay_seconds_total', delaySeconds, vcpu),
          sample('libvirt_domain_vcpu_state', 1, vcpu),
        ]),
        ...disks().flatMap(({ image, read, write }) => {
          const disk = { ...label, target_device: image.device };
          return [
            sample('libvirt_domain_block_meta', 1, {
              ...{ ...disk, bus: 'virtio', cache: 'none', discard: 'unmap', disk_type: 'network', driver_type: 'raw' },
              ...{ serial: image.volumeId, source_file: `${image.pool.name}/${image.name}` },
            }),
            sample('libvirt_domain_block_stats_capacity_bytes', image.sizeBytes, disk),
            sample('libvirt_domain_block_stats_read_bytes_total', read.bytes, disk),
            sample('libvirt_domain_block_stats_read_requests_total', read.requests, disk),
            sample('libvirt_domain_block_stats_read_time_seconds_total', read.seconds, disk),
            sample('libvirt_domain_block_stats_write_bytes_total', write.bytes, disk),
            sample('libvirt_domain_block_stats_write_requests_total', write.requests, disk),
            sample('libvirt_domain_block_stats_write_time_seconds_total', write.seconds, disk),
          ];
        }),
        sample('libvirt_domain_interface_stats_receive_bytes_total', received.bytes, nic),
        sample('libvirt_domain_interface_stats_receive_packets_total', received.packets, nic),
        sample('libvirt_domain_interface_stats_receive_drops_total', 0, nic),
        sample('libvirt_domain_interface_stats_transmit_bytes_total', sent.bytes, nic),
        sample('libvirt_domain_interface_stats_transmit_packets_total', sent.packets, nic),
        sample('libvirt_domain_interface_stats_transmit_drops_total', 0, nic),
      ];
    }
  );
  return [sample('libvirt_up', 1), ...domains];
}
