import type { DataQuery } from '@grafana/schema';
import type { DataSourceJsonData } from '@grafana/data';
import type { LayerId } from '../domain/layers/layerId';

/** What can be asked: incidents or maintenance as they stand on a time line, or the components as they are now. */
export const QUERY_TYPES = ['incidents', 'maintenance', 'components'] as const;
export type StatusQueryType = (typeof QUERY_TYPES)[number];

export interface StatusQuery extends DataQuery {
  /** `incidents` if absent. */
  queryType?: StatusQueryType;
  /** Only incidents and maintenance of this layer of the platform. */
  layer?: LayerId;
}

/** Settings of the data source; its own `url` stays empty, so that only the plugin's routes lead anywhere. */
export interface StatusOptions extends DataSourceJsonData {
  /** Root of the SCS Status Page API, e.g. `https://status.example.org/api`. */
  apiUrl?: string;
  /** Forwards the signed-in user's own access token. */
  oauthPassThru?: boolean;
}
