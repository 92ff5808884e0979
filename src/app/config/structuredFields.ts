import { t } from '@grafana/i18n';

export type StructuredSetting = 'regions' | 'thresholds' | 'scrapeIntervals';

/** Settings that are lists or objects, in the order of the form. */
export const structuredFields = (): Array<{ setting: StructuredSetting; label: string; description: string }> => [
  {
    setting: 'regions',
    label: t('settings.regions.label', 'Regions'),
    description: t(
      'settings.regions.description',
      'A list with name, prometheusDatasource, and if need be tenantsDatasource and scopeMatchers. Pages then have a switch.'
    ),
  },
  {
    setting: 'thresholds',
    label: t('settings.thresholds.label', 'Thresholds'),
    description: t(
      'settings.thresholds.description',
      'Where colours change, by set and tone, as the documentation names them: ceph-osd-fill with warning 0.75.'
    ),
  },
  {
    setting: 'scrapeIntervals',
    label: t('settings.scrape-intervals.label', 'Scrape intervals of slow exporters'),
    description: t('settings.scrape-intervals.description', 'By exporter: smartctl-exporter with 5m.'),
  },
];
