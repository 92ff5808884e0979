import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

interface Props {
  columns: string[];
  /** CSS grid columns. */
  widths: string;
  rows: ReactNode[][];
}

/** A table of rows of cells, marked up as Grafana's alerting pages mark theirs (no table roles; test ids). */
export function Table({ columns, widths, rows }: Props) {
  const styles = useStyles2(getStyles);
  const style = { gridTemplateColumns: widths };
  return (
    <div className={styles.table} data-testid="dynamic-table">
      <div className={styles.row} style={style} data-testid="header">
        {columns.map((label) => (
          <div key={label}>{label}</div>
        ))}
      </div>
      {rows.map((cells, index) => (
        <div key={index} className={styles.row} style={style} data-testid="row">
          {cells.map((cell, column) => (
            <div key={column} data-column={columns[column]}>
              {cell}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  table: css({
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    margin: theme.spacing(1, 0),
  }),
  row: css({
    display: 'grid',
    gap: theme.spacing(1),
    padding: theme.spacing(1),
    alignItems: 'center',
    '&:nth-child(odd)': { background: theme.colors.background.secondary },
  }),
});
