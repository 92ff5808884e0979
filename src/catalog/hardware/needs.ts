import type { Exporter } from '../model';

// Lists of alternatives: any one of them lights a panel up.
type Alternatives = readonly Exporter[];

/** Management controllers. */
export const CONTROLLER: Alternatives = ['ipmi-exporter', 'redfish-exporter', 'idrac-exporter'];
/** Disks by their own account. */
export const SMART: Alternatives = ['smartctl-exporter', 'smartmon-textfile', 'nvme-textfile'];
/** Disks, whoever tells of them. */
export const DISK: Alternatives = [...SMART, 'redfish-exporter', 'idrac-exporter'];
/** Memory, by controllers and by the kernel. */
export const MEMORY: Alternatives = [...CONTROLLER, 'node-exporter'];
/** Temperatures, likewise. */
export const TEMPERATURE: Alternatives = MEMORY;
/** Power of a machine. */
export const POWER: Alternatives = [...CONTROLLER, 'scaphandre'];
/** Anything at all. */
export const ANY: Alternatives = [
  ...CONTROLLER,
  ...SMART,
  'node-exporter',
  'scaphandre',
  'megaraid-textfile',
  'pcie-textfile',
  'ceph-mgr',
];
