import { FieldType, type PanelData } from '@grafana/data';
import type { Sample } from '../../catalog/coverage/compareCoverage';

/** Series of one query, each with its labels and last value. */
export function samplesOf(data: Pick<PanelData, 'series'>, refId: string): Sample[] {
  return data.series
    .filter((frame) => frame.refId === refId)
    .flatMap((frame) =>
      frame.fields
        .filter(({ type }) => type === FieldType.number)
        .flatMap(({ labels, values }) => {
          const last: unknown = values.at(-1);
          return typeof last === 'number' ? [{ labels: labels ?? {}, value: last }] : [];
        })
    );
}
