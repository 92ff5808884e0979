import type { Settings } from '../../settings/settings';

/** What pages need of the app's settings. */
export type SceneSettings = Pick<
  Settings,
  | 'prometheusDatasource'
  | 'tenantsDatasource'
  | 'statusDatasource'
  | 'scopeMatchers'
  | 'clusterLabel'
  | 'regions'
  | 'scrapeInterval'
  | 'scrapeIntervals'
  | 'lookback'
  | 'thresholds'
  | 'timeZone'
>;
