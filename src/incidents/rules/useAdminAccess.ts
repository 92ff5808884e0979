import { hasPermission } from '@grafana/runtime';
import { CONFIG_WRITE } from '../../permissions';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { adminAccess, type AdminAccess } from './adminAccess';

/** Whether this user may change rules or the catalogue, and if not, why. `isInGrafana`: what is changed lives in Grafana's settings. */
export function useAdminAccess(isInGrafana = false): AdminAccess {
  return adminAccess(useStatusSnapshot().view, hasPermission(CONFIG_WRITE), isInGrafana);
}
