import { VariableHide, VariableRefresh } from '@grafana/schema';
import { DataSourceVariable, QueryVariable, SceneVariableSet } from '@grafana/scenes';
import { t } from '@grafana/i18n';
import { DEFAULT_GROUP_LABEL, bindQuery, type QueryScope } from '../../catalog/bindQuery';
import { joinMatchers } from '../../catalog/joinMatchers';
import type { SceneSettings } from './sceneSettings';

/** Name of the variable that chooses the Prometheus, as it stands in addresses (`var-ds`). */
export const DATASOURCE_VARIABLE = 'ds';
/** Name of the variable that chooses clusters (`var-cluster`). */
export const CLUSTER_VARIABLE = 'cluster';

/** Query keys that links between pages carry on. */
export const KEPT_URL_KEYS = ['from', 'to', 'timezone', `var-${DATASOURCE_VARIABLE}`, `var-${CLUSTER_VARIABLE}`];

export const PROMETHEUS = { type: 'prometheus', uid: `\${${DATASOURCE_VARIABLE}}` };

/** What every query of a page is bound to: the settings' matchers and the clusters chosen on the page. */
export function pageScope(settings: SceneSettings): QueryScope {
  return {
    matchers: joinMatchers(settings.scopeMatchers, `${DEFAULT_GROUP_LABEL}=~"$${CLUSTER_VARIABLE}"`),
    group: DEFAULT_GROUP_LABEL,
  };
}

/** Prometheus and clusters. Each scene needs its own: a drilldown is no child of the page it hangs on. */
export function prometheusVariables(settings: SceneSettings): SceneVariableSet {
  return new SceneVariableSet({
    variables: [
      datasourceVariable(settings),
      new QueryVariable({
        name: CLUSTER_VARIABLE,
        label: t('pages.variables.cluster', 'Cluster'),
        datasource: PROMETHEUS,
        query: {
          refId: 'cluster',
          query: `label_values(${bindQuery('ceph_health_status{$scope}', { matchers: settings.scopeMatchers, group: DEFAULT_GROUP_LABEL })}, ${DEFAULT_GROUP_LABEL})`,
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

/** The Prometheus of the settings; another one can be chosen on the page. */
export function datasourceVariable(settings: SceneSettings, hide = VariableHide.hideLabel): DataSourceVariable {
  return new DataSourceVariable({
    name: DATASOURCE_VARIABLE,
    // Its value says what it is; the label would push the time picker into a second line.
    label: t('pages.variables.datasource', 'Prometheus'),
    pluginId: 'prometheus',
    value: settings.prometheusDatasource,
    hide,
  });
}
