import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import type { PanelDataErrorViewProps } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

/** What a panel shows instead of a picture when there is nothing to draw. */
export function NoDataView({
  message,
  fieldConfig,
  data,
}: Pick<PanelDataErrorViewProps, 'message' | 'fieldConfig' | 'data'>) {
  const styles = useStyles2(getStyles);
  const text =
    message ?? fieldConfig?.defaults.noValue ?? (data.series.length === 0 ? 'No data' : 'Data has no value to draw');
  return (
    <div className={styles.view} data-testid="data-testid Panel data error message">
      {text}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({
    display: 'flex',
    height: '100%',
    alignItems: 'center',
    justifyContent: 'center',
    color: theme.colors.text.secondary,
  }),
});
