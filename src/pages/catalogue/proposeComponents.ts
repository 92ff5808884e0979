import type { Component, LabelSet } from '../../domain/status/model';

/** A component that could be created. */
export interface ProposedComponent {
  displayName: string;
  labels: LabelSet;
  /** What it was seen by. */
  seenBy: string;
}

/** Customers' words for what metrics call by its project. */
const NAMES: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(nova|compute)$/, 'Compute'],
  [/^(cinder|volume|volumev3|block-storage|ceph_health_status)$/, 'Block Storage'],
  [/^(neutron|network)$/, 'Network'],
  [/^(glance|image)$/, 'Image Service'],
  [/^(keystone|identity)$/, 'Identity'],
  [/^(horizon|skyline|dashboard)$/, 'Dashboard'],
  [/^(octavia|loadbalancer|load-balancer)$/, 'Load Balancer'],
  [/^(swift|object_store|object-store|s3|rgw|ceph_rgw_metadata)$/, 'Object Storage'],
  [/^(manila|sharev2|share|ceph_mds_metadata)$/, 'Shared File System'],
  [/^(designate|dns)$/, 'DNS'],
  [/^(barbican|key-manager)$/, 'Key Manager'],
  [/^(heat|orchestration)$/, 'Orchestration'],
  [/^(ironic|baremetal)$/, 'Bare Metal'],
  [/^(magnum|container_infra|container-infra)$/, 'Container Clusters'],
  [/^(trove|database)$/, 'Databases'],
];

const PROJECTS =
  'nova|cinder|neutron|glance|identity|loadbalancer|object_store|sharev2|designate|heat|ironic|container_infra|trove|barbican';

/** One lean query (an instant one) for the services and regions that metrics know. `scope`: matchers of the site, may be empty. */
export function seenServicesQuery(scope: string, clusterLabel: string): string {
  const more = scope.trim() === '' ? '' : `,${scope.trim()}`;
  const cluster = clusterLabel === '' ? '' : `, ${clusterLabel}`;
  const names = `openstack_(${PROJECTS})_up|ceph_health_status|ceph_rgw_metadata|ceph_mds_metadata`;
  return `group by (__name__, service, region${cluster}) ({__name__=~"${names}"${more}} or probe_success{service!=""${more}})`;
}

const serviceOf = (metric: LabelSet): string => {
  const name = metric.__name__ ?? '';
  return /^openstack_(.+)_up$/.exec(name)?.[1] ?? (name === 'probe_success' ? (metric.service ?? '') : name);
};

const isSame = (a: Pick<Component, 'displayName' | 'labels'>, b: Pick<Component, 'displayName' | 'labels'>) =>
  a.displayName.toLowerCase() === b.displayName.toLowerCase() && (a.labels.region ?? '') === (b.labels.region ?? '');

/**
 * Components (service × region) from series that `seenServicesQuery` found, without those that are there already. What is no service of its own
 * to customers (placement, say) is left out. `region` stands for series that name none.
 */
export function proposeComponents(
  series: ReadonlyArray<{ metric: LabelSet; region?: string }>,
  clusterLabel: string,
  existing: ReadonlyArray<Pick<Component, 'displayName' | 'labels'>>
): ProposedComponent[] {
  const proposed: ProposedComponent[] = [];
  for (const { metric, region: fallback } of series) {
    const service = serviceOf(metric);
    const displayName = NAMES.find(([pattern]) => pattern.test(service))?.[1];
    if (displayName === undefined) {
      continue;
    }
    const region = [metric.region, fallback, metric[clusterLabel]].find((text) => text !== undefined && text !== '');
    const labels: LabelSet = region === undefined ? {} : { region };
    const component: ProposedComponent = { displayName, labels, seenBy: service };
    if (![...existing, ...proposed].some((other) => isSame(other, component))) {
      proposed.push(component);
    }
  }
  const order = NAMES.map(([, name]) => name);
  return proposed.sort(
    (a, b) =>
      (a.labels.region ?? '').localeCompare(b.labels.region ?? '') ||
      order.indexOf(a.displayName) - order.indexOf(b.displayName)
  );
}
