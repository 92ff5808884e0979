import { CEPH_PAGE } from './ceph/cephPage';
import { IAAS_PAGE } from './iaas/iaasPage';
import { HARDWARE_PAGE } from './hardware/hardwarePage';
import type { CatalogPage } from './model';
import { NODE_PAGE } from './node/nodePage';

/** Every page that is drawn from the catalogue, in the order of the menu. */
export const CATALOG_PAGES: readonly CatalogPage[] = [CEPH_PAGE, IAAS_PAGE, NODE_PAGE, HARDWARE_PAGE];
