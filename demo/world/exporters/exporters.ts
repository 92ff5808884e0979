import { MGRS } from '../cloud/ceph';
import { CONTROL_HOSTS, HOSTS, STORAGE_HOSTS } from '../cloud/hosts';
import { collect as collectCeph } from './ceph/collect';
import { collect as collectCephExporter } from './ceph-exporter/collect';
import type { Exporter } from './exporter';
import { collect as collectNode } from './node/collect';
import { collect as collectOpenstack } from './openstack/collect';

/** Every exporter of the simulated cloud. To add one: a folder with `collect`, and an entry here. */
export const EXPORTERS: Exporter[] = [
  {
    name: 'node',
    captures: ['node-exporter-1.5-default.prom', 'node-exporter-1.5-vm-systemd.prom'],
    instances: HOSTS.map(({ address }) => `${address}:9100`),
    collect: collectNode,
  },
  {
    name: 'ceph',
    captures: ['ceph-18.2.7-mgr-default.prom', 'ceph-18.2-mgr-default.prom', 'ceph-16.2-mgr.prom'],
    instances: MGRS.map(({ host }) => `${host.address}:9283`),
    collect: collectCeph,
  },
  {
    name: 'ceph-exporter',
    captures: ['ceph-18.2.7-ceph-exporter-emulated.prom'],
    instances: STORAGE_HOSTS.map(({ address }) => `${address}:9926`),
    collect: collectCephExporter,
  },
  {
    name: 'openstack_exporter',
    captures: ['openstack-exporter-1.7-zed.prom', 'openstack-exporter-1.7.0-tests.prom'],
    instances: CONTROL_HOSTS.slice(0, 1).map(({ address }) => `${address}:9198`),
    answersIn: 1.2,
    collect: collectOpenstack,
  },
];
