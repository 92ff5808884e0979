import type { DataFrame, Field } from '@grafana/data';

const text = (value: string | undefined) => value ?? '';

/**
 * Puts the series of queries with format "table" into one table per query, as Grafana's Prometheus data source does in
 * the browser: time, a column per label, the value ("Value", with several tables "Value #<refId>"). A single empty frame
 * stays what it is.
 */
export function toTable(frames: DataFrame[]): DataFrame[] {
  if (frames.length === 1 && frames[0]?.length === 0) {
    return frames;
  }
  const refIds = [...new Set(frames.map(({ refId }) => refId))];
  return refIds.map((refId) => {
    const series = frames.filter((frame) => frame.refId === refId);
    const labels = [...new Set(series.flatMap(({ fields }) => Object.keys(fields[1]?.labels ?? {}).sort()))];
    const rows = series.flatMap(({ fields: [time, value] }) =>
      (time?.values ?? []).map((at: unknown, row) => ({ at, value: value?.values[row], labels: value?.labels ?? {} }))
    );
    const column = (name: string, type: string, config: Field['config'], values: unknown[]) =>
      ({ name, type, config, values }) as Field;
    const interval = series[0]?.fields[0]?.config.interval;
    return {
      refId,
      meta: series[0]?.meta,
      length: rows.length,
      fields: [
        column(
          'Time',
          'time',
          { interval },
          rows.map(({ at }) => at)
        ),
        ...labels.map((label) =>
          column(
            label,
            'string',
            { filterable: true },
            rows.map((row) => text(row.labels[label]))
          )
        ),
        column(
          refIds.length > 1 ? `Value #${refId}` : 'Value',
          'number',
          {},
          rows.map(({ value }) => value)
        ),
      ],
    };
  });
}
