import { COMPUTE_HOSTS } from '../../cloud/hosts';
import { inventoryOf } from '../../cloud/placement';
import { type Sample, sample } from '../exporter';

/** Inventory and usage of every hypervisor. They stay when a host goes: that is how coverage knows it is missing. */
export function placementSamples(): Sample[] {
  return COMPUTE_HOSTS.flatMap((host) =>
    Object.entries(inventoryOf(host)).flatMap(([resourcetype, { total, reserved, ratio, usage }]) => {
      const labels = { hostname: host.name, resourcetype };
      return [
        sample('openstack_placement_resource_total', total, labels),
        sample('openstack_placement_resource_reserved', reserved, labels),
        sample('openstack_placement_resource_allocation_ratio', ratio, labels),
        sample('openstack_placement_resource_usage', usage, labels),
      ];
    })
  );
}
