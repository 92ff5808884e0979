import type { LabelSet } from '../status/model';

/** Where an alert was read. One alert may be known to several. */
export interface AlertSource {
  kind: 'alertmanager' | 'prometheus' | 'grafana';
  /** uid of the data source in Grafana; `grafana` for Grafana's own alerting. */
  uid: string;
}

/** How one source knows an alert: external labels, replicas and folders differ, and so does the fingerprint. */
export interface Sighting {
  source: AlertSource;
  /** Without internal labels (`__…__`). */
  labels: LabelSet;
  fingerprint?: string;
  /** Ids of the silences in force on it there. */
  silencedBy: readonly string[];
}

/** One firing (or pending) alert instance, whatever system reported it. */
export interface Alert {
  /** Hash of the labels without those that differ between sources; equal for the same alert from two sources. */
  key: string;
  /** Label `alertname`. */
  name: string;
  /** Label `severity`, or `none`. */
  severity: string;
  state: 'firing' | 'pending';
  /** Without internal labels (`__…__`). */
  labels: LabelSet;
  annotations: LabelSet;
  /** RFC 3339. */
  startsAt: string;
  silenced: boolean;
  inhibited: boolean;
  /** Alertmanager's own fingerprint, where the source gives one. */
  fingerprint?: string;
  /** The rule's expression, where the source gives it. */
  expression?: string;
  sources: AlertSource[];
  /** One for each time a source told of it: two replicas are two. Absent where an alert did not come out of a list. */
  sightings?: readonly Sighting[];
}
