/** Interfaces of the machine itself: no taps, bridges and tunnels of instances. */
export const PHYSICAL =
  'device!~"lo|tap.*|qv.*|qbr.*|qg-.*|qr-.*|vnet.*|veth.*|cali.*|docker.*|br.*|ovs.*|virbr.*|genev.*|vxlan.*|lxc.*|dummy.*"';

/** Disks that hold data: no loops, memory, optical drives, mapped volumes. */
export const DISKS = 'device!~"loop.*|ram.*|sr.*|rbd.*|nbd.*|zram.*|fd.*"';

/** File systems that can fill up. */
export const FILESYSTEMS = 'fstype!~"tmpfs|overlay|squashfs|ramfs|nsfs|iso9660|erofs|fuse.*"';

/** Name of each node by its instance: addresses say nothing to people. */
export const NODE_NAMES = 'max by ($group, instance, nodename) (node_uname_info{$scope})';

/** A value per node and the name of the node beside it. */
export const named = (perInstance: string): string =>
  `(${perInstance}) * on ($group, instance) group_left (nodename) ${NODE_NAMES}`;
