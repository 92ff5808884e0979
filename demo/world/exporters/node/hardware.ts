import type { Host } from '../../cloud/hosts';
import { brokenSeconds } from '../../scenarios/timesOf';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';
import { busyShare } from './cpu';

/** While a memory module fails. */
const CORRECTED_PER_SECOND = 3;
/** After so long a failing module has an error that ECC cannot correct. */
const SECONDS_TO_UNCORRECTED = 30;
const CHIP = 'platform_coretemp_0';
const SENSORS = ['Package id 0', 'Core 0', 'Core 1', 'Core 2'];

/** Errors that ECC corrected, and those that it could not, since the host booted. */
export function memoryErrors(host: Host, moment: Moment): { corrected: number; uncorrected: number } {
  const seconds = brokenSeconds('memory-errors', host.name, moment);
  return {
    corrected: Math.floor(2 * hash(host.name, 'edac')) + Math.floor(CORRECTED_PER_SECOND * seconds),
    uncorrected: seconds >= SECONDS_TO_UNCORRECTED ? 1 : 0,
  };
}

/** What the kernel knows of the board: memory controllers, temperatures, throttling. */
export function hardwareSamples(host: Host, moment: Moment): Sample[] {
  const { corrected, uncorrected } = memoryErrors(host, moment);
  const controller = { controller: '0' };
  const row = { ...controller, csrow: '0' };
  return [
    sample('node_edac_correctable_errors_total', corrected, controller),
    sample('node_edac_uncorrectable_errors_total', uncorrected, controller),
    sample('node_edac_csrow_correctable_errors_total', corrected, row),
    sample('node_edac_csrow_uncorrectable_errors_total', uncorrected, row),
    sample('node_cpu_package_throttles_total', 0, { package: '0' }),
    ...Array.from({ length: host.cpus }, (_, core) =>
      sample('node_cpu_core_throttles_total', 0, { core: String(core), package: '0' })
    ),
    sample('node_hwmon_chip_names', 1, { chip: CHIP, chip_name: 'coretemp' }),
    ...SENSORS.flatMap((label, index) => {
      const sensor = { chip: CHIP, sensor: `temp${index + 1}` };
      return [
        sample('node_hwmon_sensor_label', 1, { ...sensor, label }),
        sample('node_hwmon_temp_celsius', cpuCelsius(host, moment) - index, sensor),
        sample('node_hwmon_temp_crit_celsius', 100, sensor),
        sample('node_hwmon_temp_max_celsius', 90, sensor),
      ];
    }),
    sample('node_thermal_zone_temp', cpuCelsius(host, moment), { type: 'x86_pkg_temp', zone: '0' }),
  ];
}

/** Whole degrees of the package, which follow the load; management controllers read the same sensor. */
export function cpuCelsius(host: Host, { now }: Moment): number {
  const jitter = hash(host.name, 'celsius', Math.floor(now / 20));
  return Math.round(38 + 45 * busyShare(host, now) + 2 * jitter);
}
