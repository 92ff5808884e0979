import { hexId, uuid } from '../time/uuid';

/** A project of Keystone; customers' projects rent instances, the others run the cloud. */
export interface Project {
  id: string;
  name: string;
  description: string;
  userId: string;
  /** What nova lets it have: vCPUs; memory is 4 GiB for each of them. */
  vcpus: number;
}

export interface Flavor {
  id: string;
  /** In the language of SCS: vCPUs, memory in GiB, root disk in GB. */
  name: string;
  vcpus: number;
  memoryMb: number;
  diskGb: number;
}

const project = (name: string, description: string, vcpus: number): Project => ({
  ...{ name, description, vcpus, id: hexId('project', name), userId: hexId('user', name) },
});

/** Projects of the cloud itself. Load balancers of all customers run in `service`. */
export const SERVICE_PROJECTS = [
  project('admin', 'Bootstrap project for initializing the cloud.', 20),
  project('service', 'Service accounts and amphorae', 100),
];

export const CUSTOMERS = [
  project('city-archive', 'Scans and search of the archive', 40),
  project('fleet-telemetry', 'Positions of the bus fleet', 48),
  project('gene-lab', 'Batch jobs of the institute', 64),
  project('press-portal', 'Public press portal', 24),
  project('school-cloud', 'Learning platform', 40),
  project('weather-api', 'Forecasts for everybody', 32),
];

export const PROJECTS = [...SERVICE_PROJECTS, ...CUSTOMERS];

const flavor = (name: string, vcpus: number, memoryGib: number, diskGb: number): Flavor => ({
  ...{ id: uuid('flavor', name), name, vcpus, memoryMb: 1024 * memoryGib, diskGb },
});

export const AMPHORA = flavor('SCS-1L-1-5', 1, 1, 5);
export const FLAVORS = [
  flavor('SCS-1V-4-10', 1, 4, 10),
  flavor('SCS-2V-8-20', 2, 8, 20),
  flavor('SCS-4V-16-50', 4, 16, 50),
  flavor('SCS-8V-32-100', 8, 32, 100),
];
