import {
  LoadingState,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  type PanelData,
} from '@grafana/data';
import { toDataQueryError } from '@grafana/runtime';
import { catchError, from, map, merge, of, share, takeUntil, timer, type Observable } from 'rxjs';
import { mergePackets } from './mergePackets';

/**
 * Runs the queries of a panel and emits its data as it comes: "loading" after 200 ms without an answer, then the merged
 * answers, or an error state. Without queries an empty answer.
 */
export function runRequest(
  dataSource: DataSourceApi,
  request: DataQueryRequest,
  queryFunction?: DataSourceApi['query']
): Observable<PanelData> {
  const empty: PanelData = {
    state: LoadingState.Loading,
    series: [],
    annotations: [],
    request,
    timeRange: request.range,
  };
  const hidden = request.targets.filter(({ hide }) => hide).map(({ refId }) => refId);
  if (!queryFunction) {
    request.targets = request.targets.filter((target) => dataSource.filterQuery?.(target) ?? true);
  }
  if (request.targets.length === 0) {
    return of({ ...empty, state: LoadingState.Done });
  }
  const packets = new Map<string, DataQueryResponse>();
  let latest = empty;
  const answers = from(queryFunction ? queryFunction(request) : dataSource.query(request)).pipe(
    map((packet) => {
      request.endTime = Date.now();
      latest = { ...empty, ...mergePackets(packets, packet, hidden) };
      return latest;
    }),
    catchError((error) => {
      console.error('A query failed', error);
      return of({ ...latest, state: LoadingState.Error, error: toDataQueryError(error) });
    }),
    share()
  );
  return merge(
    timer(200).pipe(
      map(() => latest),
      takeUntil(answers)
    ),
    answers
  );
}
