import type { Exporter, Query } from '../model';
import { instant } from '../query';
import { EXPORTER_FACTS, EXPORTER_IDS } from './exporterFacts';

const named = (label: string, value: string, expr: string) => `label_replace(${expr}, "${label}", "${value}", "", "")`;

/** Exporters that machines have one each of. */
export const HOST_EXPORTERS: readonly Exporter[] = EXPORTER_IDS.filter(
  (exporter) => EXPORTER_FACTS[exporter].per !== 'site'
);

/** Which machines there should be, by who knows of them: label `role` is `storage` (Ceph) or `hypervisor` (Nova, and Placement where Nova does not answer). */
export const INVENTORY: Query = instant(
  'coverage-inventory',
  [
    named('role', 'storage', 'group by ($group, hostname) (ceph_osd_metadata{$scope})'),
    named(
      'role',
      'hypervisor',
      'group by ($group, hostname) (last_over_time(openstack_nova_agent_state{service="nova-compute",$scope}[$lookback]) or last_over_time(openstack_placement_resource_total{resourcetype="VCPU",$scope}[$lookback]))'
    ),
  ].join(' or ')
);

/** Names of machines and the instances their node_exporter has; those that were there within the last hours too. */
export const NODE_NAMES: Query = instant(
  'coverage-node-names',
  'max by ($group, instance, nodename) (last_over_time(node_uname_info{$scope}[6h]))'
);

/** Every target, and whether it answers. */
export const TARGETS: Query = instant('coverage-targets', 'max by ($group, job, instance) (up{$scope})');

/** Which exporter was seen on which instance, under which job: label `exporter`. */
export const SEEN_ON: Query = instant(
  'coverage-seen-on',
  HOST_EXPORTERS.map((exporter) => {
    const { signature, slow } = EXPORTER_FACTS[exporter];
    return named(
      'exporter',
      exporter,
      `group by ($group, job, instance) (${slow ? `last_over_time(${signature}[$lookback])` : signature})`
    );
  }).join(' or ')
);

/** Which exporters of the whole site were seen: label `exporter`. */
export const SEEN_ON_SITE: Query = instant(
  'coverage-seen-on-site',
  EXPORTER_IDS.filter((exporter) => EXPORTER_FACTS[exporter].per === 'site')
    .map((exporter) => {
      const { signature, slow } = EXPORTER_FACTS[exporter];
      return named('exporter', exporter, `group(${slow ? `last_over_time(${signature}[$lookback])` : signature})`);
    })
    .join(' or ')
);

export const COVERAGE_QUERIES: readonly Query[] = [INVENTORY, NODE_NAMES, TARGETS, SEEN_ON, SEEN_ON_SITE];
