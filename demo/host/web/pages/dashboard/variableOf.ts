import {
  AdHocFiltersVariable,
  ConstantVariable,
  CustomVariable,
  DataSourceVariable,
  IntervalVariable,
  QueryVariable,
  TextBoxVariable,
  type SceneVariable,
} from '@grafana/scenes';
import { asText, isRecord, trusted } from '../../narrowing';
import type { Json } from './readDashboard';

/** Makes a variable of a dashboard's JSON one of scenes; undefined for a kind the host does not know. */
export function variableOf(json: Json): SceneVariable | undefined {
  const { type, name, label, hide, multi, includeAll, allValue, regex, sort, refresh, datasource, query, skipUrlSync } =
    json;
  const current = isRecord(json.current) ? json.current : {};
  const [value, text] = [current.value ?? '', current.text ?? ''];
  const common = { name, label: asText(label), hide, skipUrlSync };
  const choice = {
    ...common,
    value,
    text,
    isMulti: multi === true,
    includeAll: includeAll === true,
    allValue: asText(allValue),
  };
  switch (type) {
    case 'datasource':
      return new DataSourceVariable(trusted({ ...choice, pluginId: query, regex }));
    case 'query':
      return new QueryVariable(trusted({ ...choice, datasource, query, regex, sort, refresh }));
    case 'custom':
      return new CustomVariable(trusted({ ...choice, query }));
    case 'constant':
      return new ConstantVariable(trusted({ ...common, value: query }));
    case 'textbox':
      return new TextBoxVariable(trusted({ ...common, value: current.value ?? query }));
    case 'interval':
      return new IntervalVariable(trusted({ ...common, value, intervals: String(query).split(',') }));
    case 'adhoc':
      return new AdHocFiltersVariable(trusted({ ...common, datasource, applyMode: 'auto' }));
    default:
      return undefined;
  }
}
