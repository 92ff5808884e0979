/** A check of `ceph health`, raised or cleared. */
export interface HealthCheck {
  name: string;
  severity: 'HEALTH_WARN' | 'HEALTH_ERR';
  active: boolean;
}
