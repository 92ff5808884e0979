import { MGRS } from '../cloud/ceph';
import { COMPUTE_HOSTS, CONTROL_HOSTS, type Host, HOSTS, STORAGE_HOSTS } from '../cloud/hosts';
import { collect as collectCeph } from './ceph/collect';
import { collect as collectCephExporter } from './ceph-exporter/collect';
import { collect as collectCephPerfCounters } from './ceph-perfcounters/collect';
import type { Exporter } from './exporter';
import { collect as collectHaproxy } from './haproxy/collect';
import { collect as collectIdrac } from './idrac/collect';
import { collect as collectIpmi } from './ipmi/collect';
import { collect as collectLibvirtDebian } from './libvirt/debian';
import { collect as collectLibvirt } from './libvirt/inovex';
import { collect as collectLibvirtTinkoff } from './libvirt/tinkoff';
import { collect as collectMemcached } from './memcached/collect';
import { collect as collectMysqld } from './mysqld/collect';
import { collect as collectNode } from './node/collect';
import { collect as collectOpenstack } from './openstack/collect';
import { collect as collectRabbitmq } from './rabbitmq/collect';
import { collect as collectRedfish } from './redfish/collect';
import { collect as collectSmartctl } from './smartctl/collect';

const at = (hosts: Host[], port: number) => hosts.map(({ address }) => `${address}:${port}`);

/** Every exporter of the simulated cloud. To add one: a folder with `collect`, and an entry here. */
export const EXPORTERS: Exporter[] = [
  {
    name: 'node',
    // The last one for what boards have and virtual machines do not: ECC, throttling, thermal zones.
    captures: ['node-exporter-1.5-default.prom', 'node-exporter-1.5-vm-systemd.prom', 'node-exporter-1.8.2-e2e.prom'],
    instances: at(HOSTS, 9100),
    collect: collectNode,
  },
  {
    name: 'ceph',
    // The last but one for RBD images, whose statistics that cluster had switched on; the last one for OSDs on real disks.
    captures: [
      ...['ceph-18.2.7-mgr-default.prom', 'ceph-18.2-mgr-default.prom', 'ceph-18.2.7-mgr-perfcounters.prom'],
      'ceph-16.2-mgr.prom',
    ],
    instances: MGRS.map(({ host }) => `${host.address}:9283`),
    collect: collectCeph,
  },
  {
    ...{ name: 'ceph_perfcounters', job: 'ceph', variant: true },
    captures: ['ceph-18.2.7-mgr-perfcounters.prom', 'ceph-18.2-mgr-perfcounters.prom', 'ceph-16.2-mgr.prom'],
    instances: MGRS.map(({ host }) => `${host.address}:9283`),
    collect: collectCephPerfCounters,
  },
  {
    name: 'ceph-exporter',
    captures: ['ceph-18.2.7-ceph-exporter-emulated.prom'],
    instances: at(STORAGE_HOSTS, 9926),
    collect: collectCephExporter,
  },
  {
    name: 'openstack_exporter',
    captures: ['openstack-exporter-1.7-zed.prom', 'openstack-exporter-1.7.0-tests.prom'],
    instances: at(CONTROL_HOSTS.slice(0, 1), 9198),
    answersIn: 1.2,
    collect: collectOpenstack,
  },
  {
    name: 'libvirt_exporter',
    captures: ['libvirt-exporter-inovex-2.3.1-readme.prom'],
    instances: at(COMPUTE_HOSTS, 9177),
    collect: collectLibvirt,
  },
  {
    ...{ name: 'libvirt_exporter_tinkoff', job: 'libvirt_exporter', variant: true },
    captures: ['libvirt-exporter-tinkoff-readme.prom'],
    instances: at(COMPUTE_HOSTS, 9177),
    collect: collectLibvirtTinkoff,
  },
  {
    ...{ name: 'libvirt_exporter_debian', job: 'libvirt_exporter', variant: true },
    captures: ['libvirt-exporter-0.2.prom'],
    instances: at(COMPUTE_HOSTS, 9177),
    collect: collectLibvirtDebian,
  },
  {
    name: 'haproxy',
    captures: ['haproxy-2.6.prom'],
    instances: at(CONTROL_HOSTS, 9101),
    collect: collectHaproxy,
  },
  {
    name: 'rabbitmq',
    captures: ['rabbitmq-3.10.prom', 'rabbitmq-3.10-openstack-per-object.prom'],
    instances: at(CONTROL_HOSTS, 15692),
    collect: collectRabbitmq,
  },
  {
    name: 'mysqld',
    captures: ['mysqld-exporter-0.14-galera.prom'],
    instances: at(CONTROL_HOSTS, 9104),
    collect: collectMysqld,
  },
  {
    name: 'memcached',
    captures: ['memcached-exporter-0.11.prom'],
    instances: at(CONTROL_HOSTS, 9150),
    collect: collectMemcached,
  },
  {
    name: 'smartctl',
    captures: ['smartctl-exporter-0.14.0.prom'],
    instances: at([...COMPUTE_HOSTS, ...STORAGE_HOSTS], 9633),
    answersIn: 0.4,
    collect: collectSmartctl,
  },
  {
    ...{ name: 'ipmi', outOfBand: true, answersIn: 0.7 },
    captures: ['ipmi-exporter-1.6.1-local-kcs.prom'],
    instances: HOSTS.map(({ bmc }) => bmc),
    collect: collectIpmi,
  },
  {
    ...{ name: 'redfish', outOfBand: true, answersIn: 2 },
    captures: ['synthetic/redfish-exporter-jenningsloy318.prom'],
    instances: STORAGE_HOSTS.map(({ bmc }) => bmc),
    collect: collectRedfish,
  },
  {
    ...{ name: 'idrac', outOfBand: true, answersIn: 2 },
    captures: ['synthetic/idrac-exporter-mrlhansen.prom'],
    instances: COMPUTE_HOSTS.map(({ bmc }) => bmc),
    collect: collectIdrac,
  },
];
