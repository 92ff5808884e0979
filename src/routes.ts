import { APP_ID } from './ids';

/** Where the app lives inside Grafana, without Grafana's own sub path. */
export const APP_ROOT = `/a/${APP_ID}`;

export const OVERVIEW_URL = `${APP_ROOT}/overview`;
export const CEPH_URL = `${APP_ROOT}/ceph`;
export const IAAS_URL = `${APP_ROOT}/iaas`;
export const NODE_URL = `${APP_ROOT}/node`;
export const HARDWARE_URL = `${APP_ROOT}/hardware`;
export const COVERAGE_URL = `${APP_ROOT}/coverage`;
export const MAPPING_URL = `${APP_ROOT}/mapping`;
export const CATALOGUE_URL = `${APP_ROOT}/catalogue`;
export const INBOX_URL = `${APP_ROOT}/inbox`;
export const INCIDENTS_URL = `${APP_ROOT}/incidents`;
export const MAINTENANCE_URL = `${APP_ROOT}/maintenance`;
export const NEW_MAINTENANCE_URL = `${MAINTENANCE_URL}/new`;
export const NEW_INCIDENT_URL = `${INCIDENTS_URL}/new`;

export const DRAFTS_URL = `${APP_ROOT}/drafts`;

/** Query key of the draft form that carries an alert's key (see `alertKey`). */
export const ALERT_PARAM = 'alert';
/** Query key of the draft form that carries Alertmanager's fingerprint, for links in notifications. */
export const FINGERPRINT_PARAM = 'fingerprint';
/** Query key that carries the name of an alert rule, for the annotation `draft_url` of shipped rules; labels follow as `label.<name>`. */
export const RULE_PARAM = 'rule';
/** Beginning of the query keys that carry labels of the rule's alert. */
export const LABEL_PARAM_PREFIX = 'label.';

/** Address of one OSD's page. `id` is the number in `osd.<id>`. */
export function osdUrl(id: string): string {
  return `${CEPH_URL}/osd/${encodeURIComponent(id)}`;
}

/** Address of one node's page. `host` is its name, or its instance as Prometheus has it. */
export function nodeUrl(host: string): string {
  return `${NODE_URL}/${encodeURIComponent(host)}`;
}

/** Address of one machine's hardware page. `instance` is what Prometheus calls it. */
export function machineUrl(instance: string): string {
  return `${HARDWARE_URL}/machine/${encodeURIComponent(instance)}`;
}

/** Address of one hypervisor's page. `host` is its name, without its domain. */
export function hypervisorUrl(host: string): string {
  return `${IAAS_URL}/hypervisor/${encodeURIComponent(host)}`;
}

/** Address of one instance's page. `domain` is the name that Nova and libvirt share, `instance-0000002a`. */
export function instanceUrl(domain: string): string {
  return `${IAAS_URL}/instance/${encodeURIComponent(domain)}`;
}

/** Address of one tenant's page. `id` is Keystone's. */
export function tenantUrl(id: string): string {
  return `${IAAS_URL}/tenant/${encodeURIComponent(id)}`;
}

/** Query key of the inbox that narrows it to one layer of the platform. */
export const LAYER_PARAM = 'layer';

/** Address of the inbox with the alerts of one layer. */
export function layerInboxUrl(layer: string): string {
  return `${INBOX_URL}?${LAYER_PARAM}=${encodeURIComponent(layer)}`;
}

/** Address of what `docs/collect` says about an exporter. `exporter` is its id in the catalogue. */
export function collectUrl(exporter: string): string {
  return `${COVERAGE_URL}/collect/${encodeURIComponent(exporter)}`;
}

/** Address of one incident's page. */
export function incidentUrl(id: string): string {
  return `${INCIDENTS_URL}/${encodeURIComponent(id)}`;
}

/** Address of one maintenance. */
export function maintenanceUrl(id: string): string {
  return `${MAINTENANCE_URL}/${encodeURIComponent(id)}`;
}

/** Address of the form that changes a maintenance. */
export function editMaintenanceUrl(id: string): string {
  return `${maintenanceUrl(id)}/edit`;
}

/** Query key of the form for a new maintenance that carries the id of one to be repeated. */
export const DUPLICATE_PARAM = 'from';
/** Query key of that form that carries the begin (RFC 3339). */
export const BEGIN_PARAM = 'begin';

/** Address of the draft form for an alert. Only its key travels in the address: labels are private. */
export function draftUrl(alertKey: string): string {
  return `${NEW_INCIDENT_URL}?${ALERT_PARAM}=${encodeURIComponent(alertKey)}`;
}

/** Address of a draft on the status page server. */
export function sharedDraftUrl(id: string): string {
  return `${DRAFTS_URL}/${encodeURIComponent(id)}`;
}

/** Address of a draft that this browser, or Grafana for this user, keeps. */
export function keptDraftUrl(id: string): string {
  return `${DRAFTS_URL}/kept/${encodeURIComponent(id)}`;
}

/** Address of an incident on the customers' page, or undefined while nobody has said where that is. */
export function publicIncidentUrl(publicUrl: string, id: string): string | undefined {
  return publicUrl === '' ? undefined : `${publicUrl.replace(/\/+$/, '')}/en/incidents/${encodeURIComponent(id)}`;
}
