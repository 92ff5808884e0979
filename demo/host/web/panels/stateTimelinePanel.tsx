import { css } from '@emotion/css';
import {
  dateTimeFormat,
  FieldType,
  formattedValueToString,
  getDisplayProcessor,
  getFieldDisplayName,
  PanelPlugin,
  type GrafanaTheme2,
  type PanelProps,
} from '@grafana/data';
import { Tooltip, useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import { customFieldOptions } from './customFieldOptions';
import { NoDataView } from './NoDataView';
import { stateSpans } from './stateSpans';

function StateTimelinePanel({ data, timeRange, timeZone, height, fieldConfig }: PanelProps) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const [start, end] = [timeRange.from.valueOf(), timeRange.to.valueOf()];
  const percent = (time: number) => `${((Math.min(Math.max(time, start), end) - start) / (end - start || 1)) * 100}%`;
  const rows = data.series.flatMap((frame) => {
    const time = frame.fields.find(({ type }) => type === FieldType.time);
    return time
      ? frame.fields.filter((field) => field !== time).map((field) => ({ frame, field, times: time.values }))
      : [];
  });
  if (rows.length === 0) {
    return <NoDataView data={data} fieldConfig={fieldConfig} />;
  }
  return (
    <div className={styles.panel} style={{ height }}>
      {rows.map(({ frame, field, times }, index) => {
        const display = field.display ?? getDisplayProcessor({ field, theme, timeZone });
        return (
          <div key={index} className={styles.row}>
            <span className={styles.name}>{getFieldDisplayName(field, frame, data.series)}</span>
            <div className={styles.bar}>
              {stateSpans(times, field.values, end).map(({ from, to, value }) => {
                const shown = display(value);
                const text = formattedValueToString(shown);
                const at = `${dateTimeFormat(from, { timeZone })} – ${dateTimeFormat(to, { timeZone })}`;
                return (
                  <Tooltip key={from} content={`${text}, ${at}`}>
                    <div
                      className={styles.span}
                      style={{ left: percent(from), right: `calc(100% - ${percent(to)})`, background: shown.color }}
                    >
                      {text}
                    </div>
                  </Tooltip>
                );
              })}
            </div>
          </div>
        );
      })}
      <div className={styles.axis}>
        <span>{dateTimeFormat(start, { timeZone, format: 'HH:mm' })}</span>
        <span>{dateTimeFormat(end, { timeZone, format: 'HH:mm' })}</span>
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  panel: css({ display: 'flex', flexDirection: 'column', gap: 4, overflowY: 'auto' }),
  row: css({ display: 'flex', flex: 1, minHeight: 24, alignItems: 'stretch' }),
  name: css({
    width: 120,
    alignSelf: 'center',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  bar: css({ position: 'relative', flex: 1 }),
  span: css({
    ...{
      position: 'absolute',
      top: 2,
      bottom: 2,
      overflow: 'hidden',
      whiteSpace: 'nowrap',
      textAlign: 'center',
      borderRadius: 2,
    },
    ...{ color: '#111', fontSize: theme.typography.bodySmall.fontSize },
  }),
  axis: css({ display: 'flex', justifyContent: 'space-between', marginLeft: 120, color: theme.colors.text.secondary }),
});

/** State timeline: a row per series, a bar per stretch of one value. */
export const stateTimelinePanel = new PanelPlugin(StateTimelinePanel).useFieldConfig({
  useCustomConfig: customFieldOptions({
    lineWidth: 0,
    fillOpacity: 70,
    spanNulls: false,
    insertNulls: false,
    hideFrom: undefined,
  }),
});
