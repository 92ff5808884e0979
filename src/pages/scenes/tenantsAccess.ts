import { hasPermission } from '@grafana/runtime';
import { TENANTS_READ } from '../../permissions';
import { tenantsOf } from './regions';
import type { SceneSettings } from './sceneSettings';

/** Whether what belongs to customers can be read: it needs a permission, and a data source of its own. */
export type TenantsAccess = 'readable' | 'forbidden' | 'unset';

/** What the signed-in user gets of what belongs to customers. Grafana fences the data source, this hides what it would refuse. */
export function tenantsAccess(settings: Pick<SceneSettings, 'regions' | 'tenantsDatasource'>): TenantsAccess {
  if (!hasPermission(TENANTS_READ)) {
    return 'forbidden';
  }
  return tenantsOf(settings) === undefined ? 'unset' : 'readable';
}
