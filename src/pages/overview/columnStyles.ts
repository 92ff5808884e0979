import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';

/** The two columns of the overview look alike: what customers see, what we see. */
export const getColumnStyles = (theme: GrafanaTheme2) => ({
  column: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    padding: theme.spacing(2),
    background: theme.colors.background.primary,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
  }),
  head: css({ display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: theme.spacing(4) }),
  title: css({ margin: 0, fontSize: theme.typography.h4.fontSize }),
  sentence: css({ margin: 0, fontSize: theme.typography.h5.fontSize }),
  list: css({ margin: 0, padding: 0, listStyle: 'none' }),
  row: css({
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(2),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '&:last-child': { borderBottom: 'none' },
  }),
  main: css({ display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' }),
  note: css({ margin: 0, color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
