import { VariableHide, VariableRefresh } from '@grafana/schema';
import { DataSourceVariable, QueryVariable, SceneVariableSet, type SceneVariable } from '@grafana/scenes';
import { t } from '@grafana/i18n';
import { bindQuery, type QueryScope } from '../../catalog/bindQuery';
import { REGION_VARIABLE, prometheusOf, regionVariable, siteMatchers, type DatasourceRef } from './regions';
import type { SceneSettings } from './sceneSettings';

/** Name of the variable that chooses the Prometheus, as it stands in addresses (`var-ds`). */
export const DATASOURCE_VARIABLE = 'ds';
/** Name of the variable that chooses clusters (`var-cluster`). */
export const CLUSTER_VARIABLE = 'cluster';

/** Query keys that links between pages carry on. */
export const KEPT_URL_KEYS = [
  'from',
  'to',
  'timezone',
  `var-${REGION_VARIABLE}`,
  `var-${DATASOURCE_VARIABLE}`,
  `var-${CLUSTER_VARIABLE}`,
];

/** The operators' Prometheus of a page. */
export const prometheusOfPage = (settings: SceneSettings): DatasourceRef => prometheusOf(settings, DATASOURCE_VARIABLE);

/** What every query of a page is bound to: the settings' matchers, the region's, and the clusters chosen on the page. */
export function pageScope(settings: SceneSettings): QueryScope {
  return {
    matchers: `${siteMatchers(settings)}${settings.clusterLabel}=~"$${CLUSTER_VARIABLE}"`,
    group: settings.clusterLabel,
    lookback: settings.lookback,
  };
}

/** What queries of pages without a choice of clusters are bound to. */
export function siteScope(settings: SceneSettings): QueryScope {
  return { matchers: siteMatchers(settings), group: settings.clusterLabel, lookback: settings.lookback };
}

/**
 * Region or Prometheus, and clusters. Each scene needs its own: a drilldown is no child of the page it hangs on.
 * `clusterSeries` is the selector that knows the clusters, see `CatalogPage`.
 */
export function prometheusVariables(settings: SceneSettings, clusterSeries: string): SceneVariableSet {
  return new SceneVariableSet({
    variables: [
      ...sourceVariables(settings),
      new QueryVariable({
        name: CLUSTER_VARIABLE,
        label: t('pages.variables.cluster', 'Cluster'),
        datasource: prometheusOfPage(settings),
        query: {
          refId: 'cluster',
          query: `label_values(${bindQuery(clusterSeries, siteScope(settings))}, ${settings.clusterLabel})`,
        },
        refresh: VariableRefresh.onDashboardLoad,
        includeAll: true,
        defaultToAll: true,
        isMulti: true,
        // Matches series without the label too: a site with one cluster has none.
        allValue: '.*',
      }),
    ],
  });
}

/** What chooses where metrics are: the region, or on sites with one the Prometheus. */
export function sourceVariables(settings: SceneSettings): SceneVariable[] {
  return [regionVariable(settings) ?? datasourceVariable(settings)];
}

/** The Prometheus of the settings; another one can be chosen on the page. */
function datasourceVariable(settings: SceneSettings): DataSourceVariable {
  return new DataSourceVariable({
    name: DATASOURCE_VARIABLE,
    // Its value says what it is; the label would push the time picker into a second line.
    label: t('pages.variables.datasource', 'Prometheus'),
    pluginId: 'prometheus',
    value: settings.prometheusDatasource,
    hide: VariableHide.hideLabel,
  });
}
