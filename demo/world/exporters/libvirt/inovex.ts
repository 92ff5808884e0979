import { capturedNames } from '../../captures/capturedNames';
import type { Instance } from '../../cloud/instances';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';
import { type Disk, type Domain, domainsAt } from './domains';

const RUNNING = 1;
/** Parts that history skips when nobody wants them. */
const GROUPS = ['libvirt_domain_block_stats_', 'libvirt_domain_memory_stats_', 'libvirt_domain_interface_stats_'];
const NAMES = capturedNames(['libvirt-exporter-inovex-2.3.1-readme.prom']);
const USERS = 'openstack';

/** prometheus-libvirt-exporter of inovex, which kolla ships since 2024.1: names and projects in one info metric. */
export function collect(moment: Moment, instance: string, wanted: (name: string) => boolean = () => true): Sample[] {
  const [disksWanted, memoryWanted, interfacesWanted] = GROUPS.map((prefix) =>
    NAMES.some((name) => name.startsWith(prefix) && wanted(name))
  );
  return domainsAt(moment, instance).flatMap((domain) => {
    const label = { domain: domain.instance.domain };
    const named = (prefix: string, values: Record<string, number>, labels: Record<string, string> = label) =>
      Object.entries(values).map(([name, value]) => sample(`libvirt_domain_${prefix}${name}`, value, labels));
    return [
      sample('libvirt_domain_openstack_info', 1, { ...label, ...openstack(domain.instance) }),
      sample('libvirt_domain_info', 1, {
        ...{ ...label, os_type: 'hvm', os_type_arch: 'x86_64', os_type_machine: 'pc-q35-7.2' },
      }),
      sample('libvirt_domain_info_state', RUNNING, { ...label, state_desc: 'the domain is running' }),
      ...named('info_', {
        cpu_time_seconds_total: domain.cpuSeconds,
        maximum_memory_bytes: domain.memoryBytes,
        memory_usage_bytes: domain.memoryBytes,
        virtual_cpus: domain.instance.flavor.vcpus,
      }),
      ...(memoryWanted ? named('memory_stats_', memory(domain, moment)) : []),
      ...vcpus(domain),
      ...(disksWanted ? domain.disks() : []).flatMap((disk) => diskSamples(disk, label)),
      ...(interfacesWanted ? interfaceSamples(domain) : []),
      sample('libvirt_domain_timed_out', 0, label),
    ];
  });
}

function openstack({ id, name, flavor, project }: Instance): Record<string, string> {
  return {
    ...{ flavor_name: flavor.name, instance_id: id, instance_name: name, project_id: project.id },
    ...{ project_name: project.name, user_id: project.userId, user_name: USERS },
  };
}

function memory({ instance, memoryBytes, residentBytes }: Domain, { now }: Moment): Record<string, number> {
  const usedShare = 0.35 + 0.5 * hash('memory', instance.id) + 0.04 * hash(instance.id, Math.floor(now / 60));
  const available = Math.floor(0.975 * memoryBytes);
  const usable = Math.floor(available * (1 - usedShare));
  return {
    ...{ rss_bytes: residentBytes, current_balloon_bytes: memoryBytes, maximum_bytes: memoryBytes },
    ...{ available_bytes: available, usable_bytes: usable, unused_bytes: Math.floor(0.6 * usable) },
    ...{ used_percent: 100 * usedShare, swap_in_bytes: 0, swap_out_bytes: 0 },
    disk_caches_bytes: Math.floor(0.4 * usable),
  };
}

function vcpus({ instance, cpuSeconds, delaySeconds }: Domain): Sample[] {
  const { vcpus: count } = instance.flavor;
  return Array.from({ length: count }, (_, vcpu) => vcpu).flatMap((vcpu) => {
    const label = { domain: instance.domain, vcpu: String(vcpu) };
    return [
      sample('libvirt_domain_vcpu_time_seconds_total', cpuSeconds / count, label),
      sample('libvirt_domain_vcpu_delay_seconds_total', delaySeconds, label),
      sample('libvirt_domain_vcpu_wait_seconds_total', 0, label),
      sample('libvirt_domain_vcpu_state', RUNNING, label),
    ];
  });
}

function diskSamples({ image, read, write }: Disk, domain: { domain: string }): Sample[] {
  const label = { ...domain, target_device: image.device };
  const values = {
    ...{ read_bytes_total: read.bytes, read_requests_total: read.requests, read_time_seconds_total: read.seconds },
    ...{
      write_bytes_total: write.bytes,
      write_requests_total: write.requests,
      write_time_seconds_total: write.seconds,
    },
    ...{ flush_requests_total: Math.floor(write.requests / 6), flush_time_seconds_total: write.seconds / 40 },
    capacity_bytes: image.sizeBytes,
  };
  return [
    sample('libvirt_domain_block_stats_info', 1, {
      ...{ ...label, disk_type: 'network', driver_cache: 'none', driver_discard: 'unmap', driver_name: 'qemu' },
      ...{ driver_type: 'raw', serial: image.volumeId, source_file: '', target_bus: 'virtio' },
    }),
    ...Object.entries(values).map(([name, value]) => sample(`libvirt_domain_block_stats_${name}`, value, label)),
  ];
}

function interfaceSamples({ instance, tap, received, sent }: Domain): Sample[] {
  const label = { domain: instance.domain, target_device: tap };
  const values = {
    ...{ receive_bytes_total: received.bytes, receive_packets_total: received.packets },
    ...{ receive_errors_total: 0, receive_drops_total: 0, transmit_bytes_total: sent.bytes },
    ...{ transmit_packets_total: sent.packets, transmit_errors_total: 0, transmit_drops_total: 0 },
  };
  return [
    sample('libvirt_domain_interface_stats_info', 1, {
      ...{ ...label, interface_type: 'bridge', mac_address: instance.mac, model_type: 'virtio', mtu_size: '8950' },
      source_bridge: 'br-int',
    }),
    ...Object.entries(values).map(([name, value]) => sample(`libvirt_domain_interface_stats_${name}`, value, label)),
  ];
}
