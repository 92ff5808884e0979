import type { LinkTargets } from '../../catalog/viz/vizOf';
import { hypervisorUrl, instanceUrl, machineUrl, nodeUrl, osdUrl, tenantUrl } from '../../routes';
import { KEPT_URL_KEYS } from './variables';

const KEEP_URL = `\${__url.params:include:${KEPT_URL_KEYS.join(',')}}`;

const toObject = (url: string) => ({ url: `${url}\${__value.raw}${KEEP_URL}`, newTab: false });

/** Where links in tables lead on the app's pages; the cell's value names the object. */
export const PAGE_LINKS: LinkTargets = {
  osd: toObject(osdUrl('')),
  hypervisor: toObject(hypervisorUrl('')),
  instance: toObject(instanceUrl('')),
  tenant: toObject(tenantUrl('')),
  node: toObject(nodeUrl('')),
  machine: toObject(machineUrl('')),
  'ceph-health-check': { url: 'https://docs.ceph.com/en/latest/rados/operations/health-checks/', newTab: true },
};
