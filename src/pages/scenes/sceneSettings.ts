import type { Settings } from '../../settings/settings';

/** What pages need of the app's settings. */
export type SceneSettings = Pick<
  Settings,
  'prometheusDatasource' | 'statusDatasource' | 'scopeMatchers' | 'scrapeInterval'
>;
