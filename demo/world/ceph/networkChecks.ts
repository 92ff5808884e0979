import { MONS } from '../cloud/ceph';
import { STORAGE_HOSTS } from '../cloud/hosts';
import { clockOffset } from '../exporters/node/clock';
import { brokenFor, timesOf } from '../scenarios/timesOf';
import type { Moment } from '../time/moment';
import type { HealthCheck } from './healthCheck';

/** mon_clock_drift_allowed */
const ALLOWED_SKEW_SECONDS = 0.05;
/** Heartbeats are padded beyond an MTU of 1500 to find just this: peers notice after a few of them. */
const SECONDS_TO_MISS_PINGS = 10;

/** Checks whose cause lies under Ceph: clocks of monitors, frames that are too long. Listed once they were raised. */
export function networkChecks(moment: Moment): HealthCheck[] {
  const skewed = MONS.some(({ host }) => Math.abs(clockOffset(host, moment)) > ALLOWED_SKEW_SECONDS);
  const skewedOnce = MONS.some(({ host }) =>
    timesOf('clock-drifts', host.name, moment).some(({ from, to = moment.now }) => Math.min(to, moment.now) - from > 5)
  );
  const pings = STORAGE_HOSTS.some(
    ({ name }) => (brokenFor('mtu-mismatch', name, moment) ?? 0) >= SECONDS_TO_MISS_PINGS
  );
  const pingsOnce = STORAGE_HOSTS.some(({ name }) =>
    timesOf('mtu-mismatch', name, moment).some(
      ({ from, to = moment.now }) => Math.min(to, moment.now) - from >= SECONDS_TO_MISS_PINGS
    )
  );
  const warn = (name: string, active: boolean): HealthCheck => ({ name, severity: 'HEALTH_WARN', active });
  return [
    ...(skewed || skewedOnce ? [warn('MON_CLOCK_SKEW', skewed)] : []),
    ...(pingsOnce ? [warn('OSD_SLOW_PING_TIME_BACK', pings), warn('OSD_SLOW_PING_TIME_FRONT', pings)] : []),
  ];
}
