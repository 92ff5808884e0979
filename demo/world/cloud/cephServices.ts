import { type Host, STORAGE_HOSTS } from './hosts';

/** A metadata server of the shared filesystem; the second one stands by. */
export interface MetadataServer {
  name: string;
  host: Host;
  active: boolean;
}

/** A gateway that speaks S3. */
export interface Gateway {
  name: string;
  host: Host;
  /** What the manager calls it: a number that every start makes up. */
  instanceId: string;
}

export const FILESYSTEM = { id: '1', name: 'shares', dataPool: 9, metadataPool: 8 };

export const METADATA_SERVERS: MetadataServer[] = STORAGE_HOSTS.slice(0, 2).map((host, index) => ({
  ...{ name: `mds.${host.name}`, host, active: index === 0 },
}));

export const GATEWAYS: Gateway[] = STORAGE_HOSTS.slice(1).map((host, index) => ({
  ...{ name: `rgw.fra1.${host.name}.rgw0`, host, instanceId: String(54_183 + 17 * index) },
}));
