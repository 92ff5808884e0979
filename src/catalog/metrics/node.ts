import { NODE_CPU_METRICS } from './nodeCpu';
import { NODE_DISK_METRICS } from './nodeDisk';
import { NODE_HARDWARE_METRICS } from './nodeHardware';
import { NODE_KERNEL_METRICS } from './nodeKernel';
import { NODE_MEMORY_METRICS } from './nodeMemory';
import { NODE_NETWORK_METRICS } from './nodeNetwork';
import { NODE_SERVICE_METRICS } from './nodeServices';

/** Everything a node says about itself. */
export const NODE_METRICS = [
  ...NODE_CPU_METRICS,
  ...NODE_MEMORY_METRICS,
  ...NODE_DISK_METRICS,
  ...NODE_NETWORK_METRICS,
  ...NODE_KERNEL_METRICS,
  ...NODE_SERVICE_METRICS,
  ...NODE_HARDWARE_METRICS,
];
