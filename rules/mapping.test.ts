import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { unpackDebian } from '../scripts/debian/unpackDebian';
import { findRule } from '../src/domain/mapping/mapAlert';
import { parseMappingDocument } from '../src/domain/mapping/parseMappingDocument';
import { ownAlerts } from './ownAlerts';

const ROOT = path.resolve(__dirname, '..');
const { document, problems } = parseMappingDocument(
  parse(readFileSync(path.join(ROOT, 'provisioning', 'status', 'mapping.yaml'), 'utf8'))
);

/** Alert names of osism/kolla-operations (prometheus/*.rules) that say something about customers; read on 2026-11-21. */
const KOLLA_OPERATIONS = [
  'os_keystone_api_availability',
  'os_nova_api_availability',
  'os_neutron_api_availability',
  'os_cinder_api_availability',
  'os_glance_api_availability',
  'os_octavia_api_availability',
  'os_nova_per_cluster_memory_usage_crit',
  'os_nova_per_cluster_vcpu_usage_crit',
  'os_out_of_floating_IP',
  'OpenstackNovaAgentState',
  'OpenstackNeutronAgentState',
  'LoadbalancerNotActive',
  'HaproxyBackendStatusDown',
  'HaproxyHighHttp5xxErrorRateBackend',
  // Its Ceph rules are those of ceph-mixin, newer than Debian's: a name was spelled right.
  'CephPGUnavailableBlockingIO',
];

/** Critical alerts of ceph-mixin that customers do not notice, or whose cause has an alert of its own. */
const NOT_FOR_CUSTOMERS = [
  'CephMonDownQuorumAtRisk',
  'CephMonDiskspaceCritical',
  'CephDeviceFailurePredictionTooHigh',
  'CephMgrModuleCrash',
  'CephMgrPrometheusModuleInactive',
  'CephPGRecoveryAtRisk',
  'CephPGBackfillAtRisk',
  'CephNodeRootFilesystemFull',
  'CephadmUpgradeFailed',
  'CephadmDaemonFailed',
  'PrometheusJobMissing',
  'CephDaemonCrash',
];

interface MixinAlert {
  alert: string;
  labels: { severity: string };
}

/** The alerts of Debian's ceph-prometheus-alerts, as ceph-mixin makes them. */
function mixinAlerts(): MixinAlert[] {
  const file = path.join(
    unpackDebian(['ceph-prometheus-alerts']),
    'etc',
    'prometheus',
    'ceph',
    'ceph_default_alerts.yml'
  );
  return parse(readFileSync(file, 'utf8')).groups.flatMap((group: { rules: MixinAlert[] }) => group.rules);
}

const PROXIES = ['keystone', 'nova', 'placement', 'neutron', 'cinder', 'glance', 'octavia'];
/** Labels with which an alert of this name may come. */
const appearances = (name: string, labels: Record<string, string>): Array<Record<string, string>> =>
  PROXIES.flatMap((service) => [
    { ...labels, alertname: name, service },
    { ...labels, alertname: name, proxy: `${service}_internal_back` },
  ]);
const isMapped = (name: string, labels: Record<string, string> = {}) =>
  appearances(name, labels).some((alert) => findRule({ labels: alert }, document) !== undefined);

test('every rule of the file can be used', () => {
  expect(problems).toEqual([]);
});

test('each alert of ours that names a component means something to customers', () => {
  const named = ownAlerts().filter(({ labels }) => labels.component);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ alert, labels }) => !isMapped(alert, labels)).map(({ alert }) => alert)).toEqual([]);
});

test.each(PROXIES)('an outage of %s is an outage of one component, whoever noticed it', (service) => {
  const alerts: Array<Record<string, string>> = [
    { alertname: 'OpenstackAPIDown', service },
    { alertname: 'HAProxyBackendDown', proxy: `${service}_api` },
    { alertname: 'HaproxyBackendStatusDown', proxy: `${service}_internal_back` },
  ];
  const components = alerts.map((labels) => findRule({ labels }, document)?.component.displayName);
  expect(components[0]).toBeDefined();
  expect(new Set(components).size).toBe(1);
});

test('each critical alert of ceph-mixin is mapped, or known to be none of the customers’ business', () => {
  const critical = mixinAlerts().filter(({ labels }) => labels.severity === 'critical');
  expect(critical.length).toBeGreaterThan(15);
  const open = critical.filter(({ alert }) => !isMapped(alert)).map(({ alert }) => alert);
  expect(open.sort()).toEqual([...NOT_FOR_CUSTOMERS].sort());
});

test.each(KOLLA_OPERATIONS)('%s of kolla-operations is mapped', (name) => {
  expect(isMapped(name)).toBe(true);
});

test('no rule waits for an alert that nobody has', () => {
  const known = new Set([
    ...ownAlerts().map(({ alert }) => alert),
    ...mixinAlerts().map(({ alert }) => alert),
    ...KOLLA_OPERATIONS,
  ]);
  const awaited = document.rules.flatMap(({ match }) =>
    match.filter(({ label }) => label === 'alertname').flatMap(({ value }) => value.split('|'))
  );
  expect(awaited.filter((name) => !known.has(name))).toEqual([]);
});
