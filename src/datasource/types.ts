import type { DataQuery } from '@grafana/schema';
import type { DataSourceJsonData } from '@grafana/data';
import type { LayerId } from '../domain/layers/layerId';

/** What can be asked: incidents, their updates or maintenance as they stand on a time line, or the components as they are now. */
export const QUERY_TYPES = ['incidents', 'updates', 'maintenance', 'components'] as const;
export type StatusQueryType = (typeof QUERY_TYPES)[number];

/** How far an incident or maintenance is, at the moment of asking. */
export const STATES = ['open', 'over', 'planned'] as const;
export type IncidentStateName = (typeof STATES)[number];

export interface StatusQuery extends DataQuery {
  /** `incidents` if absent. */
  queryType?: StatusQueryType;
  /** Only what concerns this layer of the platform. */
  layer?: LayerId;
  /** Only these components, and what affects them (see `componentFilter`); variables may stand in it. */
  components?: string;
  /** Only those as far as this; all if absent. */
  state?: IncidentStateName;
}

/** What a variable of a dashboard can list. */
export const VARIABLE_KINDS = ['components', 'regions', 'label', 'labels', 'phases'] as const;
export type VariableKind = (typeof VARIABLE_KINDS)[number];

export interface VariableQuery extends DataQuery {
  kind?: VariableKind;
  /** With `label`: the component label whose values are listed. */
  label?: string;
}

/** Settings of the data source; its own `url` stays empty, so that only the plugin's routes lead anywhere. */
export interface StatusOptions extends DataSourceJsonData {
  /** Root of the SCS Status Page API, e.g. `https://status.example.org/api`. */
  apiUrl?: string;
  /** Where browsers read it: for panels on public dashboards, which must not ask Grafana. */
  publicUrl?: string;
  /** Forwards the signed-in user's own access token. */
  oauthPassThru?: boolean;
}
