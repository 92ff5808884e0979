import type { MappingDocument } from '../domain/mapping/model';
import { ALERTMANAGER_UID, PROMETHEUS_UID, STATUS_UID } from '../ids';

/** The app's settings, as provisioned in `jsonData` and edited on the configuration page. */
export interface Settings {
  /** Uid of the data source whose proxy leads to the status page server; empty without one. */
  statusDatasource: string;
  /**
   * Uid of a data source with the same address that forwards no token, where a gateway refuses reads that carry one;
   * empty: reads go the way of writes.
   */
  statusReadDatasource: string;
  /** Uid of the Prometheus that pages query and whose rules are read. */
  prometheusDatasource: string;
  /**
   * Uid of the Prometheus with what belongs to customers (instances, tenants, volumes); empty: these pages say so.
   * A data source of its own, because Grafana lets every user of an organisation query all of its sources.
   */
  tenantsDatasource: string;
  /** Uids of Alertmanager data sources; `grafana` is Grafana's own alerting. */
  alertmanagerDatasources: string[];
  /** Where customers read, without a trailing slash; empty if nobody has said. */
  publicUrl: string;
  /** PromQL matchers that every query carries, e.g. `site="fra1"`; may be empty. */
  scopeMatchers: string;
  /** Label that tells clusters apart; one that nobody has is as good as none. */
  clusterLabel: string;
  /** Regions to switch between on every page; empty: there is one, and the settings above are its. */
  regions: Region[];
  /** Prometheus duration, e.g. `1m`: the shortest step of a query, and a quarter of the window of a rate. */
  scrapeInterval: string;
  /** Exporters that are scraped more rarely than that, by their id in the catalogue, e.g. `{"smartctl-exporter": "5m"}`. */
  scrapeIntervals: Readonly<Record<string, string>>;
  /** Prometheus duration: how old the last value of a slow exporter may be. Two and a half times its interval. */
  lookback: string;
  /** Thresholds of the catalogue that this site wants elsewhere: set, tone, value. */
  thresholds: Readonly<Record<string, ThresholdValues>>;
  /** IANA name, `utc` or `browser`; empty: as each user has set it in Grafana. */
  timeZone: string;
  /** Mapping rules for servers that keep none themselves. */
  mapping?: MappingDocument;
  /** Labels that do not tell alerts apart, because sources disagree on them. */
  ignoredLabels: string[];
}

/** Values from which on a panel is yellow, orange or red. */
export type ThresholdValues = Partial<Record<'warning' | 'serious' | 'critical', number>>;

/** A region: where its metrics are. */
export interface Region {
  name: string;
  prometheusDatasource: string;
  tenantsDatasource: string;
  /** Matchers beside those that hold for all regions. */
  scopeMatchers: string;
}

/** What holds where the settings say nothing: fits OSISM and kolla-ansible, which scrape every 60 s. */
export const DEFAULT_SETTINGS: Settings = {
  statusDatasource: STATUS_UID,
  statusReadDatasource: '',
  prometheusDatasource: PROMETHEUS_UID,
  tenantsDatasource: '',
  alertmanagerDatasources: [ALERTMANAGER_UID],
  publicUrl: '',
  scopeMatchers: '',
  clusterLabel: 'cluster',
  regions: [],
  scrapeInterval: '1m',
  scrapeIntervals: {},
  lookback: '15m',
  thresholds: {},
  timeZone: '',
  ignoredLabels: ['replica', 'prometheus', 'prometheus_replica', 'grafana_folder'],
};

/** A setting that was given but cannot be used; its default holds instead. */
export interface SettingsProblem {
  setting: keyof Settings;
  /** What is wrong, as a sentence in English for the administrator. */
  message: string;
}
