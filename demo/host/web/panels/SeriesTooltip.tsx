import { css } from '@emotion/css';
import {
  formattedValueToString,
  getDisplayProcessor,
  getFieldDisplayName,
  type DataFrame,
  type GrafanaTheme2,
  type TimeZone,
} from '@grafana/data';
import { SeriesIcon, useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';

interface Props {
  frame: DataFrame;
  frames: DataFrame[];
  indexes: Array<number | null>;
  timeZone: TimeZone;
  isPinned: boolean;
}

/** The values of all series at the hovered moment, with data links once it is pinned by a click. */
export function SeriesTooltip({ frame, frames, indexes, timeZone, isPinned }: Props) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const [time, ...series] = frame.fields;
  const show = (field: DataFrame['fields'][number], index: number) =>
    (field.display ?? getDisplayProcessor({ field, theme, timeZone }))(field.values[index]);
  const row = indexes.find((index) => index !== null) ?? null;
  return (
    <div className={styles.tooltip}>
      {time && row !== null && <div className={styles.time}>{formattedValueToString(show(time, row))}</div>}
      {series.map((field, position) => {
        const index = indexes[position + 1];
        if (index === null || index === undefined || field.config.custom?.hideFrom?.tooltip) {
          return null;
        }
        const value = show(field, index);
        const links = isPinned ? (field.getLinks?.({ valueRowIndex: index }) ?? []) : [];
        return (
          <div key={position} className={styles.series}>
            <SeriesIcon color={value.color} /> {getFieldDisplayName(field, frame, frames)}
            <strong>{formattedValueToString(value)}</strong>
            {links.map(({ href, title, target }) => (
              <a key={href} href={href} target={target}>
                {title}
              </a>
            ))}
          </div>
        );
      })}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  tooltip: css({ padding: theme.spacing(1), fontSize: theme.typography.bodySmall.fontSize }),
  time: css({ color: theme.colors.text.secondary, marginBottom: theme.spacing(0.5) }),
  series: css({
    display: 'flex',
    gap: theme.spacing(0.5),
    alignItems: 'center',
    strong: { marginLeft: 'auto', paddingLeft: theme.spacing(2) },
  }),
});
