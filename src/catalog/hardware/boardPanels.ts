import type { Panel } from '../model';
import { MACHINE_COLUMN, RACK_COLUMN } from './columns';
import * as q from './partQueries';
import { NEUTRAL } from './words';

export const ECC_CORRECTED: Panel = {
  id: 'hardware-ecc-corrected',
  title: 'Memory errors corrected since yesterday',
  question: 'Which memory begins to fail?',
  next: 'Ten a day: order a module. A thousand: replace it now.',
  viz: 'table',
  queries: [q.ECC_CORRECTED],
  columns: [
    MACHINE_COLUMN,
    RACK_COLUMN,
    { field: 'controller', title: 'Controller', width: 110 },
    {
      field: 'Value',
      title: 'Errors',
      decimals: 0,
      width: 100,
      thresholds: [
        { from: null, tone: 'neutral' },
        { from: 10, tone: 'warning' },
        { from: 1000, tone: 'critical' },
      ],
    },
  ],
  sortBy: 'Errors',
  needs: ['node-exporter'],
  whenEmpty: 'No corrected memory error reported.',
};

export const ECC_UNCORRECTED: Panel = {
  id: 'hardware-ecc-uncorrected',
  title: 'Memory errors not corrected',
  question: 'Which memory has lost data?',
  next: 'Empty the machine at once, then replace the module. Counted since its start.',
  viz: 'table',
  queries: [q.ECC_UNCORRECTED],
  columns: [
    MACHINE_COLUMN,
    RACK_COLUMN,
    { field: 'controller', title: 'Controller', width: 110 },
    { field: 'Value', title: 'Errors', decimals: 0, width: 90 },
  ],
  sortBy: 'Errors',
  needs: ['node-exporter'],
  whenEmpty: 'No uncorrected memory error reported.',
};

export const MODULES: Panel = {
  id: 'hardware-modules',
  title: 'Memory modules not well, say controllers',
  question: 'Which module is it?',
  next: 'The controller names the slot: tell remote hands.',
  viz: 'table',
  queries: [q.MODULES_BAD],
  columns: [MACHINE_COLUMN, RACK_COLUMN, { field: 'name', title: 'Module' }],
  needs: [['ipmi-exporter', 'redfish-exporter', 'idrac-exporter']],
  whenEmpty: 'No module reported that is not well.',
};

export const ECC_COVERAGE: Panel = {
  id: 'hardware-ecc-coverage',
  title: 'Nodes whose memory errors we see',
  question: 'On how many nodes does the kernel count memory errors?',
  next: 'The others lack the EDAC driver or their firmware keeps errors to itself: rely on the controller there.',
  viz: 'stat',
  decimals: 0,
  thresholds: NEUTRAL,
  queries: [q.EDAC_SEEN, q.NODES_KNOWN],
  needs: ['node-exporter'],
  whenEmpty: 'No kernel counts memory errors.',
};

export const PCIE_ERRORS: Panel = {
  id: 'hardware-pcie-errors',
  title: 'PCIe errors since yesterday',
  question: 'Which card or slot has errors?',
  next: 'Fatal ones lose the device: reseat the card, then replace it.',
  viz: 'table',
  queries: [q.AER],
  columns: [
    MACHINE_COLUMN,
    { field: 'device', title: 'Device', width: 130 },
    { field: 'severity', title: 'Severity', width: 110 },
    { field: 'Value', title: 'Errors', decimals: 0, width: 90 },
  ],
  sortBy: 'Errors',
  needs: ['pcie-textfile'],
  whenEmpty: 'No PCIe error reported.',
};

export const PCIE_NARROW: Panel = {
  id: 'hardware-pcie-narrow',
  title: 'Cards with fewer lanes than they have',
  question: 'Which cards run on half their lanes?',
  next: 'Reseat the card; some slots have fewer lanes than they look.',
  viz: 'table',
  queries: [q.PCIE_NARROW],
  columns: [
    MACHINE_COLUMN,
    { field: 'bus', title: 'Bus', width: 80 },
    { field: 'device', title: 'Device', width: 90 },
    { field: 'Value', title: 'Lanes', decimals: 0, width: 90 },
  ],
  needs: ['node-exporter'],
  whenEmpty: 'No card reported with fewer lanes; it takes node_exporter with --collector.pcidevice.',
};

