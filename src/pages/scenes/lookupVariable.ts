import { VariableHide, VariableRefresh } from '@grafana/schema';
import { QueryVariable } from '@grafana/scenes';
import { bindQuery } from '../../catalog/bindQuery';
import type { ObjectVariable } from '../../catalog/model';
import type { SceneSettings } from './sceneSettings';
import { pageScope, prometheusOfPage } from './variables';

/** Looks up something about a page's object, unseen: where a join in PromQL would read the whole site. */
export function lookupVariable(
  { name, query, valueLabel, regex }: ObjectVariable,
  settings: SceneSettings
): QueryVariable {
  return new QueryVariable({
    name,
    datasource: prometheusOfPage(settings),
    query: { refId: name, query: `label_values(${bindQuery(query, pageScope(settings))}, ${valueLabel})` },
    regex: regex ?? '',
    refresh: VariableRefresh.onDashboardLoad,
    hide: VariableHide.hideVariable,
    skipUrlSync: true,
  });
}
