import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Styles of the strip of days. The worse a day the taller its bar stands out, so that colour is not all that tells. */
export const getStripStyles = (theme: GrafanaTheme2) => {
  const bar = (color: string, share: number) => ({
    background: `linear-gradient(to top, ${color} ${share}%, ${theme.colors.border.weak} ${share}%)`,
  });
  return {
    row: css({
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gap: theme.spacing(0.25, 1),
      alignItems: 'baseline',
      padding: theme.spacing(0.5, 0),
    }),
    name: css({ overflowWrap: 'anywhere' }),
    days: css({ gridColumn: '1 / -1', display: 'flex', gap: 1, height: 22 }),
    day: css({
      flex: '1 1 0',
      minWidth: 0,
      '&[data-tone=operational]': bar(theme.colors.success.main, 100),
      '&[data-tone=maintenance]': bar(theme.colors.info.main, 40),
      '&[data-tone=limited]': bar(theme.colors.warning.main, 65),
      '&[data-tone=broken]': {
        background: `repeating-linear-gradient(135deg, ${theme.colors.error.main} 0 3px, ${theme.colors.error.shade} 3px 5px)`,
      },
      '&[data-tone=unknown]': bar(theme.colors.text.disabled, 50),
      '&:focus-visible': { outline: `2px solid ${theme.colors.text.primary}`, outlineOffset: 1 },
    }),
    readout: css({
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
      minHeight: '3em',
      overflowWrap: 'anywhere',
      // Beside the day it speaks of, however long the list is.
      position: 'sticky',
      bottom: 0,
      background: theme.colors.background.primary,
    }),
    legend: css({
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(0.5, 0),
      padding: 0,
      listStyle: 'none',
    }),
  };
};
