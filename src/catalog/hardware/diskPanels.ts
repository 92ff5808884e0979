import type { Panel } from '../model';
import { MACHINE_COLUMN, RACK_COLUMN } from './columns';
import { DISK } from './needs';
import * as q from './partQueries';
import { WEAR } from './words';

const DEVICE = { field: 'device', title: 'Disk', width: 110 } as const;

export const DISK_PROBLEMS: Panel = {
  id: 'hardware-disk-problems',
  title: 'Disks to replace',
  question: 'Which disks fail by their own account, and what do they carry?',
  next: 'Take the OSD out, wait until data is safe, then replace the disk with this serial number.',
  viz: 'table',
  queries: [q.DISK_PROBLEMS, q.DISK_IDENTITY, q.DISK_OSD],
  columns: [
    MACHINE_COLUMN,
    RACK_COLUMN,
    DEVICE,
    { field: 'problem', title: 'Problem' },
    { field: 'ceph_daemon', title: 'OSD', width: 100, link: { title: 'Open this OSD', target: 'osd' } },
    { field: 'model_name', title: 'Model' },
    { field: 'serial_number', title: 'Serial number' },
  ],
  needs: [DISK, [...DISK, 'ceph-mgr']],
  whenEmpty: 'No failing disk reported.',
};

export const DISKS_WORSE: Panel = {
  id: 'hardware-disks-worse',
  title: 'Getting worse in a week',
  question: 'Which disks lose sectors?',
  next: 'The trend says more than the level: order a disk for each that grows.',
  viz: 'table',
  queries: [q.DISKS_WORSE],
  columns: [
    MACHINE_COLUMN,
    DEVICE,
    { field: 'attribute_name', title: 'Attribute' },
    { field: 'Value', title: 'More', decimals: 0, width: 90 },
  ],
  sortBy: 'More',
  needs: ['smartctl-exporter'],
  whenEmpty: 'No disk reported that got worse; it takes a week of history.',
};

export const CABLES: Panel = {
  id: 'hardware-cables',
  title: 'Transfer errors in a day',
  question: 'Which disks have a bad cable or slot?',
  next: 'It is the cable or backplane, not the disk: reseat it.',
  viz: 'table',
  queries: [q.CABLES_BAD],
  columns: [MACHINE_COLUMN, DEVICE, { field: 'Value', title: 'Errors', decimals: 0, width: 90 }],
  sortBy: 'Errors',
  needs: ['smartctl-exporter'],
  whenEmpty: 'No transfer error reported; it takes a day of history.',
};

export const WEAR_PANEL: Panel = {
  id: 'hardware-wear',
  title: 'Most worn flash',
  question: 'Which disks are to be ordered?',
  next: 'Order at 80 %; a worn out disk may turn read-only.',
  viz: 'bargauge',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  thresholds: WEAR,
  queries: [q.WEAR],
  needs: [['smartctl-exporter', 'nvme-textfile']],
  whenEmpty: 'No flash tells its wear.',
};

export const WORN_OUT_IN: Panel = {
  id: 'hardware-worn-out-in',
  title: 'Worn out in days',
  question: 'How long do they last at the pace of the last month?',
  next: 'Below the delivery time: order now.',
  viz: 'table',
  queries: [q.WORN_OUT_IN],
  columns: [MACHINE_COLUMN, DEVICE, { field: 'Value', title: 'Days', decimals: 0, width: 90 }],
  needs: ['smartctl-exporter'],
  whenEmpty: 'No disk reported that wears; it takes thirty days of history.',
};

export const SPARE_LOW: Panel = {
  id: 'hardware-spare-low',
  title: 'Spare cells used up',
  question: 'Which flash has no spare cells left?',
  next: 'Replace it: the next bad cell is lost data.',
  viz: 'table',
  queries: [q.SPARE_LOW],
  columns: [MACHINE_COLUMN, DEVICE, { field: 'Value', title: 'Left', unit: 'percent', decimals: 0, width: 90 }],
  needs: ['smartctl-exporter'],
  whenEmpty: 'No disk reported without spare cells.',
};

export const DISK_LINKS: Panel = {
  id: 'hardware-disk-links',
  title: 'Links of disks below their speed',
  question: 'Which disks are slower than they could be?',
  next: 'Reseat the disk; a bad contact negotiates down.',
  viz: 'table',
  queries: [q.LINK_BELOW_MAX],
  columns: [MACHINE_COLUMN, DEVICE, { field: 'Value', title: 'Speed now', unit: 'bps', width: 110 }],
  needs: ['smartctl-exporter'],
  whenEmpty: 'No slow link reported.',
};

export const RAID: Panel = {
  id: 'hardware-raid',
  title: 'RAID controllers',
  question: 'Did an array lose a disk, or its cache the battery?',
  next: 'storcli /cALL show on the machine. Without battery writes become slow.',
  viz: 'table',
  queries: [q.RAID_PROBLEMS],
  columns: [
    MACHINE_COLUMN,
    { field: 'controller', title: 'Controller', width: 110 },
    { field: 'problem', title: 'Problem' },
  ],
  needs: ['megaraid-textfile'],
  whenEmpty: 'No RAID controller reported with a problem.',
};
