import { getFieldDisplayValues, type FieldDisplay, type PanelProps, type ReduceDataOptions } from '@grafana/data';
import { config } from '@grafana/runtime';

/** The options stat, gauge and bar gauge share. */
export interface ValueOptions {
  reduceOptions?: Partial<ReduceDataOptions>;
  orientation?: string;
}

/** Reduces the data of a panel to the values it shows, with units, colours, mappings and links applied by @grafana/data. */
export function fieldValues(props: PanelProps<ValueOptions>, sparkline = false): FieldDisplay[] {
  const { data, fieldConfig, replaceVariables, timeZone, options } = props;
  const { values = false, calcs = ['lastNotNull'], ...rest } = options.reduceOptions ?? {};
  const given = { fieldConfig, replaceVariables, timeZone, sparkline, data: data.series, theme: config.theme2 };
  return getFieldDisplayValues({ ...given, reduceOptions: { ...rest, values, calcs } }).filter(
    ({ field, hasLinks }) => hasLinks || !field.custom?.hideFrom?.viz
  );
}
