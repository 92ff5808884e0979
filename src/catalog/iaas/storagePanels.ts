import type { Panel } from '../model';
import * as q from './storageQueries';
import { BACKEND_FILL, NEUTRAL, NONE_IS_BETTER, NONE_IS_GOOD } from './words';

const needs = (service: string) => `openstack-exporter is not scraped, or could not ask ${service}.`;

export const VOLUMES_BROKEN: Panel = {
  id: 'iaas-volumes-broken',
  title: 'Volumes',
  question: 'Are volumes of customers broken, or do they hang in a step for over half an hour?',
  next: 'Many in error: Ceph, or cinder-volume. Stuck: cinder-volume or RabbitMQ; big images take long to become volumes.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_BETTER,
  queries: [q.VOLUMES_BROKEN, q.VOLUMES_STUCK],
  whenEmpty: needs('Cinder'),
};

export const VOLUMES_BY_STATUS: Panel = {
  id: 'iaas-volumes-by-status',
  title: 'Volumes by status',
  question: 'How are all volumes?',
  next: 'Names and tenants of those in error are under Tenants.',
  viz: 'bargauge',
  decimals: 0,
  min: 0,
  thresholds: NEUTRAL,
  queries: [q.VOLUMES_BY_STATUS],
  whenEmpty: needs('Cinder'),
};

export const BACKENDS: Panel = {
  id: 'iaas-backends',
  title: 'Storage behind Cinder',
  question: 'Which backend fills up?',
  next: 'Of Ceph believe its own page: Cinder counts what it was told, Ceph what is there.',
  viz: 'table',
  queries: [q.BACKEND_USED, q.BACKEND_FREE],
  columns: [
    { field: 'volume_backend_name', title: 'Backend' },
    {
      field: 'Value #A',
      title: 'Used',
      unit: 'percentunit',
      decimals: 0,
      cell: 'bar',
      max: 1,
      thresholds: BACKEND_FILL,
    },
    { field: 'Value #B', title: 'Free', unit: 'gbytes', decimals: 0, width: 110 },
  ],
  sortBy: 'Used',
  whenEmpty: 'Cinder reports no backend (the database exporter never does).',
};

export const PROVISIONED: Panel = {
  id: 'iaas-provisioned',
  title: 'Given to customers',
  question: 'How much was promised by type of volume, and how much of it does nobody use?',
  next: 'Much unattached: ask tenants what can go before buying disks.',
  viz: 'table',
  queries: [q.PROVISIONED, q.UNATTACHED],
  columns: [
    { field: 'volume_type', title: 'Type' },
    { field: 'Value #A', title: 'Size', unit: 'gbytes', decimals: 1, width: 130 },
    { field: 'Value #B', title: 'Unattached', unit: 'gbytes', decimals: 1, width: 130 },
  ],
  sortBy: 'Size',
  whenEmpty: needs('Cinder'),
};

export const IMAGES: Panel = {
  id: 'iaas-images',
  title: 'Images and snapshots',
  question: 'How many images and snapshots are kept?',
  next: 'Growing without end: snapshots of a script that never deletes.',
  viz: 'stat',
  decimals: 0,
  thresholds: NEUTRAL,
  queries: [q.IMAGES, q.SNAPSHOTS],
  whenEmpty: needs('Glance'),
};

export const IMAGES_BYTES: Panel = {
  id: 'iaas-images-bytes',
  title: 'Size of images',
  question: 'How much do images take?',
  next: 'They lie in a pool of Ceph: see its page for what that costs.',
  viz: 'stat',
  unit: 'bytes',
  thresholds: NEUTRAL,
  queries: [q.IMAGES_BYTES],
  whenEmpty: needs('Glance'),
};

export const BALANCERS_BROKEN: Panel = {
  id: 'iaas-balancers-broken',
  title: 'Load balancers',
  question: 'Do load balancers of customers fail, refuse changes, or miss their spare?',
  next: 'In error: `openstack loadbalancer failover`. Many: Octavia, and the hypervisors of their amphorae. Without spare they still serve: fail them over before the other one goes.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.BALANCERS_BROKEN, q.AMPHORAE_BROKEN],
  whenEmpty: needs('Octavia'),
};

export const BALANCERS: Panel = {
  id: 'iaas-balancers',
  title: 'Load balancers by status',
  question: 'How are all load balancers?',
  next: 'DEGRADED: members of a customer do not answer, or an amphora is gone.',
  viz: 'bargauge',
  decimals: 0,
  min: 0,
  thresholds: NEUTRAL,
  queries: [q.BALANCERS],
  whenEmpty: needs('Octavia'),
};

export const OTHERS_BROKEN: Panel = {
  id: 'iaas-others-broken',
  title: 'Others in error',
  question: 'Are DNS zones, stacks or bare metal nodes not as they should be?',
  next: 'Zones: the workers of Designate. Stacks: their events. Bare metal: the conductor, and the management controller.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_BETTER,
  queries: [q.ZONES_BROKEN, q.STACKS_BROKEN, q.BARE_METAL_BROKEN],
  whenEmpty: 'No DNS, orchestration or bare metal service known.',
};
