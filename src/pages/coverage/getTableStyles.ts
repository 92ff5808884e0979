import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** Tables of the coverage page. */
export const getTableStyles = (theme: GrafanaTheme2) => ({
  table: css({
    width: '100%',
    borderCollapse: 'collapse',
    '--tone-mark': theme.colors.background.primary,
    '& th': {
      padding: theme.spacing(0.75, 2, 0.75, 0),
      textAlign: 'left',
      fontWeight: theme.typography.fontWeightMedium,
      color: theme.colors.text.secondary,
      whiteSpace: 'nowrap',
    },
    '& td, & tbody th': {
      padding: theme.spacing(0.75, 2, 0.75, 0),
      borderTop: `1px solid ${theme.colors.border.weak}`,
      verticalAlign: 'top',
    },
    '& tbody th': { color: theme.colors.text.primary },
  }),
  quiet: css({ color: theme.colors.text.secondary }),
});
