import { CustomVariableSupport, type DataQueryRequest, type DataQueryResponse } from '@grafana/data';
import { from, map, type Observable } from 'rxjs';
import type { LeitstandDataSource } from './LeitstandDataSource';
import type { StatusOptions, StatusQuery, VariableQuery } from './types';
import { VariableEditor } from './VariableEditor';

/** Variables of dashboards, with an editor of their own. */
export class LeitstandVariables extends CustomVariableSupport<
  LeitstandDataSource,
  VariableQuery,
  StatusQuery,
  StatusOptions
> {
  editor = VariableEditor;

  constructor(private readonly source: Pick<LeitstandDataSource, 'metricFindQuery'>) {
    super();
  }

  query = (request: DataQueryRequest<VariableQuery>): Observable<DataQueryResponse> =>
    from(this.source.metricFindQuery(request.targets[0])).pipe(map((data) => ({ data })));
}
