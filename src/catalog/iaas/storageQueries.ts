import { exceptions, instant } from '../query';
import { countOf, newest, share, slow } from './names';

const one = (metric: string) => `max by ($group) (${slow(metric)})`;

export const VOLUMES_BY_STATUS = instant(
  'iaas-volumes-by-status',
  `max by ($group, status) (${slow('openstack_cinder_volume_status_counter')}) > 0`,
  '{{status}}'
);
const volumes = (status: string) =>
  `sum by ($group) (max by ($group, status) (${slow('openstack_cinder_volume_status_counter', `status=~"${status}"`)}))`;
export const VOLUMES_BROKEN = instant('iaas-volumes-broken', volumes('error.*'), 'In error');
/** In the same state an hour ago: nothing takes that long but a big upload. */
export const VOLUMES_STUCK = instant(
  'iaas-volumes-stuck',
  countOf(
    'max by ($group, id) (openstack_cinder_volume_gb{status=~"creating|attaching|detaching|deleting|extending|retyping",$scope}) and on ($group, id, status) (openstack_cinder_volume_gb{status=~"creating|attaching|detaching|deleting|extending|retyping",$scope} offset 30m)',
    'openstack_cinder_volumes{$scope}'
  ),
  'Stuck'
);

const pool = (what: 'free' | 'total') =>
  `max by ($group, volume_backend_name) (${slow(`openstack_cinder_pool_capacity_${what}_gb`)})`;
export const BACKEND_USED = instant('iaas-backend-used', `1 - ${share(pool('free'), pool('total'))}`);
export const BACKEND_FREE = instant('iaas-backend-free', pool('free'));

const provisioned = (by: string, matchers = '') =>
  `sum by (${by}) (max by ($group, id, volume_type) (${newest('cinder', 'openstack_cinder_volume_gb', matchers)}))`;
export const PROVISIONED = instant('iaas-provisioned', provisioned('$group, volume_type'));
export const UNATTACHED = instant('iaas-unattached', provisioned('$group, volume_type', 'server_id=""'));

export const IMAGES = instant('iaas-images', one('openstack_glance_images'), 'Images');
export const IMAGES_BYTES = instant(
  'iaas-images-bytes',
  `sum by ($group) (max by ($group, id) (${slow('openstack_glance_image_bytes')}))`
);
export const SNAPSHOTS = instant('iaas-snapshots', one('openstack_cinder_snapshots'), 'Snapshots');

const balancers = (matchers: string) => newest('loadbalancer', 'openstack_loadbalancer_loadbalancer_status', matchers);
export const BALANCERS = instant(
  'iaas-balancers',
  `count by ($group, operating_status) (max by ($group, id, operating_status) (${balancers('')}))`,
  '{{operating_status}}'
);
export const BALANCERS_BROKEN = instant(
  'iaas-balancers-broken',
  `count by ($group) (max by ($group, id) (${balancers('provisioning_status="ERROR"')} or ${balancers('operating_status="ERROR"')})) or 0 * max by ($group) (${slow('openstack_loadbalancer_total_loadbalancers')})`,
  'In error'
);
export const AMPHORAE_BROKEN = instant(
  'iaas-amphorae-broken',
  `count by ($group) (max by ($group, id) (${newest('loadbalancer', 'openstack_loadbalancer_amphora_status', 'status!~"READY|ALLOCATED"')})) or 0 * max by ($group) (${slow('openstack_loadbalancer_total_loadbalancers')})`,
  'Amphorae not ready'
);

/** Zones, stacks and bare metal, where a site has them. */
export const ZONES_BROKEN = exceptions(
  'iaas-zones-broken',
  `count by ($group) (${slow('openstack_designate_zone_status', 'status!="ACTIVE"')}) or 0 * max by ($group) (openstack_designate_up{$scope})`,
  'DNS zones'
);
export const STACKS_BROKEN = exceptions(
  'iaas-stacks-broken',
  `sum by ($group) (max by ($group, status) (${slow('openstack_heat_stack_status_counter', 'status=~".*FAILED"')}))`,
  'Stacks'
);
export const BARE_METAL_BROKEN = exceptions(
  'iaas-bare-metal-broken',
  `count by ($group) (${slow('openstack_ironic_node', 'maintenance="true"')} or ${slow('openstack_ironic_node', 'provision_state=~".*fail.*|error"')}) or 0 * max by ($group) (openstack_ironic_up{$scope})`,
  'Bare metal'
);
