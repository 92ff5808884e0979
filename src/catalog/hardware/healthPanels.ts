import type { Panel } from '../model';
import { MACHINE_COLUMN, RACK_COLUMN } from './columns';
import * as q from './healthQueries';
import { ANY, CONTROLLER, DISK, MEMORY } from './needs';
import { HOTTEST, NEUTRAL, NONE_IS_BETTER, NONE_IS_GOOD, SOME_ARE_BAD, STATE_WORDS } from './words';

const NO_CONTROLLER = 'No management controller is scraped: ipmi_exporter, redfish_exporter or idrac_exporter.';

export const MACHINES_UNWELL: Panel = {
  id: 'hardware-machines-unwell',
  title: 'Machines unwell',
  question: 'Is a machine physically failing?',
  next: 'See below which part it is. Critical ones first: is anything redundant left?',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_BETTER,
  queries: [q.MACHINES_UNWELL],
  whenEmpty: NO_CONTROLLER,
};

export const PSUS_FAILED: Panel = {
  id: 'hardware-psus-failed',
  title: 'PSUs failed',
  question: 'Does a machine run on one leg?',
  next: 'Several in one rack are a feed, not power supplies: call the data centre. One: cable first, then replace it.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.PSUS_FAILED],
  whenEmpty: 'No power supply is reported.',
};

export const DISKS_FAILING: Panel = {
  id: 'hardware-disks-failing',
  title: 'Disks failing',
  question: 'Is a disk about to die?',
  next: 'See under Disks which one and which OSD it carries: take that out, then replace the disk.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.DISKS_FAILING],
  needs: [DISK],
  whenEmpty: 'No disk is reported: smartctl_exporter, or a text file of smartmon.',
};

export const MEMORY_FAILING: Panel = {
  id: 'hardware-memory-failing',
  title: 'Broken memory',
  question: 'Is memory broken beyond correction?',
  next: 'Empty the machine at once: move its instances away, then replace the module.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.MEMORY_FAILING],
  needs: [MEMORY],
  whenEmpty: 'No memory is reported.',
};

export const CONTROLLERS_SILENT: Panel = {
  id: 'hardware-controllers-silent',
  title: 'Silent controllers',
  question: 'Which machines could fail without our seeing it?',
  next: 'Reset the management controller (ipmitool mc reset cold); one poller per controller, not more than every two minutes.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_BETTER,
  queries: [q.CONTROLLERS_SILENT],
  whenEmpty: NO_CONTROLLER,
};

export const NOT_NOMINAL: Panel = {
  id: 'hardware-not-nominal',
  title: 'Parts that are not well',
  question: 'Which part is it, and where does it stand?',
  next: 'Tell remote hands rack, machine and part. The event log of the controller says since when.',
  viz: 'table',
  queries: [q.NOT_NOMINAL],
  columns: [
    MACHINE_COLUMN,
    RACK_COLUMN,
    { field: 'name', title: 'Part' },
    { field: 'kind', title: 'Kind', width: 130 },
    { field: 'Value', title: 'State', cell: 'colour', words: STATE_WORDS, width: 90 },
  ],
  sortBy: 'State',
  whenEmpty: 'No part reported that is not well.',
};

export const SOURCES: Panel = {
  id: 'hardware-sources',
  title: 'Who reports',
  question: 'How many machines does each source tell of?',
  next: 'Fewer than there are: Coverage names the machines, docs/collect says how to install each source.',
  viz: 'table',
  queries: [q.SOURCES],
  columns: [
    { field: 'source', title: 'Source' },
    {
      field: 'Value',
      title: 'Machines',
      decimals: 0,
      width: 110,
      words: [{ value: 0, word: 'Not seen', tone: 'neutral' }],
    },
  ],
  sortBy: 'Machines',
  needs: [ANY],
  whenEmpty: 'Nothing reports.',
};

export const MACHINES: Panel = {
  id: 'hardware-machines',
  title: 'Machines',
  question: 'How is each machine, and where does it stand?',
  next: 'Those that are unwell come first: open the machine.',
  viz: 'table',
  queries: [q.MACHINE_STATES, q.MACHINE_TEMPERATURES, q.MACHINE_POWER, q.MACHINE_PSUS_FAILED, q.MACHINE_DISKS_FAILING],
  columns: [
    MACHINE_COLUMN,
    RACK_COLUMN,
    { field: 'Value #A', title: 'State', cell: 'colour', words: STATE_WORDS, width: 100 },
    { field: 'Value #B', title: 'Hottest sensor', unit: 'celsius', decimals: 0, thresholds: HOTTEST, width: 140 },
    { field: 'Value #C', title: 'Power', unit: 'watt', decimals: 0, thresholds: NEUTRAL, width: 110 },
    { field: 'Value #D', title: 'PSUs failed', decimals: 0, thresholds: SOME_ARE_BAD },
    { field: 'Value #E', title: 'Disks failing', decimals: 0, thresholds: SOME_ARE_BAD },
  ],
  sortBy: 'State',
  needs: [CONTROLLER, ANY],
  whenEmpty: NO_CONTROLLER,
};
