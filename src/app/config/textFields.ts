import { t } from '@grafana/i18n';

export type TextSetting =
  | 'statusDatasource'
  | 'statusReadDatasource'
  | 'publicUrl'
  | 'prometheusDatasource'
  | 'tenantsDatasource'
  | 'scopeMatchers'
  | 'clusterLabel'
  | 'scrapeInterval'
  | 'lookback'
  | 'timeZone';

/** Settings that are one line of text, in the order of the form. */
export const textFields = (): Array<{ setting: TextSetting; label: string; description: string }> => [
  {
    setting: 'statusDatasource',
    label: t('settings.status-datasource.label', 'Status page data source'),
    description: t(
      'settings.status-datasource.description',
      'Uid of the Leitstand data source that leads to the status page server.'
    ),
  },
  {
    setting: 'statusReadDatasource',
    label: t('settings.status-read-datasource.label', 'Status page data source for reading'),
    description: t(
      'settings.status-read-datasource.description',
      'Uid of a second data source with the same address that does not forward the identity, where a gateway refuses reads that carry a token. Mostly empty.'
    ),
  },
  {
    setting: 'publicUrl',
    label: t('settings.public-url.label', 'Public page'),
    description: t('settings.public-url.description', 'Where customers read, e.g. https://status.example.org'),
  },
  {
    setting: 'prometheusDatasource',
    label: t('settings.prometheus-datasource.label', 'Prometheus data source'),
    description: t(
      'settings.prometheus-datasource.description',
      'Uid of the Prometheus that pages query and whose rules the inbox reads.'
    ),
  },
  {
    setting: 'scopeMatchers',
    label: t('settings.scope-matchers.label', 'Scope'),
    description: t(
      'settings.scope-matchers.description',
      'Matchers every query carries, e.g. site="fra1". May be empty.'
    ),
  },
  {
    setting: 'scrapeInterval',
    label: t('settings.scrape-interval.label', 'Scrape interval'),
    description: t('settings.scrape-interval.description', 'The longest one among the exporters shown, e.g. 1m.'),
  },
  {
    setting: 'lookback',
    label: t('settings.lookback.label', 'Age of slow metrics'),
    description: t(
      'settings.lookback.description',
      'How old the last value of an exporter may be that is asked every few minutes: two and a half times its interval.'
    ),
  },
  {
    setting: 'tenantsDatasource',
    label: t('settings.tenants-datasource.label', 'Prometheus data source of the tenants'),
    description: t(
      'settings.tenants-datasource.description',
      'Uid of the Prometheus with what belongs to customers: instances, tenants, volumes. Empty: these pages stay dark.'
    ),
  },
  {
    setting: 'clusterLabel',
    label: t('settings.cluster-label.label', 'Label of the cluster'),
    description: t(
      'settings.cluster-label.description',
      'The label that tells clusters apart: cluster, infrastructure, ceph_cluster. One nobody has is as good as none.'
    ),
  },
  {
    setting: 'timeZone',
    label: t('settings.time-zone.label', 'Time zone of pages'),
    description: t(
      'settings.time-zone.description',
      'utc, browser, or a name like Europe/Berlin. Empty: as each user has set it in Grafana.'
    ),
  },
];
