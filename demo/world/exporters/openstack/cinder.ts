import { OSDS, POOLS, REPLICAS } from '../../cloud/ceph';
import { CONTROL_HOSTS } from '../../cloud/hosts';
import { PROJECTS } from '../../cloud/tenants';
import { VOLUMES } from '../../cloud/volumes';
import { cephAt } from '../../ceph/cephAt';
import type { Moment } from '../../time/moment';
import { uuid } from '../../time/uuid';
import { type Sample, sample } from '../exporter';

/** Every status, in the exporter's order: a volume's value is its position. */
const STATUSES = [
  ...['creating', 'available', 'reserved', 'attaching', 'detaching', 'in-use', 'maintenance', 'deleting'],
  ...['awaiting-transfer', 'error', 'error_deleting', 'backing-up', 'restoring-backup', 'error_backing-up'],
  ...['error_restoring', 'error_extending', 'downloading', 'uploading', 'retyping', 'extending'],
];
const GIB = 2 ** 30;
const TYPE = 'ssd';

/** Block storage: services, volumes, the backend pool and quotas. */
export function cinderSamples(moment: Moment): Sample[] {
  const status = (attached: boolean) => (attached ? 'in-use' : 'available');
  return [
    ...agents(moment),
    sample('openstack_cinder_volumes', VOLUMES.length),
    sample('openstack_cinder_snapshots', 12),
    ...VOLUMES.flatMap(({ id, name, gb, project, instance }) => {
      const labels = {
        ...{ bootable: 'false', id, name, server_id: instance?.id ?? '', status: status(instance !== undefined) },
        ...{ tenant_id: project.id, volume_type: TYPE },
      };
      return [
        sample('openstack_cinder_volume_gb', gb, { ...labels, availability_zone: 'nova', user_id: project.userId }),
        sample('openstack_cinder_volume_status', STATUSES.indexOf(labels.status), { ...labels, size: String(gb) }),
      ];
    }),
    ...STATUSES.map((name) => {
      const count = VOLUMES.filter(({ instance }) => status(instance !== undefined) === name).length;
      return sample('openstack_cinder_volume_status_counter', count, { status: name });
    }),
    ...pool(moment),
    ...PROJECTS.flatMap(({ id, name }) => {
      const labels = { tenant: name, tenant_id: id };
      const used = VOLUMES.filter(({ project }) => project.id === id).reduce((sum, { gb }) => sum + gb, 0);
      return [
        sample('openstack_cinder_limits_volume_max_gb', 1000, labels),
        sample('openstack_cinder_limits_volume_used_gb', used, labels),
        sample('openstack_cinder_limits_backup_max_gb', 1000, labels),
        sample('openstack_cinder_limits_backup_used_gb', 0, labels),
      ];
    }),
  ];
}

/** Release 1.7.0 makes up a new uuid for each service at every scrape, as the capture shows. */
function agents({ now }: Moment): Sample[] {
  return CONTROL_HOSTS.flatMap(({ name }) =>
    ['cinder-scheduler', 'cinder-volume', 'cinder-backup'].map((service) =>
      sample('openstack_cinder_agent_state', 1, {
        ...{ adminState: 'enabled', disabledReason: '', service, uuid: uuid(service, name, now), zone: 'nova' },
        hostname: service === 'cinder-volume' ? `${name}@rbd-1` : name,
      })
    )
  );
}

function pool(moment: Moment): Sample[] {
  const { usage } = cephAt(moment);
  const volumes = POOLS.find(({ name }) => name === 'volumes');
  const total = OSDS.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / REPLICAS / GIB;
  const used = volumes ? usage.stored(volumes) / GIB : 0;
  return CONTROL_HOSTS.flatMap(({ name }) => {
    const labels = { name: `${name}@rbd-1#rbd-1`, vendor_name: 'Open Source', volume_backend_name: 'rbd-1' };
    return [
      sample('openstack_cinder_pool_capacity_total_gb', Math.round(100 * total) / 100, labels),
      sample('openstack_cinder_pool_capacity_free_gb', Math.round(100 * (total - used)) / 100, labels),
    ];
  });
}
