import { row } from '../layout';
import type { ObjectVariable, Section } from '../model';
import * as board from './boardPanels';
import * as climate from './climatePanels';
import * as disk from './diskPanels';
import * as health from './healthPanels';
import * as machine from './machinePanels';
import { CONTROLLER, POWER, SMART } from './needs';

/** In the order of triage: does a machine fail, which part, where, who would not tell us. */
export const HEALTH_SECTION: Section = {
  id: 'hardware-health',
  title: 'Health',
  needs: [CONTROLLER],
  rows: [
    row(
      4,
      [health.MACHINES_UNWELL, 5],
      [health.PSUS_FAILED, 5],
      [health.DISKS_FAILING, 4],
      [health.MEMORY_FAILING, 5],
      [health.CONTROLLERS_SILENT, 5]
    ),
    row(9, [health.NOT_NOMINAL, 14], [health.SOURCES, 10]),
    row(13, [health.MACHINES, 24]),
    row(6, [board.EVENT_LOGS, 8], [board.EVENT_LOGS_FULL, 6], [board.FIRMWARE, 10]),
  ],
};

export const CLIMATE_SECTION: Section = {
  id: 'hardware-climate',
  title: 'Temperatures and fans',
  needs: [CONTROLLER],
  rows: [
    row(9, [climate.INLET_WARMEST, 4], [climate.INLET_BY_RACK, 8], [climate.TEMPERATURE_OVER_TIME, 12]),
    row(10, [climate.HOTTEST_MACHINES, 12], [climate.FANS_FAILED, 12]),
    row(10, [climate.FANS_SLOWEST, 12], [climate.HOTTEST_DISKS, 12]),
    row(8, [climate.THERMAL_MARGIN, 12], [climate.THROTTLED, 12]),
  ],
};

export const POWER_SECTION: Section = {
  id: 'hardware-power',
  title: 'Power',
  needs: [POWER],
  rows: [
    row(4, [climate.POWER_TOTAL, 8], [climate.POWER_COVERAGE, 8], [climate.ENERGY_PER_DAY, 8]),
    row(8, [climate.RACKS, 12], [climate.RACKS_OVER_TIME, 12]),
    row(9, [climate.PSUS, 8], [climate.POWER_TOP, 8], [climate.WITHOUT_POWER, 8]),
  ],
};

export const DISKS_SECTION: Section = {
  id: 'hardware-disks',
  title: 'Disks',
  needs: [SMART],
  rows: [
    row(8, [disk.DISK_PROBLEMS, 24]),
    row(10, [disk.WEAR_PANEL, 10], [disk.WORN_OUT_IN, 7], [disk.SPARE_LOW, 7]),
    row(8, [disk.DISKS_WORSE, 10], [disk.CABLES, 7], [disk.DISK_LINKS, 7]),
    row(7, [disk.RAID, 24]),
  ],
};

export const BOARDS_SECTION: Section = {
  id: 'hardware-boards',
  title: 'Memory, PCIe and links',
  needs: ['node-exporter'],
  rows: [
    row(8, [board.ECC_UNCORRECTED, 8], [board.ECC_CORRECTED, 9], [board.ECC_COVERAGE, 7]),
    row(8, [board.LINK_FLAPS, 8], [board.LINKS_SLOW, 8], [board.LINKS_DOWN, 8]),
    row(8, [board.MODULES, 8], [board.PCIE_ERRORS, 8], [board.PCIE_NARROW, 8]),
  ],
};

/** The tabs of the hardware page. */
export const HARDWARE_SECTIONS: readonly Section[] = [
  HEALTH_SECTION,
  CLIMATE_SECTION,
  POWER_SECTION,
  DISKS_SECTION,
  BOARDS_SECTION,
];

export const MACHINE_SECTION: Section = {
  id: 'machine',
  title: 'Machine',
  needs: [CONTROLLER],
  rows: [
    row(4, [machine.THIS_STATE, 6], [machine.THIS_HOTTEST, 6], [machine.THIS_POWER, 6], [machine.THIS_SWITCHED_ON, 6]),
    row(15, [machine.PARTS, 12], [machine.TEMPERATURES, 12]),
    row(8, [machine.DISKS, 24]),
    row(8, [machine.THIS_DISK_PROBLEMS, 8], [machine.FANS, 8], [machine.POWER_OVER_TIME, 8]),
    row(6, [machine.TEXTFILE_DISKS, 24]),
  ],
};

/** What Prometheus calls one machine. */
export const MACHINE_VARIABLE: ObjectVariable = {
  name: 'machine',
  label: 'Machine',
  query: 'ipmi_up{collector="ipmi",$scope}',
  valueLabel: 'instance',
  sample: 'compute-1',
};