export const LINK_FLAPS: Panel = {
  id: 'hardware-link-flaps',
  title: 'Links that flapped since yesterday',
  question: 'Which cable or optics is bad?',
  next: 'Change cable and optics, then look at the switch port.',
  viz: 'table',
  queries: [q.LINK_FLAPS],
  columns: [
    MACHINE_COLUMN,
    RACK_COLUMN,
    { field: 'device', title: 'Interface', width: 110 },
    { field: 'Value', title: 'Flaps', decimals: 0, width: 90 },
  ],
  sortBy: 'Flaps',
  needs: ['node-exporter'],
  whenEmpty: 'No flapping link reported.',
};

export const LINKS_SLOW: Panel = {
  id: 'hardware-links-slow',
  title: 'Links slower than on other machines',
  question: 'Did a link negotiate down?',
  next: 'Cable or optics; in a mixed fleet it may be right: compare with its kind.',
  viz: 'table',
  queries: [q.LINKS_SLOW],
  columns: [
    MACHINE_COLUMN,
    RACK_COLUMN,
    { field: 'device', title: 'Interface', width: 110 },
    { field: 'Value', title: 'Speed', unit: 'bps', width: 110 },
  ],
  needs: ['node-exporter'],
  whenEmpty: 'No link reported slower than the same one elsewhere.',
};

export const LINKS_DOWN: Panel = {
  id: 'hardware-links-down',
  title: 'Links that were up and are down',
  question: 'Which link is lost?',
  next: 'Is the bond still up? Then change the cable, look at the switch port.',
  viz: 'table',
  queries: [q.LINKS_DOWN],
  columns: [MACHINE_COLUMN, RACK_COLUMN, { field: 'device', title: 'Interface', width: 110 }],
  needs: ['node-exporter'],
  whenEmpty: 'No lost link reported.',
};

export const EVENT_LOGS: Panel = {
  id: 'hardware-event-logs',
  title: 'New entries in event logs within an hour',
  question: 'What do controllers note right now?',
  next: 'ipmitool sel elist on the controller says what they are.',
  viz: 'table',
  queries: [q.SEL_NEW],
  columns: [MACHINE_COLUMN, RACK_COLUMN, { field: 'Value', title: 'New', decimals: 0, width: 90 }],
  sortBy: 'New',
  needs: ['ipmi-exporter'],
  whenEmpty: 'No new entry reported.',
};

export const EVENT_LOGS_FULL: Panel = {
  id: 'hardware-event-logs-full',
  title: 'Event logs almost full',
  question: 'Which controllers will soon note nothing any more?',
  next: 'Save it and clear it: ipmitool sel save, then sel clear.',
  viz: 'table',
  queries: [q.SEL_FULL],
  columns: [MACHINE_COLUMN, { field: 'Value', title: 'Left', unit: 'bytes', width: 90 }],
  needs: ['ipmi-exporter'],
  whenEmpty: 'No event log reported almost full.',
};

export const FIRMWARE: Panel = {
  id: 'hardware-firmware',
  title: 'Firmware of controllers',
  question: 'Do all controllers of a kind run the same firmware?',
  next: 'Old ones have the bugs that make sensors lie: plan an update.',
  viz: 'table',
  queries: [q.FIRMWARE],
  columns: [
    { field: 'manufacturer_id', title: 'Maker' },
    { field: 'firmware_revision', title: 'Firmware', width: 110 },
    { field: 'Value', title: 'Machines', decimals: 0, width: 100 },
  ],
  sortBy: 'Machines',
  needs: ['ipmi-exporter'],
  whenEmpty: 'No firmware is reported.',
};
