import { imageIo, openSegments, RBD_IMAGES, type RbdImage } from '../../ceph/rbdImages';
import { CEPH_VERSION } from '../../cloud/ceph';
import { FILESYSTEM, GATEWAYS, METADATA_SERVERS } from '../../cloud/cephServices';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';

/** Seconds of one operation as the mgr sees it; the metric counts nanoseconds. */
const SECONDS = { read: 0.0011, write: 0.0031 };
const NANO = 1e9;

/** Gateways, the shared filesystem with its metadata servers. */
export function serviceSamples(): Sample[] {
  return [
    sample('ceph_fs_metadata', 1, {
      ...{ data_pools: String(FILESYSTEM.dataPool), fs_id: FILESYSTEM.id, name: FILESYSTEM.name },
      metadata_pool: String(FILESYSTEM.metadataPool),
    }),
    ...METADATA_SERVERS.map(({ name, host, active }) =>
      sample('ceph_mds_metadata', 1, {
        ...{ ceph_daemon: name, ceph_version: CEPH_VERSION, fs_id: active ? FILESYSTEM.id : '-1', hostname: host.name },
        ...{ public_addr: `${host.address}:6801/1985381875`, rank: active ? '0' : '-1' },
      })
    ),
    ...GATEWAYS.map(({ name, host, instanceId }) =>
      sample('ceph_rgw_metadata', 1, {
        ...{ ceph_daemon: name, ceph_version: CEPH_VERSION, hostname: host.name, instance_id: instanceId },
      })
    ),
  ];
}

/** Load of each RBD image (`mgr/prometheus/rbd_stats_pools` names vms and volumes): what its instance does to its disk. */
export function imageSamples(moment: Moment): Sample[] {
  return RBD_IMAGES.flatMap((image) => series(image, moment));
}

function series(image: RbdImage, moment: Moment): Sample[] {
  const label = { pool: image.pool.name, namespace: '', image: image.name };
  const open = openSegments(image.instance?.host, moment);
  const read = imageIo(image, 'read', open);
  const written = imageIo(image, 'write', open);
  const values = {
    ...{ read_ops: read.operations, read_bytes: read.bytes, write_ops: written.operations, write_bytes: written.bytes },
    ...{ read_latency_count: read.operations, read_latency_sum: read.operations * SECONDS.read * NANO },
    ...{ write_latency_count: written.operations, write_latency_sum: written.operations * SECONDS.write * NANO },
  };
  return Object.entries(values).map(([name, value]) => sample(`ceph_rbd_${name}`, value, label));
}
