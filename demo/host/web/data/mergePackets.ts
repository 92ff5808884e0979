import type { DataFrame, DataQueryResponse, LoadingState, PanelData } from '@grafana/data';

type Merged = Pick<PanelData, 'series' | 'annotations' | 'error' | 'errors' | 'state'>;

/**
 * Puts the answers of a running query together; a later answer with the same key replaces the earlier one. Frames a
 * data source marks as annotations are kept apart from the series, as Grafana does. `hidden` names the queries
 * (by refId) whose frames are dropped.
 */
export function mergePackets(
  packets: Map<string, DataQueryResponse>,
  packet: DataQueryResponse,
  hidden: string[] = []
): Merged {
  const frames: DataFrame[] = packet.data;
  const data = frames.filter(({ refId }) => !hidden.includes(refId ?? ''));
  packets.set(packet.key ?? frames[0]?.refId ?? 'A', { ...packet, data });
  const all = [...packets.values()];
  const failed = all.find(({ error, errors }) => error || (errors && errors.length > 0));
  const every: DataFrame[] = all.flatMap((item) => item.data);
  const isAnnotation = ({ meta }: DataFrame) => meta?.dataTopic === 'annotations';
  return {
    state: (failed ? 'Error' : (packet.state ?? 'Done')) as LoadingState,
    series: every.filter((frame) => !isAnnotation(frame)),
    annotations: every.filter(isAnnotation),
    error: failed?.error,
    errors: failed?.errors,
  };
}
