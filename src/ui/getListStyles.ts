import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** The look of a list in table form; on a phone each line becomes a card. */
export function getListStyles(theme: GrafanaTheme2) {
  return {
    table: css({
      width: '100%',
      'th, td': { padding: theme.spacing(1), textAlign: 'left', verticalAlign: 'top' },
      th: { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightMedium },
      'tbody tr': { borderTop: `1px solid ${theme.colors.border.weak}` },
      'tbody tr:hover': { background: theme.colors.action.hover },
      [theme.breakpoints.down('md')]: {
        thead: { display: 'none' },
        tr: { display: 'block', padding: theme.spacing(1, 0) },
        td: { display: 'block', padding: theme.spacing(0.5, 1) },
      },
    }),
  };
}
