import { DEFAULT_IGNORED_LABELS } from '../domain/alerts/ignoredLabels';
import type { MappingDocument } from '../domain/mapping/model';
import { ALERTMANAGER_UID, PROMETHEUS_UID, STATUS_UID } from '../ids';

/** The app's settings, as provisioned in `jsonData` and edited on the configuration page. */
export interface Settings {
  /** Uid of the data source whose proxy leads to the status page server; empty without one. */
  statusDatasource: string;
  /** Uid of the Prometheus that pages query and whose rules are read. */
  prometheusDatasource: string;
  /** Uids of Alertmanager data sources; `grafana` is Grafana's own alerting. */
  alertmanagerDatasources: string[];
  /** Where customers read, without a trailing slash; empty if nobody has said. */
  publicUrl: string;
  /** PromQL matchers that every query carries, e.g. `site="fra1"`; may be empty. */
  scopeMatchers: string;
  /** Prometheus duration, e.g. `1m`. */
  scrapeInterval: string;
  /** Mapping rules for servers that keep none themselves. */
  mapping?: MappingDocument;
  /** Labels that do not tell alerts apart, because sources disagree on them. */
  ignoredLabels: string[];
}

/** What holds where the settings say nothing. */
export const DEFAULT_SETTINGS: Settings = {
  statusDatasource: STATUS_UID,
  prometheusDatasource: PROMETHEUS_UID,
  alertmanagerDatasources: [ALERTMANAGER_UID],
  publicUrl: '',
  scopeMatchers: '',
  scrapeInterval: '1m',
  ignoredLabels: [...DEFAULT_IGNORED_LABELS],
};

/** A setting that was given but cannot be used; its default holds instead. */
export interface SettingsProblem {
  setting: keyof Settings;
  /** What is wrong, as a sentence in English for the administrator. */
  message: string;
}
