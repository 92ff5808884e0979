import type { Panel } from '../model';
import * as q from './machineQueries';
import { DISK, POWER, TEMPERATURE } from './needs';
import { DISK_TEMPERATURE, HOTTEST, NEUTRAL, SOME_ARE_WORSE, STATE_WORDS } from './words';

const NO_CONTROLLER = 'No management controller of this machine is scraped.';

export const THIS_STATE: Panel = {
  id: 'hardware-this-state',
  title: 'State',
  question: 'Does its controller call it well?',
  next: 'See which part below; the event log says since when.',
  viz: 'stat',
  words: STATE_WORDS,
  queries: [q.THIS_STATE],
  whenEmpty: NO_CONTROLLER,
};

export const THIS_HOTTEST: Panel = {
  id: 'hardware-this-hottest',
  title: 'Hottest sensor',
  question: 'Is it close to switching itself off?',
  next: 'Fans and air flow first.',
  viz: 'stat',
  unit: 'celsius',
  decimals: 0,
  thresholds: HOTTEST,
  queries: [q.THIS_HOTTEST],
  needs: [TEMPERATURE],
  whenEmpty: NO_CONTROLLER,
};

export const THIS_POWER: Panel = {
  id: 'hardware-this-power',
  title: 'Power',
  question: 'What does it draw?',
  next: 'Compare with its kind.',
  viz: 'stat',
  unit: 'watt',
  decimals: 0,
  thresholds: NEUTRAL,
  queries: [q.THIS_POWER],
  needs: [POWER],
  whenEmpty: 'This machine does not report its power.',
};

export const THIS_SWITCHED_ON: Panel = {
  id: 'hardware-this-switched-on',
  title: 'Switched on',
  question: 'Is it switched on at all?',
  next: 'Off and not on purpose: switch it on from the controller, read its event log.',
  viz: 'stat',
  words: [
    { value: 0, word: 'Off', tone: 'warning' },
    { value: 1, word: 'On', tone: 'ok' },
  ],
  queries: [q.THIS_SWITCHED_ON],
  needs: ['ipmi-exporter'],
  whenEmpty: 'Only ipmi_exporter says so.',
};

export const PARTS: Panel = {
  id: 'hardware-this-parts',
  title: 'Parts',
  question: 'Which part is not well?',
  next: 'Tell remote hands its name.',
  viz: 'table',
  queries: [q.PARTS],
  columns: [
    { field: 'name', title: 'Part' },
    { field: 'kind', title: 'Kind', width: 150 },
    { field: 'Value', title: 'State', cell: 'colour', words: STATE_WORDS, width: 100 },
  ],
  sortBy: 'State',
  whenEmpty: NO_CONTROLLER,
};

export const TEMPERATURES: Panel = {
  id: 'hardware-this-temperatures',
  title: 'Temperatures',
  question: 'Where is it hot?',
  next: 'One processor hotter than the other: its fan, or its paste.',
  viz: 'timeseries',
  unit: 'celsius',
  queries: [q.TEMPERATURES_OVER_TIME],
  whenEmpty: NO_CONTROLLER,
};

export const POWER_OVER_TIME: Panel = {
  id: 'hardware-this-power-over-time',
  title: 'Power over time',
  question: 'Did it draw more or less before?',
  next: 'A step down is a lost power supply or less load; a step up fans at full speed.',
  viz: 'timeseries',
  unit: 'watt',
  min: 0,
  queries: [q.POWER_OVER_TIME],
  needs: [POWER],
  whenEmpty: 'This machine does not report its power.',
};

export const FANS: Panel = {
  id: 'hardware-this-fans',
  title: 'Fans',
  question: 'Do all fans turn?',
  next: '0 on a slot that has a fan: replace it.',
  viz: 'bargauge',
  unit: 'rotrpm',
  decimals: 0,
  min: 0,
  thresholds: [
    { from: null, tone: 'critical' },
    { from: 1, tone: 'ok' },
  ],
  queries: [q.FANS],
  needs: ['ipmi-exporter'],
  whenEmpty: 'No speed of a fan is reported.',
};

export const DISKS: Panel = {
  id: 'hardware-this-disks',
  title: 'Disks',
  question: 'How are its disks by their own account?',
  next: 'Take the OSD of a failing disk out, then replace it by its serial number.',
  viz: 'table',
  queries: [
    q.DISKS,
    q.DISK_HEALTHY,
    q.DISK_REALLOCATED,
    q.DISK_PENDING,
    q.DISK_USED,
    q.DISK_MEDIA_ERRORS,
    q.DISK_HOT,
    q.DISK_AGE,
  ],
  columns: [
    { field: 'device', title: 'Disk', width: 80 },
    { field: 'model_name', title: 'Model' },
    { field: 'serial_number', title: 'Serial number' },
    { field: 'interface', title: 'Kind', width: 65 },
    {
      field: 'Value #B',
      title: 'SMART',
      cell: 'colour',
      width: 75,
      words: [
        { value: 0, word: 'Fails', tone: 'critical' },
        { value: 1, word: 'Well', tone: 'ok' },
      ],
    },
    { field: 'Value #C', title: 'Reallocated', decimals: 0, thresholds: SOME_ARE_WORSE, width: 105 },
    { field: 'Value #D', title: 'Pending', decimals: 0, thresholds: SOME_ARE_WORSE, width: 90 },
    { field: 'Value #E', title: 'Worn', unit: 'percent', decimals: 0, width: 70 },
    { field: 'Value #F', title: 'Media errors', decimals: 0, thresholds: SOME_ARE_WORSE, width: 110 },
    { field: 'Value #G', title: 'Temperature', unit: 'celsius', decimals: 0, thresholds: DISK_TEMPERATURE, width: 115 },
    { field: 'Value #H', title: 'In use for', unit: 's', decimals: 1, width: 100 },
  ],
  needs: ['smartctl-exporter'],
  whenEmpty: 'No disk of this machine is reported.',
};

export const THIS_DISK_PROBLEMS: Panel = {
  id: 'hardware-this-disk-problems',
  title: 'Disks to replace',
  question: 'Which of its disks fail?',
  next: 'Take the OSD out, wait until data is safe, replace the disk.',
  viz: 'table',
  queries: [q.THIS_DISK_PROBLEMS],
  columns: [
    { field: 'device', title: 'Disk', width: 110 },
    { field: 'problem', title: 'Problem' },
  ],
  needs: [DISK],
  whenEmpty: 'No failing disk reported.',
};

export const TEXTFILE_DISKS: Panel = {
  id: 'hardware-this-textfile-disks',
  title: 'Disks, by text file',
  question: 'How are its disks, where a script writes it down?',
  next: 'smartctl -a with the name of the disk says more.',
  viz: 'table',
  queries: [q.TEXTFILE_DISKS, q.TEXTFILE_HEALTHY],
  columns: [
    { field: 'disk', title: 'Disk' },
    { field: 'device_model', title: 'Model' },
    { field: 'serial_number', title: 'Serial number' },
    {
      field: 'Value #B',
      title: 'SMART',
      cell: 'colour',
      width: 75,
      words: [
        { value: 0, word: 'Fails', tone: 'critical' },
        { value: 1, word: 'Well', tone: 'ok' },
      ],
    },
  ],
  needs: ['smartmon-textfile'],
  whenEmpty: 'No text file tells of a disk of this machine.',
};
